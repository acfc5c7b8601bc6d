"""Doubtful readings: one at a time, what is missing, and the range of all."""

from itertools import product

import pytest

from calculator.engine.entry.problems import TypedError
from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.readings import alternatives, extremes
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.scheme import Rules
from tests import frozen, oracle

RULES = frozen.rules()
SCHEME = RULES.scheme("yunzhou-2026")
PRICE = 200_000


def totals(outcome, choices=None):
    return {
        (reading["id"], option["value"]): (total, missing)
        for reading, _, options in alternatives(SCHEME, choices or {}, outcome, PRICE)
        for option, total, missing in options
    }


def test_only_readings_that_affect_head_counts_are_switched():
    assert [reading["id"] for reading in SCHEME.readings] == list(oracle.OPTIONS)
    assert {r["id"]: r["default"] for r in SCHEME.readings} == oracle.DEFAULTS


def test_what_is_unknown_is_null_and_says_what_is_missing():
    found = totals(Outcome.checked(40, 36, 12, None, 2))
    assert found["R4", "any"] == (None, "employed_uncertified")
    assert found["R6", "both"] == (None, "over_limit_employed")
    assert found["R2", "employed"] == (None, "over_limit_employed")
    assert found["R1", "certified"][0] is not None


@pytest.mark.parametrize("size", [1, 4, 10, 17])
def test_range_is_the_least_and_most_of_all_combinations(size):
    for c in range(size + 1):
        for e in range(c + 1):
            for u, v in {(0, 0), (size - c, 0), (0, size - c)}:
                for k in {0, c // 2}:
                    ke = min(k, e)
                    outcome = Outcome.checked(size, c, e, u, k, ke, v)
                    every = [
                        sum(
                            oracle.settle(
                                size,
                                c,
                                e,
                                u,
                                k,
                                ke,
                                v,
                                PRICE,
                                **dict(zip(oracle.OPTIONS, values, strict=True)),
                            ).values()
                        )
                        for values in product(*oracle.OPTIONS.values())
                    ]
                    assert extremes(SCHEME, outcome, PRICE) == (min(every), max(every))


def test_range_leaves_out_what_cannot_be_computed():
    # With nobody known to be employed without certificate, R4 adds nothing to the range.
    unknown = extremes(SCHEME, Outcome.checked(40, 36, 10), PRICE)
    known = extremes(SCHEME, Outcome.checked(40, 36, 10, 4), PRICE)
    assert unknown[1] < known[1]


def test_a_chosen_reading_asks_for_the_number_it_needs():
    typed = {"trainees": "40", "certified": "36", "employed": "12", "unit_price": "2000"}
    with pytest.raises(TypedError) as caught:
        answer(RULES, "yunzhou-2026", typed, None, {"R4": "any"})
    assert [fields for fields, _ in caught.value.problems] == [("employed_uncertified",)]


def test_each_alternative_says_what_it_changes():
    typed = {"trainees": "40", "certified": "36", "employed": "20", "unit_price": "2000"}
    result = answer(RULES, "yunzhou-2026", typed)
    why = {(r["id"], o["value"]): o["why"] for r in result["readings"] for o in r["options"]}
    assert why["R3", "inclusive"] == "本次按这个理解计算"
    assert why["R3", "exclusive"] == "比本次少 14,400 元"
    assert why["R2", "trainees"] == "比本次多 1,600 元"
    assert why["R6", "both"] == "与本次结果相同"
    assert why["R4", "any"] == "还缺信息：没取证但稳定就业的人数"


def test_range_does_not_depend_on_which_option_is_the_default():
    compiled = frozen.compiled()
    scheme = next(s for s in compiled["rules"]["schemes"] if s["id"] == "yunzhou-2026")
    for reading in scheme["formula"]["readings"]:
        reading["default"] = reading["options"][-1]["value"]
    turned = Rules(compiled).scheme("yunzhou-2026")
    for counts in [(40, 36, 20, 2, 4, 2), (40, 40, 20, 0, 0, 0), (4, 4, 2, 0, 1, 1)]:
        outcome = Outcome.checked(*counts)
        assert extremes(turned, outcome, PRICE) == extremes(SCHEME, outcome, PRICE)


def test_the_option_in_force_is_the_one_chosen_and_the_rest_their_defaults():
    typed = {"trainees": "40", "certified": "36", "employed": "12", "unit_price": "2000"}
    found = answer(RULES, "yunzhou-2026", typed, None, {"R3": "exclusive"})["readings"]
    assert {r["id"]: r["chosen"] for r in found if r["chosen"] != r["default"]} == {
        "R3": "exclusive"
    }
