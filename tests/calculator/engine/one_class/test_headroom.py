"""Headroom against a slow, obvious search over every class that differs in one number only."""

import random

import pytest

from calculator.engine.one_class.headroom import headroom
from calculator.engine.scheme.formula import Formula
from calculator.engine.scheme.outcome import Outcome, OutcomeError
from calculator.engine.scheme.payment import pay
from tests import frozen, oracle

SCHEME = frozen.rules().scheme("yunzhou-2026")
PRICE = 199_999
LINES = ("remainder", "bonus")


def settled(n, c, e, choices):
    """(the lines reached, total in 分), by the oracle: a paid price shows whether a line is reached."""
    r = oracle.DEFAULTS | choices
    paid = oracle.settle(n, c, e, 0, 0, 0, 0, 10_000, **(choices | {"R7": "on-top"}))
    reached = [line for line in LINES if paid[line]]
    return reached, sum(oracle.settle(n, c, e, 0, 0, 0, 0, PRICE, **r).values())


def slow(n, c, e, choices):
    """What `headroom` should say of a class without U, K and V, trying every number in turn."""
    reached, total = settled(n, c, e, choices)
    found = {}
    for line in LINES:
        if line in reached:
            for less in range(e - 1, -1, -1):
                lines, then = settled(n, c, less, choices)
                if line not in lines:
                    found[line] = ("held", e - less - 1, less, then - total)
                    break
            else:
                found[line] = ("held", e, None, None)
            continue
        more = next(
            (
                (x - e, settled(n, c, x, choices)[1] - total)
                for x in range(e + 1, c + 1)
                if line in settled(n, c, x, choices)[0]
            ),
            (None, None),
        )
        levers = {}
        tries = {"trainees": [(x, c) for x in range(n - 1, max(c, 1) - 1, -1)]}
        if choices.get("R1") == "certified":
            tries = {"certified": [(n, x) for x in range(c - 1, e - 1, -1)]}
        for count, classes in tries.items():
            levers[count] = next(
                (
                    (n - n2 + c - c2, settled(n2, c2, e, choices)[1] - total)
                    for n2, c2 in classes
                    if line in settled(n2, c2, e, choices)[0]
                ),
                (None, None),
            )
        found[line] = ("above", *more, levers)
    return found


def told(found):
    """`headroom` in the form of `slow`."""
    lines = {
        line["id"]: ("held", line["can_lose"], line["lost_at"], line["change_fen"])
        for line in found["held"]
    }
    for line in found["above"]:
        levers = {i["count"]: (i["fewer"], i["change_fen"]) for i in line["levers"]}
        lines[line["id"]] = ("above", line["more_employed"], line["change_fen"], levers)
    return lines


@pytest.mark.parametrize("n", range(1, 61))
@pytest.mark.parametrize(
    "choices", [{}, {"R1": "certified"}], ids=["defaults", "certified below the line"]
)
def test_every_class_of_this_size(n, choices):
    """Above 20 people every seventh number of certified, so that the search stays affordable."""
    formula = SCHEME.formula(choices)
    step = 1 if n <= 20 else 7
    # With nobody to pay for, the oracle pays nothing and so cannot show a line.
    for c in range(n, 0, -step):
        for e in range(c + 1):
            outcome = Outcome.checked(n, c, e)
            assert told(headroom(formula, outcome, PRICE)) == slow(n, c, e, choices), (n, c, e)


def _tried(formula, counts, line, changes):
    """The first of `changes` (new counts) that makes a class which can be, with `line` reached
    or lost, whichever it is not now."""
    instalment = next(i for i in formula.instalments if i.id == line)
    counted, of = formula.measures[instalment.measure]

    def reached(outcome):
        return instalment.threshold.reached(outcome.heads(counted), outcome.heads(of))

    now = reached(Outcome.checked(**counts))
    for changed in changes:
        try:
            outcome = Outcome.checked(**(counts | changed))
        except OutcomeError:
            continue
        if reached(outcome) != now:
            return changed, pay(formula, outcome, PRICE).total
    return None, None


