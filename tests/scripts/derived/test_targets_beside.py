"""Targets of two documents side by side."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.targets_beside import targets_beside
from tests import frozen
from tests.made_records import document, target


@pytest.mark.live
def test_every_target_stands_on_its_side_or_is_counted():
    lookup = Lookup(load()[0])
    for each in lookup.catalogue.comparisons:
        found = targets_beside(each.left, each.right, lookup)
        for side, alone, own in (
            ("left", found.left_only, each.left),
            ("right", found.right_only, each.right),
        ):
            shown = [t for row in found.both for t in getattr(row, side)]
            assert all(t.document == own for t in shown)
            assert len(shown) + alone == len(lookup.in_document("targets", own))


@pytest.mark.parametrize(
    ("period", "why"),
    [
        ({}, ""),
        ({"since": 2021, "until": 2023}, "起止年份"),
        ({"per_year": True}, "每年还是几年合计"),
    ],
)
def test_what_sets_two_targets_apart_is_said(period, why):
    made = Catalogue(
        documents=[document("city"), document("county")],
        targets=[
            target("a", "city"),
            target("b", "county", period=period),
            target("c", "city", "only-here"),
        ],
    )
    found = targets_beside("city", "county", Lookup(made, frozen.LOCK))
    [row] = found.both
    assert ([t.id for t in row.left], [t.id for t in row.right]) == (["a"], ["b"])
    assert row.apart == why
    assert (found.left_only, found.right_only) == (1, 0)
