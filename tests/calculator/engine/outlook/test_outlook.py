"""Expected income from what was typed: the sums, the cap, and what cannot be computed."""

from fractions import Fraction

import pytest

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.outlook.outlook import outlook
from tests import frozen

RULES = frozen.rules()
TYPED = {"trainees": "40", "certified": "36", "unit_price": "2000", "chance": "1/2"}


def test_the_tiers_add_up_to_one_and_to_the_expectation():
    found = outlook(RULES, "yunzhou-2026", TYPED)
    assert sum(Fraction(tier["chance"]) for tier in found["tiers"]) == 1
    assert [tier["paid_fen"] for tier in found["tiers"]] == [5_760_000, 7_200_000, 8_640_000]
    expected = sum(Fraction(t["chance"]) * t["paid_fen"] for t in found["tiers"])
    assert Fraction(found["expected_exact_fen"]) == expected
    assert found["cost"] is None


def test_cost_and_break_even():
    found = outlook(
        RULES, "yunzhou-2026", TYPED | {"cost_per_trainee": "1500", "fixed_cost": "5000"}
    )
    cost = found["cost"]
    assert cost["cost_fen"] == 6_500_000
    assert cost["left_fen"] == found["expected_fen"] - 6_500_000
    price = cost["break_even_fen"]
    at = outlook(RULES, "yunzhou-2026", TYPED | {"unit_price": f"{price // 100}.{price % 100:02d}"})
    assert Fraction(at["expected_exact_fen"]) >= 6_500_000
    below = f"{(price - 1) // 100}.{(price - 1) % 100:02d}"
    short = outlook(RULES, "yunzhou-2026", TYPED | {"unit_price": below})
    assert Fraction(short["expected_exact_fen"]) < 6_500_000


def test_a_bad_outcome_is_told_beside_the_mean():
    typed = TYPED | {"cost_per_trainee": "1500", "fixed_cost": "5000"}
    found = outlook(RULES, "yunzhou-2026", typed)
    low = found["tiers"][0]
    assert found["cost"]["cost_fen"] == 6_500_000  # more than the lowest tier, less than the next
    assert found["cost"]["loss_chance"] == low["chance"]
    assert found["cost"]["loss_chance_shown"] == low["chance_shown"]
    sure = found["cost"]["sure_fen"]
    assert sure > found["cost"]["break_even_fen"]

    def lowest(price):
        at = typed | {"unit_price": f"{price // 100}.{price % 100:02d}"}
        return outlook(RULES, "yunzhou-2026", at)["tiers"][0]["paid_fen"]

    assert lowest(sure) >= 6_500_000 > lowest(sure - 1)


def test_a_loss_is_less_than_the_cost_not_just_as_much():
    found = outlook(RULES, "yunzhou-2026", TYPED | {"fixed_cost": "57600"})["cost"]
    assert (found["loss_chance"], found["sure_fen"]) == ("0/1", 200_000)
    dear = TYPED | {"cost_per_trainee": "4000"}
    assert outlook(RULES, "yunzhou-2026", dear, "manufacturing")["cost"]["sure_above_cap"]


def test_a_break_even_price_above_the_cap_is_warned_of():
    typed = TYPED | {"cost_per_trainee": "4000"}
    assert outlook(RULES, "yunzhou-2026", typed, "manufacturing")["cost"]["above_cap"]
    assert not outlook(RULES, "yunzhou-2026", typed, None)["cost"]["above_cap"]
    typed = TYPED | {"fixed_cost": "100"}
    assert not outlook(RULES, "yunzhou-2026", typed, "manufacturing")["cost"]["above_cap"]


def test_all_problems_in_one_pass():
    with pytest.raises(TypedError) as error:
        outlook(RULES, "yunzhou-2026", {"trainees": "1000", "certified": "999", "chance": "60"})
    assert [fields[0] for fields, _ in error.value.problems] == [
        "unit_price",
        "chance",
        "certified",
    ]
    assert "最多算到取证 300 人" in str(error.value)
    with pytest.raises(TypedError, match="多于参训"):
        outlook(RULES, "yunzhou-2026", TYPED | {"certified": "41"})


def test_a_reading_that_needs_people_not_asked_for_is_refused():
    with pytest.raises(TypedError, match="这里没有这一项"):
        outlook(RULES, "yunzhou-2026", TYPED, None, {"R4": "any"})


SMALL = {"trainees": "3", "certified": "2", "unit_price": "2000", "chance": "1/3"}


def cited(quote, clause="四（五）"):
    return {"clause": clause, "document": "yunzhou-2026", "quote": quote}


def told(typed, kind=None, choices=None):
    with pytest.raises(TypedError) as error:
        outlook(RULES, "yunzhou-2026", typed, kind, choices)
    return error.value.problems


