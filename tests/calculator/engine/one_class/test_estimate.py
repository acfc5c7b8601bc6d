"""The whole answer for one class: what is in it, and why each other reading gives its amount."""

import pytest

from calculator.engine.entry.problems import ChoiceError
from calculator.engine.one_class import caution, explain, ladder
from calculator.engine.one_class.around import around
from calculator.engine.one_class.estimate import estimate
from calculator.engine.one_class.headroom import headroom
from calculator.engine.one_class.settled import settled
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import MissingCount, pay
from tests import frozen

RULES = frozen.rules()
SCHEME = RULES.scheme("yunzhou-2026")
PRICE = 2_000_00


def answer(*people, choices=None, price=PRICE, **more):
    return estimate(RULES, SCHEME, Outcome.checked(*people), price, choices=choices, **more)


def readings(found):
    """{(reading, option): (total_fen, why)}."""
    return {
        (item["id"], option["value"]): (option["total_fen"], option["why"])
        for item in found["readings"]
        for option in item["options"]
    }


def test_a_class_to_the_letter():
    found = answer(40, 36, 12)
    formula = SCHEME.formula({})
    outcome = Outcome.checked(40, 36, 12)
    initial, remainder, bonus = formula.instalments
    paid = pay(formula, outcome, PRICE)
    room = headroom(formula, outcome, PRICE)
    segments = ladder.segments(formula, outcome, PRICE)
    readings, least_most = found.pop("readings"), found.pop("range")
    assert found == {
        "scheme": "yunzhou-2026",
        "data_version": RULES.data_version,
        "unit_price_fen": 2_000_00,
        "counts": {
            "trainees": 40,
            "certified": 36,
            "employed": 12,
            "employed_uncertified": None,
            "over_limit": 0,
            "over_limit_employed": 0,
            "over_limit_uncertified": 0,
        },
        "base_fen": 72_000_00,
        "instalments": [
            {
                "id": "initial",
                "title": initial.title,
                "amount_fen": 57_600_00,
                "earned": True,
                "cite": initial.cite,
            },
            {
                "id": "remainder",
                "title": remainder.title,
                "amount_fen": 14_400_00,
                "earned": True,
                "cite": remainder.cite,
            },
            {
                "id": "bonus",
                "title": bonus.title,
                "amount_fen": 14_400_00,
                "earned": False,
                "cite": bonus.cite,
            },
        ],
        "total_fen": 72_000_00,
        "tier": "remainder",
        "rate": {"employed": 12, "of": 40},
        "next_tier": {"id": "bonus", "more_employed": 8, "gain_fen": 14_400_00},
        "one_more": {"gain_fen": 0},
        "warnings": [],
        "unproved": [],
        "notes": caution.notes(SCHEME, outcome, None, None, {"base_fen": 72_000_00}),
        "steps": explain.steps(SCHEME, formula, outcome, PRICE, paid),
        "headroom": room,
        "around": around(formula, outcome, PRICE, room),
        "ladder": [
            {"from": 0, "to": 11, "tier": "initial", "from_fen": 57_600_00, "to_fen": 57_600_00},
            {"from": 12, "to": 19, "tier": "remainder", "from_fen": 72_000_00, "to_fen": 72_000_00},
            {"from": 20, "to": 36, "tier": "bonus", "from_fen": 86_400_00, "to_fen": 86_400_00},
        ],
        "payments_fen": ladder.payments(formula, outcome, PRICE, segments),
    }
    assert [item["id"] for item in readings] == [item["id"] for item in SCHEME.readings]
    assert least_most == {"min_fen": 72_000_00, "max_fen": 72_000_00}


def test_the_range_over_all_readings_that_can_be_computed():
    # Least: a bonus of one price instead of the remainder; most: a bonus for all the trainees.
    expected = {"min_fen": 57_600_00 + 400_00, "max_fen": 72_000_00 + 16_000_00}
    assert answer(40, 36, 20)["range"] == expected


def test_a_reading_says_what_it_is_and_what_each_option_gives():
    found = answer(40, 36, 20, choices={"R3": "exclusive"})
    [item] = [item for item in found["readings"] if item["id"] == "R3"]
    [known] = [reading for reading in SCHEME.readings if reading["id"] == "R3"]
    options = item.pop("options")
    assert item == {
        "id": "R3",
        "title": known["title"],
        "question": known["question"],
        "default": "inclusive",
        "chosen": "exclusive",
        "cites": known["cites"],
    }
    for option, written, amount, why in zip(
        options,
        known["options"],
        (86_400_00, 72_000_00),
        ("比本次多 14,400 元", "本次按这个理解计算"),
        strict=True,
    ):
        assert option == {
            "value": written["value"],
            "title": written["title"],
            "argument": written["argument"],
            "total_fen": amount,
            "why": why,
        }


def test_why_another_reading_gives_its_amount():
    found = readings(answer(40, 36, 20))
    assert found["R3", "inclusive"] == (86_400_00, "本次按这个理解计算")
    assert found["R3", "exclusive"] == (72_000_00, "比本次少 14,400 元")
    assert found["R2", "trainees"] == (88_000_00, "比本次多 1,600 元")
    assert found["R1", "certified"] == (86_400_00, "与本次结果相同")
    label = SCHEME.entry("employed_uncertified")["label"]
    assert found["R4", "any"] == (None, f"还缺信息：{label}")


def test_two_readings_at_once():
    found = answer(40, 36, 20, choices={"R2": "employed", "R7": "replaces"})
    assert found["total_fen"] == 57_600_00 + 8_000_00
    why = readings(found)
    assert why["R2", "certified"] == (72_000_00, "比本次多 6,400 元")
    assert why["R7", "on-top"] == (80_000_00, "比本次多 14,400 元")
    assert why["R3", "exclusive"] == (72_000_00, "比本次多 6,400 元")
    assert why["R7", "replaces"] == (65_600_00, "本次按这个理解计算")


def test_the_kind_brings_its_cap_and_the_standard_its_own():
    [warning] = answer(40, 36, 12, kind="consumer-services")["warnings"]
    assert "上限" in warning["message"]
    [warning] = answer(40, 36, 12, kind="directory", directory_standard=1_500_00)["warnings"]
    assert "1,500 元/人" in warning["message"]
    assert answer(40, 36, 12, kind="directory", directory_standard=2_000_00)["warnings"] == []


def test_everybody_employed_leaves_nothing_to_gain():
    found = answer(40, 36, 36)
    assert (found["next_tier"], found["one_more"]) == (None, None)


def test_a_choice_that_is_none_and_a_count_that_is_missing():
    outcome = Outcome.checked(40, 36, 12)
    for part in (estimate, settled):
        with pytest.raises(ChoiceError):
            part(RULES, SCHEME, outcome, PRICE, None, None, {"R3": "maybe"})
        with pytest.raises(ChoiceError):
            part(RULES, SCHEME, outcome, PRICE, "no-kind", None, {})
        with pytest.raises(MissingCount):
            part(RULES, SCHEME, outcome, PRICE, None, None, {"R4": "any"})
