"""The edge table against the oracle: every class size, every number employed."""

from fractions import Fraction

import pytest

from calculator import rules
from calculator.engine.edges import edges, moved_by
from tests import oracle

SCHEME = rules.load().scheme("wuxi-2026")
LINES = ("remainder", "bonus")


@pytest.mark.parametrize("choices", [{}, {"R3": "exclusive"}, {"R1": "certified"}], ids=str)
@pytest.mark.parametrize("people", range(1, 61))
def test_edges_are_where_the_payment_jumps(people, choices):
    paid = [oracle.settle(people, people, e, 0, 0, 0, 10_000, **choices) for e in range(people + 1)]
    found = edges(SCHEME.formula(choices), people)
    assert [edge["id"] for edge in found] == list(LINES)
    for edge in found:
        least = next(e for e in range(people + 1) if paid[e][edge["id"]])
        assert edge["least"] == least
        for name, employed in (("below", least - 1), ("at", least), ("above", least + 1)):
            if employed > people:
                assert edge[name] is None
                continue
            beside = edge[name]
            assert (beside["employed"], beside["of"]) == (employed, people)
            total = sum(paid[employed].values())
            assert Fraction(*beside["factor"]) == Fraction(total, people * 10_000)


def test_which_readings_move_it():
    moved = {(r["id"], o["value"]): same for r, o, _, same in moved_by(SCHEME, 50)}
    assert moved == {
        ("R1", "certified"): True,
        ("R3", "exclusive"): False,
        ("R4", "any"): True,
        ("R6", "both"): True,
    }
