"""Which targets may be compared: same unit, same kind of period, same years."""

import pytest

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.targets import Target
from scripts.derived.target_groups import comparable


def target(name, unit="人次", since=2031, until=2033, per_year=False):
    return Target(
        id=name,
        document="x",
        measure="m",
        title="培训",
        value=7,
        unit=unit,
        bound="exactly",
        scope="全市",
        period={"since": since, "until": until, "per_year": per_year},
        cite=Cite(document="x", clause="一", quote="七"),
    )


def test_the_same_in_everything_stands_together():
    (only,) = comparable([target("a"), target("b")])
    assert [t.id for t in only.targets] == ["a", "b"]
    assert only.why == ""


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"unit": "人"}, "单位"),
        ({"per_year": True}, "每年还是几年合计"),
        ({"since": 2021, "until": 2023}, "起止年份"),
        ({"since": None, "until": None}, "起止年份"),
        ({"unit": "人", "per_year": True}, "单位、每年还是几年合计"),
    ],
)
def test_what_differs_stands_apart_and_says_why(other, why):
    groups = comparable([target("a"), target("b", **other)])
    assert [[t.id for t in g.targets] for g in groups] == [["a"], ["b"]]
    assert {g.why for g in groups} == {why}


def test_two_may_stand_together_while_a_third_stands_apart():
    groups = comparable([target("a"), target("b", unit="人"), target("c")])
    assert [[t.id for t in g.targets] for g in groups] == [["a", "c"], ["b"]]
