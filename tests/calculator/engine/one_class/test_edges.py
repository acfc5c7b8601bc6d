"""The edge table against the oracle: every class size, every number employed."""

from fractions import Fraction

import pytest

from calculator.engine.one_class.edges import edges, moved_by
from tests import frozen, made_up, oracle

SCHEME = frozen.rules().scheme("yunzhou-2026")
LINES = ("remainder", "bonus")


@pytest.mark.parametrize("choices", [{}, {"R3": "exclusive"}, {"R1": "certified"}], ids=str)
@pytest.mark.parametrize("people", range(1, 61))
def test_edges_are_where_the_payment_jumps(people, choices):
    paid = [
        oracle.settle(people, people, e, 0, 0, 0, 0, 10_000, **choices) for e in range(people + 1)
    ]
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


def test_the_edges_of_a_class_of_three_to_the_letter():
    initial, remainder, bonus = (
        {
            "counted": employed,
            "employed": employed,
            "of": 3,
            "tier": tier,
            "factor": (factor, 30_000),
            "fixed_fen": 0,
        }
        for employed, tier, factor in (
            (0, "initial", 24_000),
            (1, "remainder", 30_000),
            (2, "bonus", 36_000),
        )
    )
    everybody = {**bonus, "counted": 3, "employed": 3}
    assert edges(SCHEME.formula({}), 3) == [
        {
            "id": "remainder",
            "title": "剩余补贴",
            "least": 1,
            "below": initial,
            "at": remainder,
            "above": bonus,
        },
        {
            "id": "bonus",
            "title": "跟补支持",
            "least": 2,
            "below": remainder,
            "at": bonus,
            "above": everybody,
        },
    ]


def test_the_edges_of_another_scheme_leave_out_what_work_does_not_bring():
    scheme = made_up.rules().scheme(made_up.SCHEME)
    work, prize = edges(scheme.formula({}), 20)
    assert [(edge["id"], edge["title"], edge["least"]) for edge in (work, prize)] == [
        ("work", "上岗款", 8),  # more than 7 of 20
        ("prize", "奖励", 15),
    ]
    assert work["below"]["tier"] == "certificates"
    assert work["at"]["tier"] == "work"
    # 45 % for the trainees, 22.5 % for the certified; then the rest, or 95 % for the employed.
    for beside, factor in (
        (work["below"], Fraction(675, 1000)),
        (work["at"], Fraction(1)),
        (prize["below"], Fraction(1)),
        (prize["at"], Fraction(675, 1000) + Fraction(95, 100) * Fraction(15, 20)),
        (prize["above"], Fraction(675, 1000) + Fraction(95, 100) * Fraction(16, 20)),
    ):
        assert Fraction(*beside["factor"]) == factor


def test_what_moves_the_edges_is_looked_for_in_every_class_up_to_the_size():
    def moved(people):
        return [
            (reading["id"], option["value"], same)
            for reading, option, _, same in moved_by(SCHEME, people)
        ]

    # Alone, a person is always beyond half; of two, one is exactly half.
    assert ("R3", "exclusive", False) not in moved(1)
    assert ("R3", "exclusive", False) in moved(2)
    for reading, option, formula, _ in moved_by(SCHEME, 2):
        expected = SCHEME.formula({reading["id"]: option["value"]})
        assert edges(formula, 2) == edges(expected, 2)
        assert formula.measures == expected.measures
