"""Expected income from what was typed: the sums, the cap, and what cannot be computed."""

from fractions import Fraction

import pytest

from calculator import rules
from calculator.engine.outlook import outlook
from calculator.engine.typed import TypedError

RULES = rules.load()
TYPED = {"trainees": "40", "certified": "36", "unit_price": "2000", "chance": "1/2"}


def test_the_tiers_add_up_to_one_and_to_the_expectation():
    found = outlook(RULES, "wuxi-2026", TYPED)
    assert sum(Fraction(tier["chance"]) for tier in found["tiers"]) == 1
    assert [tier["paid_fen"] for tier in found["tiers"]] == [5_760_000, 7_200_000, 8_640_000]
    expected = sum(Fraction(t["chance"]) * t["paid_fen"] for t in found["tiers"])
    assert Fraction(found["expected_exact_fen"]) == expected
    assert found["cost"] is None


def test_cost_and_break_even():
    found = outlook(RULES, "wuxi-2026", TYPED | {"cost_per_trainee": "1500", "fixed_cost": "5000"})
    cost = found["cost"]
    assert cost["cost_fen"] == 6_500_000
    assert cost["left_fen"] == found["expected_fen"] - 6_500_000
    price = cost["break_even_fen"]
    at = outlook(RULES, "wuxi-2026", TYPED | {"unit_price": f"{price // 100}.{price % 100:02d}"})
    assert Fraction(at["expected_exact_fen"]) >= 6_500_000
    below = f"{(price - 1) // 100}.{(price - 1) % 100:02d}"
    short = outlook(RULES, "wuxi-2026", TYPED | {"unit_price": below})
    assert Fraction(short["expected_exact_fen"]) < 6_500_000


def test_a_bad_outcome_is_told_beside_the_mean():
    typed = TYPED | {"cost_per_trainee": "1500", "fixed_cost": "5000"}
    found = outlook(RULES, "wuxi-2026", typed)
    low = found["tiers"][0]
    assert found["cost"]["cost_fen"] == 6_500_000  # more than the lowest tier, less than the next
    assert found["cost"]["loss_chance"] == low["chance"]
    assert found["cost"]["loss_chance_shown"] == low["chance_shown"]
    sure = found["cost"]["sure_fen"]
    assert sure > found["cost"]["break_even_fen"]

    def lowest(price):
        at = typed | {"unit_price": f"{price // 100}.{price % 100:02d}"}
        return outlook(RULES, "wuxi-2026", at)["tiers"][0]["paid_fen"]

    assert lowest(sure) >= 6_500_000 > lowest(sure - 1)


def test_a_loss_is_less_than_the_cost_not_just_as_much():
    found = outlook(RULES, "wuxi-2026", TYPED | {"fixed_cost": "57600"})["cost"]
    assert (found["loss_chance"], found["sure_fen"]) == ("0/1", 200_000)
    dear = TYPED | {"cost_per_trainee": "4000"}
    assert outlook(RULES, "wuxi-2026", dear, "manufacturing")["cost"]["sure_above_cap"]


def test_a_break_even_price_above_the_cap_is_warned_of():
    typed = TYPED | {"cost_per_trainee": "4000"}
    assert outlook(RULES, "wuxi-2026", typed, "manufacturing")["cost"]["above_cap"]
    assert not outlook(RULES, "wuxi-2026", typed, None)["cost"]["above_cap"]
    typed = TYPED | {"fixed_cost": "100"}
    assert not outlook(RULES, "wuxi-2026", typed, "manufacturing")["cost"]["above_cap"]


def test_all_problems_in_one_pass():
    with pytest.raises(TypedError) as error:
        outlook(RULES, "wuxi-2026", {"trainees": "1000", "certified": "999", "chance": "60"})
    assert [fields[0] for fields, _ in error.value.problems] == [
        "unit_price",
        "chance",
        "certified",
    ]
    assert "最多算到取证 300 人" in str(error.value)
    with pytest.raises(TypedError, match="多于参训"):
        outlook(RULES, "wuxi-2026", TYPED | {"certified": "41"})


def test_a_reading_that_needs_people_not_asked_for_is_refused():
    with pytest.raises(TypedError, match="这里没有这一项"):
        outlook(RULES, "wuxi-2026", TYPED, None, {"R4": "any"})
