"""The search data: every record is in it, small enough, and leads to what stands there."""

import gzip
import json

import pytest

from scripts.catalogue.kinds import PUBLISHED
from scripts.files.content_names import find
from scripts.search import records
from scripts.search.data import FILE
from scripts.search.entry import KINDS, Entry
from scripts.search.packing import packed, thinned
from scripts.search.rows import called, called_and_says, says, what
from tests import frozen
from tests.on_search import answers, of_the_frozen, read

BUDGET = 90_000  # bytes, packed as servers do, of the first five documents
FIRST_LINE = 26_000  # of that, what answers before the rest has come
FURTHER, FURTHER_NAMES = 18_000, 6_000  # for each further document: editors add them without code
NO_RECORDS = {"sources", "places"}


def test_every_published_record_can_be_found():
    known = {address for _, address in answers(["addresses"])[0]}
    for name in PUBLISHED:
        if name in {kind.name for kind in KINDS}:
            for record in frozen.catalogue().records(name):
                address = (
                    records.address_of(name, record)
                    if name != "clauses"
                    else f"documents/{record.document}/"
                )
                assert any(each.startswith(address) for each in known), (name, address)


def test_ids_are_told_apart():
    ids = [name for name, _ in answers(["addresses"])[0] if not name.startswith("glossary/")]
    assert len(set(ids)) == len(ids)


def test_like_clauses_stand_beside_each_other_and_nothing_is_lost():
    def clause(name, words):
        return Entry("clauses", name, f"d/#{name}", name, quotes=(words,))

    def rule(name):
        return Entry("requirements", name, f"r/#{name}", name, quotes=(name,))

    first = "开展低空经济领域专项培训行动，培训无人机操作和装调"
    given = [
        clause("a", first),
        rule("a1"),
        clause("b", "企业职工养老保险连续缴纳"),
        clause("c", first + "维修"),
        rule("c1"),
        Entry("groups", "g", "g/", "某人"),
    ]
    first, rest = packed(given)
    assert [entry.id for entry in first] == ["g"]
    assert [entry.id for entry in rest] == ["a", "a1", "c", "c1", "b"]


@pytest.mark.parametrize(
    ("kind", "said", "kept"),
    [
        ("requirements", "每班不超过五十人", False),  # as quoted
        ("requirements", "没有写算不算休学的", True),
        ("actions", "每班不超过五十人", True),
    ],
)
def test_our_words_are_left_out_where_they_repeat_what_is_quoted(kind, said, kept):
    entry = Entry(kind, "a", "a/", "标题", said=(said,), quotes=("每班原则上不超过五十人",))
    assert bool(thinned(entry).said) is kept


def test_what_is_told_not_to_be_printed_is_kept():
    words = "每班不超过五十人；金额没有印。"
    entry = Entry("requirements", "a", "a/", "标题", said=(words,), quotes=("每班不超过五十人",))
    assert thinned(entry).said == ("金额没有印",)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("a-b", "groups/a-b/"),
        ("R1", "readings/r1/"),
        ("d-c4-5", "documents/d/#c4-5"),
        ("d-target-a", "targets/b/#d-target-a"),
        ("d-cap-a", "caps/d/"),
        ("plan/", "plan/"),
    ],
)
def test_an_address_is_written_short(name, address):
    patterns = {}
    row = what(Entry("groups", name, address, "甲", documents=("d",)), patterns, {"d": 0})
    pattern = next(iter(patterns))
    assert (row[2] == name) != (row[2] == name.removeprefix("d") and name.startswith("d-"))
    own = row[3] if len(row) > 3 and row[3] else name
    assert pattern.replace("~", own).replace("^", row[2][1:]) == address


def test_a_row_ends_with_what_is_last():
    entry = Entry("groups", "a", "a/", "甲", near=("丁",), said=("乙", "丙"))
    assert called(entry) == ["甲", "", "丁"]
    assert says(entry) == ["乙\n丙"]
    assert called_and_says(entry) == ["甲", "乙\n丙", "", "", "丁"]
    assert (called(Entry("groups", "a", "a/", "甲")), says(Entry("groups", "a", "a/", "甲"))) == (
        ["甲"],
        [],
    )


def test_places_kinds_and_doors_are_told():
    told = json.loads(of_the_frozen())
    assert [kind[0] for kind in told["kinds"]] == [kind.name for kind in KINDS]
    assert told["places"] == [place.name for place in frozen.catalogue().places]
    doors = ["find/", "groups/", "fields/", "departments/"]
    assert [address for address, _ in told["doors"]] == doors
    printed = [
        c.value for d in frozen.catalogue().documents for c in d.contacts if c.kind == "电话"
    ]
    assert sorted(number for number, _ in told["phones"]) == sorted(printed)


@pytest.mark.live
def test_it_is_small_enough(site):
    packed_ = gzip.compress(find(site, FILE).read_bytes(), 9)
    documents = read(find(site, FILE).read_text(encoding="utf-8"))["documents"]
    more = max(len(documents) - 5, 0)
    assert len(packed_) <= BUDGET + FURTHER * more
    first = gzip.compress(find(site, FILE).read_bytes().partition(b"\n")[0], 9)
    assert len(first) <= FIRST_LINE + FURTHER_NAMES * more


@pytest.mark.live
def test_every_address_is_there(site):
    searched = read(find(site, FILE).read_text(encoding="utf-8"))
    for name, address in answers(["addresses"], searched=searched)[0]:
        page, _, place = address.partition("#")
        text = (site / page / "index.html").read_text(encoding="utf-8")
        assert not place or f'id="{place}"' in text, name
