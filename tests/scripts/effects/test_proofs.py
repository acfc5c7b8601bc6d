"""Quotations that lost their proof, wait for one, or were withdrawn; documents to be read again."""

import copy
from dataclasses import replace

import pytest

from scripts.effects.pairs import paired
from scripts.effects.proofs import proofs, withdrawn
from scripts.effects.written import Files, Key, Written
from scripts.evidence.sources_lock import SourcesLock
from tests.scripts.effects.rehearsed import base

ONE, OTHER = ("d", "一", "甲"), ("d", "二", "乙")


def side(claimed, proved, **more):
    lock = SourcesLock({"d": "0" * 64}, dict.fromkeys(proved, 0))
    return replace(base(), claimed=dict.fromkeys(claimed, "要求 r"), lock=lock, **more)


def found(before, after):
    return proofs(before, after, {}, lambda d, c: f"{d} {c}")


def words(quotations):
    return [(one.of, one.clause, one.words) for one in quotations]


def test_a_proof_that_is_lost_and_one_that_is_waited_for():
    told = found(side([ONE], [ONE]), side([ONE, OTHER], []))
    assert words(told.lost) == [("要求 r", "d 一", "甲")]
    assert words(told.waiting) == [("要求 r", "d 二", "乙")]
    assert told.proved == 0


def test_what_waited_before_is_not_news_and_what_came_to_be_proved_is_counted():
    told = found(side([ONE], []), side([ONE], []))
    assert (told.lost, told.waiting, told.proved) == ([], [], 0)
    assert found(side([ONE], []), side([ONE, OTHER], [ONE, OTHER])).proved == 2


def test_a_claim_that_was_never_made_needs_no_proof():
    told = found(side([ONE], [ONE, OTHER]), side([ONE], [ONE]))
    assert (told.lost, told.waiting) == ([], [])


def test_what_could_not_be_looked_at_is_not_told_as_nothing():
    assert found(side([], []), replace(base(), claimed=None)) is None
    assert found(replace(base(), claimed=None), side([], [])) is None


def test_another_text_and_a_reading_that_no_longer_holds():
    after = replace(base(), lock=SourcesLock(base().lock.sources | {"yunzhou-2026": "9" * 64}))
    assert found(base(), after).other_text == ["《云州项目化培训试行通知》"]
    key = Key("documents", "yunzhou-2026")
    record = base().files.records[key]
    read = replace(
        record, content=record.content | {"read_by": {"fingerprint": base().prints[key.name]}}
    )
    was = replace(base(), files=replace(base().files, records=base().files.records | {key: read}))
    now = replace(was, prints=was.prints | {key.name: "another"})
    assert found(was, now).unread == ["《云州项目化培训试行通知》"]
    assert found(now, was).unread == [] and found(base(), now).unread == []
    assert found(was, replace(was, files=base().files)).unread == ["《云州项目化培训试行通知》"]


RULE = {
    "id": "r",
    "document": "d",
    "cites": [
        {"document": "d", "clause": "一", "quote": "甲"},
        {"document": "d", "clause": "二", "quote": "乙"},
    ],
}
CLAUSE = {"document": "d", "locator": "一", "figures": [{"quote": "40人"}, {"quote": "50人"}]}


def files(kind, *records, unread=()):
    made = {}
    for content in records:
        name = content.get("id", f"{content['document']} {content.get('locator')}")
        made[Key(kind, name)] = Written(Key(kind, name), content, "catalog/a.yml", 1)
    return Files(made, list(unread))


def gone(before, after):
    pairs = paired(before.records, after.records)
    return words(withdrawn(before, after, pairs, lambda d, c: f"{d} {c}"))


def changed(record, **values):
    return copy.deepcopy(record) | values


@pytest.mark.parametrize(
    "cites",
    [
        RULE["cites"],
        RULE["cites"][::-1],
        [{"document": "d", "clause": "三", "quote": "丙"}, RULE["cites"][1]],
        [*RULE["cites"], {"document": "d", "clause": "三", "quote": "丙"}],
    ],
)
def test_in_whose_place_another_stands_is_not_withdrawn(cites):
    assert gone(files("comparisons", RULE), files("comparisons", changed(RULE, cites=cites))) == []


def test_a_citation_that_is_taken_out_and_all_of_a_record_that_is_gone():
    fewer = files("comparisons", changed(RULE, cites=RULE["cites"][:1]))
    assert gone(files("comparisons", RULE), fewer) == [("并排看 r", "d 二", "乙")]
    assert len(gone(files("comparisons", RULE), files("comparisons"))) == 2


def test_words_without_a_place_are_of_the_clause_itself():
    fewer = files("clauses", changed(CLAUSE, figures=CLAUSE["figures"][:1]))
    assert gone(files("clauses", CLAUSE), fewer) == [("条款 d 一", "d 一", "50人")]


def test_another_id_withdraws_nothing_and_a_broken_file_neither():
    renamed = files("comparisons", changed(RULE, id="s", formerly=["r"]))
    assert gone(files("comparisons", RULE), renamed) == []
    assert gone(files("comparisons", RULE), files("comparisons", unread=["catalog/a.yml"])) == []
