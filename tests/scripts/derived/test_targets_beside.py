"""Targets of two documents side by side."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.targets_beside import targets_beside

LOOKUP = Lookup(load()[0])


@pytest.mark.parametrize("each", LOOKUP.catalogue.comparisons)
def test_every_target_stands_on_its_side_or_is_counted(each):
    found = targets_beside(each.left, each.right, LOOKUP)
    for side, alone, document in (
        ("left", found.left_only, each.left),
        ("right", found.right_only, each.right),
    ):
        shown = [t for row in found.both for t in getattr(row, side)]
        assert all(t.document == document for t in shown)
        assert len(shown) + alone == len(LOOKUP.in_document("targets", document))


def test_what_sets_two_targets_apart_is_said():
    same = targets_beside("jiangsu-2025", "wuxi-2025", LOOKUP)
    assert same.both and not any(row.apart for row in same.both)
    years = targets_beside("wuxi-2021", "wuxi-2025", LOOKUP)
    assert years.both and all("起止年份" in row.apart for row in years.both)
    each_year = targets_beside("jiangsu-2025", "huaian-2025", LOOKUP)
    assert [row.apart for row in each_year.both] == ["每年还是几年合计"] * len(each_year.both)