def test_the_whole_answer_of_two_who_may_be_employed():
    typed = SMALL | {"cost_per_trainee": "1000", "fixed_cost": "500.01"}
    typed |= {"directory_standard": "1500"}
    cap = cited("按照不超过市级培训补贴标准定价", "四（三）")
    assert outlook(RULES, "yunzhou-2026", typed, "directory", {"R2": "certified"}) == {
        "scheme": "yunzhou-2026",
        "data_version": RULES.data_version,
        "counts": {"trainees": 3, "certified": 2},
        "unit_price_fen": 200_000,
        "chance": [1, 3],
        "expected_fen": 373_333,
        "expected_exact_fen": "1120000/3",
        "tiers": [
            {
                "id": "initial",
                "title": "首期补贴",
                "chance": "4/9",
                "chance_shown": "44.44%",
                "permyriad": 4444,
                "paid_fen": 320_000,
                "cite": cited("并给予承训单位总额的80%"),
            },
            {
                "id": "remainder",
                "title": "剩余补贴",
                "chance": "4/9",
                "chance_shown": "44.44%",
                "permyriad": 4444,
                "paid_fen": 400_000,
                "cite": cited("30%（含）以上的，给予承训单位剩余补贴资金"),
            },
            {
                "id": "bonus",
                "title": "跟补支持",
                "chance": "1/9",
                "chance_shown": "11.11%",
                "permyriad": 1111,
                "paid_fen": 480_000,
                "cite": cited("占到50%以上的，另外给予培训成交单价20%的跟补支持"),
            },
        ],
        "cost": {
            "cost_fen": 350_001,
            "left_fen": 23_332,
            "loss_chance": "4/9",
            "loss_chance_shown": "44.44%",
            "sure_fen": 218_751,
            "sure_above_cap": True,
            "break_even_fen": 187_501,
            "above_cap": True,
            "limit_fen": 150_000,
            "cite": cap,
        },
        "unproved": [],
        "warnings": [
            {
                "code": "price-above-cap",
                "message": "成交单价 2,000 元/人，高于目录内职业（工种）的上限 1,500 元/人；"
                "仍按填写的单价计算",
                "cite": cap,
            }
        ],
    }


def test_a_tier_without_a_chance_pays_nothing_on_average():
    tiers = outlook(RULES, "yunzhou-2026", SMALL | {"chance": "1"})["tiers"]
    found = [(tier["chance"], tier["permyriad"], tier["paid_fen"]) for tier in tiers]
    assert found == [("0/1", 0, None), ("0/1", 0, None), ("1/1", 10_000, 480_000)]


def test_no_price_covers_a_cost_where_nobody_is_certified():
    typed = SMALL | {"certified": "0", "cost_per_trainee": "1"}
    assert outlook(RULES, "yunzhou-2026", typed)["cost"] == {
        "cost_fen": 300,
        "left_fen": -300,
        "loss_chance": "1/1",
        "loss_chance_shown": "100%",
        "sure_fen": None,
        "sure_above_cap": False,
        "break_even_fen": None,
        "above_cap": False,
        "limit_fen": None,
        "cite": None,
    }


def test_a_price_that_could_not_be_typed_is_not_offered():
    typed = {"trainees": "2", "certified": "1", "unit_price": "1", "chance": "1"}
    typed |= {"cost_per_trainee": "599999999.99"}
    cost = outlook(RULES, "yunzhou-2026", typed | {"fixed_cost": "0.01"})["cost"]
    assert (cost["break_even_fen"], cost["sure_fen"]) == (99_999_999_999, 99_999_999_999)
    cost = outlook(RULES, "yunzhou-2026", typed | {"fixed_cost": "0.02"})["cost"]
    assert (cost["break_even_fen"], cost["sure_fen"]) == (None, None)


def test_every_problem_in_words():
    count, price = "还没有填；这里应是整数，例如 12", "应是金额，例如 1850 或 1850.75"
    chance = (("chance",), "还没有填；这里应是就业把握，例如 64%、16/25 或 0.64")
    blank = (("unit_price",), "还没有填；这里" + price)
    assert told({}) == [(("trainees",), count), (("certified",), count), blank, chance]
    more = "取证 4 人，多于参训 3 人；取证的人都在参训人数里，请改其中一个"
    typed = {"trainees": "3", "certified": "4", "directory_standard": "y"}
    assert told(typed | {"cost_per_trainee": "x", "fixed_cost": "z"}) == [
        (("certified", "trainees"), more),
        blank,
        (("directory_standard",), "写的是 “y”；这里" + price),
        chance,
        (("cost_per_trainee",), "写的是 “x”；这里" + price),
        (("fixed_cost",), "写的是 “z”；这里" + price),
    ]
    many = "取证 301 人；这一页逐人精确计算，最多算到取证 300 人，更大的班请分开算"
    most = {"trainees": "301", "certified": "300", "unit_price": "1", "chance": "1"}
    assert outlook(RULES, "yunzhou-2026", most)["expected_fen"] == 36_000
    assert told(most | {"certified": "301"}) == [(("certified",), many)]
    asked = "所选的理解要用到“没取证但稳定就业的人数”，这里没有这一项；请改选别的理解"
    assert told(SMALL, None, {"R4": "any"}) == [((), asked)]


@pytest.mark.parametrize(("kind", "choices"), [("x", {}), (None, {"R4": "x"})])
def test_a_choice_that_is_not_offered(kind, choices):
    with pytest.raises(ChoiceError):
        outlook(RULES, "yunzhou-2026", SMALL, kind, choices)


def test_the_chance_of_a_loss_is_that_of_every_payment_below_the_cost():
    # 65,000 元 lies between the first two tiers, 80,000 between the last two.
    for fixed, losing in (("65000", 1), ("80000", 2), ("90000", 3)):
        found = outlook(RULES, "yunzhou-2026", TYPED | {"fixed_cost": fixed})
        expected = sum(Fraction(tier["chance"]) for tier in found["tiers"][:losing])
        assert Fraction(found["cost"]["loss_chance"]) == expected
