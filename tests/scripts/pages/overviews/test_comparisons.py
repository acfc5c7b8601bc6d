"""Which actions stand side by side, and that the rest is listed."""

import re
from datetime import date

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.models.comparisons import Comparison
from scripts.catalogue.models.places import Place
from scripts.derived.comparisons import held, in_common, pairs_of
from scripts.derived.lookup import Lookup
from scripts.pages.overviews import comparisons
from tests import frozen, rendered
from tests.made_records import action, clause, department, document, group

MADE = Catalogue(
    places=[Place(name="甲市", level="市")],
    documents=[
        document("old", issued_on=date(2031, 1, 2), status="目标期已过（至2033年），没有写明废止"),
        document("new", issued_on=date(2035, 1, 2)),
    ],
    comparisons=[
        Comparison(
            id="old-new", left="old", right="new", paired_by="common", title="甲", lead="甲。"
        )
    ],
    groups=[group("soldiers", "军人"), group("veterans", "退役军人", part_of="soldiers")],
    departments=[
        department("bureau", "市人社局"),
        department("division", "培训处", bureau="bureau", level="局内处室"),
        department("centre", "信息中心", level="直属单位"),
    ],
    clauses=[clause("old", "一"), clause("new", "一")],
    actions=[
        action("old-1", "old", groups=["soldiers"], departments=["division", "centre"]),
        action("new-1", "new", groups=["veterans"], departments=["bureau"]),
        action("new-2", "new", departments=["bureau"]),
    ],
)


@pytest.mark.live
def test_some_pair_by_number_and_title_the_others_only_with_something_in_common():
    lookup = Lookup(load()[0])
    for each in lookup.catalogue.comparisons:
        pairs = pairs_of(each, lookup)
        assert pairs
        if each.paired_by == "number":
            for pair in pairs:
                left, right = pair.left, pair.right
                assert (left.number, left.title) == (right.number, right.title)
            continue
        assert all(pair.common for pair in pairs)
        paired = {(pair.left.id, pair.right.id) for pair in pairs}
        for left in lookup.in_document("actions", each.left):
            for right in lookup.in_document("actions", each.right):
                assert bool(in_common(left, right, lookup)) == ((left.id, right.id) in paired)


def test_a_group_that_is_part_of_another_is_something_in_common():
    lookup = Lookup(MADE, frozen.LOCK)
    old, new, other = MADE.actions
    assert [c.id for c in in_common(old, new, lookup)] == ["soldiers"]
    assert in_common(old, other, lookup) == []
    [pair] = pairs_of(MADE.comparisons[0], lookup)
    assert (pair.left, pair.right) == (old, new)


@pytest.mark.live
def test_every_action_is_in_a_pair_or_listed_alone():
    lookup = Lookup(load()[0])
    made = list(comparisons.SHOWN.pages(lookup))
    assert [page.shows.comparison for page in made] == lookup.catalogue.comparisons
    for page in made:
        each = page.shows.comparison
        shown = {a.id for p in page.shows.pairs for a in (p.left, p.right)}
        alone = {a.id for actions in page.shows.alone.values() for a in actions}
        every = {a.id for d in (each.left, each.right) for a in lookup.in_document("actions", d)}
        assert shown | alone == every and not shown & alone


def test_a_document_that_is_not_held_is_not_compared():
    lookup = Lookup(MADE, frozen.LOCK)
    assert held(lookup) == MADE.comparisons
    lookup.documents = lookup.documents[1:]
    assert held(lookup) == []


@pytest.mark.live
def test_what_is_new_comes_first_then_what_is_gone_then_the_pairs():
    order = ["#right-only", "#left-only", "#both", "#targets", "#whole", "#requirements", "#basis"]
    catalogue = load()[0]
    pages = rendered.pages(catalogue)
    for each in catalogue.comparisons:
        page = pages[f"comparisons/{each.id}.md"]
        places = [page.index("{: " + anchor + " ") for anchor in order]
        assert places == sorted(places)
        # The mark between two ways of printing is explained exactly where it is used.
        explained = page.count("“／”前面是")
        assert explained == ("／" in page.replace("“／”前面是", ""))


OLD_AND_NEW = rendered.pages(MADE, frozen.LOCK)["comparisons/old-new.md"]


def test_a_bureau_is_not_said_to_be_gone_because_its_divisions_are_printed():
    page = OLD_AND_NEW.partition("{: #whole }")[2]
    offices = next(row for row in page.split("<tr>") if ">责任单位<" in row)
    both, left, right = offices.split("<td ")[1:]
    assert "departments/bureau/" in both and "departments/bureau/" not in left + right
    assert "2031年写到里面的处室" in both and "departments/division/" in both
    assert re.search(
        '信息中心(<span class="unproved">.*?</span>)?</a> <span class="tag tag--quiet">直属单位',
        left,
    )


def test_the_document_whose_time_is_over_is_named():
    assert "《old 的简称》：目标期已过" in OLD_AND_NEW