def test_classes_with_everything_known_under_any_readings():
    chance = random.Random(7)
    for _ in range(3000):
        n = chance.randint(1, 30)
        c = chance.randint(0, n)
        e = chance.randint(0, c)
        k = chance.randint(0, c)
        ke = chance.randint(max(0, k - (c - e)), min(k, e))
        u = chance.randint(0, n - c)
        counts = dict(
            trainees=n,
            certified=c,
            employed=e,
            employed_uncertified=u,
            over_limit=k,
            over_limit_employed=ke,
            over_limit_uncertified=chance.randint(0, n - c - u),
        )
        choices = {i: chance.choice(options) for i, options in oracle.OPTIONS.items()}
        formula = SCHEME.formula(choices)
        outcome = Outcome.checked(**counts)
        found = headroom(formula, outcome, PRICE)
        total = pay(formula, outcome, PRICE).total

        def employed(x, outcome=outcome):
            moved = dict(outcome.with_employed(x).counts)
            del moved["class"]
            return moved

        for line in found["above"]:
            changed, then = _tried(
                formula, counts, line["id"], [employed(x) for x in range(e + 1, c + 1)]
            )
            assert line["employed"] == (changed and changed["employed"]), (counts, choices)
            assert line["total_fen"] == then
            by_count = {lever["count"]: lever for lever in line["levers"]}
            assert set(by_count) == {"certified" if choices["R1"] == "certified" else "trainees"}
            for count, lever in by_count.items():
                smaller = [{count: x} for x in range(counts[count] - 1, -1, -1)]
                changed, then = _tried(formula, counts, line["id"], smaller)
                assert lever["becomes"] == (changed and changed[count]), (counts, choices)
                assert lever["change_fen"] == (None if then is None else then - total)
        for line in found["held"]:
            changed, then = _tried(
                formula, counts, line["id"], [employed(x) for x in range(e - 1, -1, -1)]
            )
            assert line["lost_at"] == (changed and changed["employed"]), (counts, choices)
            assert line["change_fen"] == (None if then is None else then - total)


def test_the_usual_class():
    found = headroom(SCHEME.formula({}), Outcome.checked(40, 36, 12), 200_000)
    (above,), (held,) = found["above"], found["held"]
    assert (above["id"], above["more_employed"], above["change_fen"]) == ("bonus", 8, 1_440_000)
    assert above["levers"] == [
        {
            "count": "trainees",
            "fewer": None,
            "becomes": None,
            "fewest": 36,
            "total_fen": None,
            "change_fen": None,
            "tier": None,
        }
    ]
    assert (held["id"], held["can_lose"], held["lost_at"]) == ("remainder", 0, 11)
    assert held["change_fen"] == -1_440_000


def test_fewer_certified_reach_the_line_and_are_paid_less():
    # 16 of 36 is under half; 16 of 32 is half, but four people fewer are paid for.
    found = headroom(SCHEME.formula({"R1": "certified"}), Outcome.checked(40, 36, 16), 200_000)
    (lever,) = found["above"][0]["levers"]
    assert (lever["count"], lever["fewer"], lever["becomes"]) == ("certified", 4, 32)
    assert (lever["total_fen"], lever["change_fen"]) == (7_680_000, 480_000)


def test_two_measures_and_three_lines():
    """A made-up scheme: a line by the share certified, and two by the share employed."""

    def line(name, measure, reaches, inclusive):
        return {
            "id": name,
            "title": name,
            "cite": None,
            "share": [1, 10],
            "amount_fen": None,
            "heads": [["certified", 1]],
            "replaces": [],
            "measure": measure,
            "reaches": reaches,
            "inclusive": inclusive,
        }

    rule = {
        "heads": [["certified", 1]],
        "cite": None,
        "measures": [
            {"id": "work", "counted": [["employed", 1]], "of": [["trainees", 1]]},
            {"id": "pass", "counted": [["certified", 1]], "of": [["trainees", 1]]},
        ],
        "instalments": [
            line("start", None, None, None),
            line("passed", "pass", [3, 4], True),
            line("some", "work", [1, 4], False),
            line("many", "work", [2, 3], True),
        ],
    }
    formula = Formula(rule, [])
    found = headroom(formula, Outcome.checked(12, 8, 3), 1000)
    above = {each["id"]: each for each in found["above"]}
    assert found["held"] == []
    # 8 of 12 passed: nobody's job changes that, but 8 of 10 would be enough (not 8 of 11).
    assert above["passed"]["more_employed"] is None
    assert [(i["count"], i["fewer"]) for i in above["passed"]["levers"]] == [("trainees", 2)]
    assert above["some"]["more_employed"] == 1
    assert above["many"]["employed"] == 8
    assert above["many"]["tier"] == "many"
    # With 9 of 12 passed the line holds whoever works: all the jobs can be lost.
    [held] = headroom(formula, Outcome.checked(12, 9, 2), 1000)["held"]
    assert held == {
        "id": "passed",
        "title": "passed",
        "can_lose": 2,
        "lost_at": None,
        "total_fen": None,
        "change_fen": None,
        "tier": None,
    }
