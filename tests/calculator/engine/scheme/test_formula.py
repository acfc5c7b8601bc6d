"""A formula and what the options chosen change of it, on rules made up for each case."""

import pytest

from calculator.engine.one_class.ladder import next_tier, one_more
from calculator.engine.scheme.compiled import CompiledFormula
from calculator.engine.scheme.formula import Formula
from calculator.engine.scheme.outcome import COUNTS, Outcome
from calculator.engine.scheme.payment import MissingCount, pay

CITE = {"document": "d", "clause": "一", "quote": "话"}


def measure(name, counted, of):
    return {
        "id": name,
        "title": name.upper(),
        "cite": CITE,
        "counted": [[c, 1] for c in counted],
        "of": [[c, 1] for c in of],
    }


def instalment(name, share=None, heads=None, reaches=None, by=None, inclusive=True, replaces=()):
    return {
        "id": name,
        "title": name.upper(),
        "cite": {**CITE, "clause": name},
        "share": share,
        "amount_fen": None,
        "heads": heads,
        "reaches": reaches,
        "measure": by,
        "inclusive": inclusive if reaches else None,
        "replaces": list(replaces),
    }


HEADS = [["certified", 1], ["over_limit", -1]]
WORK = measure("work", ["employed"], ["trainees"])
PAPER = measure("paper", ["certified", "employed_uncertified"], ["trainees"])


def rule(*instalments, heads=HEADS, measures=(WORK,)):
    return {
        "heads": heads,
        "cite": CITE,
        "measures": list(measures),
        "instalments": list(instalments),
    }


def change(part, key, **verb):
    return {"part": part, "key": key, **verb}


FIRST = instalment("first", [4, 5], HEADS)
REST = instalment("rest", reaches=[3, 10], by="work")
MORE = instalment("more", [1, 5], HEADS, reaches=[1, 2], by="work")


def test_a_formula_without_changes_is_the_rule():
    formula = Formula(rule(FIRST, REST, MORE, measures=(WORK, PAPER)), [])
    assert (formula.heads, formula.cite) == (HEADS, CITE)
    assert formula.main_measure == WORK
    assert formula.measured == [WORK, PAPER]
    assert formula.measures == {
        "work": ([["employed", 1]], [["trainees", 1]]),
        "paper": ([["certified", 1], ["employed_uncertified", 1]], [["trainees", 1]]),
    }
    first, rest, more = formula.instalments
    assert (first.id, first.title, first.cite["clause"]) == ("first", "FIRST", "first")
    assert (first.share, first.heads, first.threshold) == ([4, 5], HEADS, None)
    assert (rest.share, rest.heads, rest.measure, rest.reaches) == (None, None, "work", [3, 10])
    assert (more.threshold.numerator, more.threshold.denominator) == (1, 2)
    assert more.threshold.inclusive
    assert [formula.awaits_work(each) for each in formula.instalments] == [False, True, True]


def test_a_line_that_work_does_not_bring_nearer_does_not_await_it():
    away = {**WORK, "id": "away", "counted": [["certified", 1], ["employed", -1]]}
    lines = [instalment("at " + m, reaches=[1, 2], by=m) for m in ("work", "paper", "away")]
    formula = Formula(rule(FIRST, *lines, measures=(WORK, PAPER, away)), [])
    assert [formula.awaits_work(each) for each in formula.instalments] == [
        False,
        True,
        False,
        False,
    ]
    assert CompiledFormula(formula).needs == [None, 0, None, None]


def test_every_count_that_takes_part_is_known_to():
    formula = Formula(rule(FIRST, MORE, measures=(PAPER, WORK)), [])
    used = [count for count in COUNTS if formula.uses(count)]
    assert used == ["trainees", "certified", "employed", "employed_uncertified", "over_limit"]
    by_heads = instalment("more", [1, 5], [["over_limit_employed", 1]])
    assert Formula(rule(FIRST, by_heads), []).uses("over_limit_employed")
    assert not Formula(rule(FIRST, MORE), []).uses("over_limit_employed")


@pytest.mark.parametrize(
    "made",
    [
        rule(FIRST, REST, measures=(PAPER, WORK)),
        rule(FIRST, REST, measures=(WORK, PAPER)),
        rule(FIRST, REST, heads=[["employed_uncertified", 1]]),
        rule(FIRST, instalment("more", [1, 5], [["employed_uncertified", 1]]), REST),
    ],
)
def test_a_count_that_is_missing_is_asked_for_wherever_it_is_used(made):
    formula = Formula(made, [])
    with pytest.raises(MissingCount, match="employed_uncertified"):
        pay(formula, Outcome.checked(40, 36, 12), 1000)
    assert CompiledFormula(formula).needed == ["employed_uncertified"]


def test_what_is_set_comes_before_what_is_added_and_what_is_dropped_last_in_any_order():
    changes = [
        change("base", "heads", drop=["over_limit"]),
        change("work", "of", drop=["over_limit", "certified"]),
        change("work", "of", add=[["certified", -1]]),
        change("work", "counted", add=[["employed_uncertified", 1]]),
        change("work", "counted", set=[["certified", 1]]),
        change("more", "inclusive", set=False),
    ]
    for order in (changes, changes[::-1]):
        made = rule(FIRST, REST, MORE)
        formula = Formula(made, order)
        assert formula.measures["work"] == (
            [["certified", 1], ["employed_uncertified", 1]],
            [["trainees", 1]],
        )
        assert not formula.instalments[2].threshold.inclusive
        assert formula.heads == [["certified", 1]]
        assert made == rule(FIRST, REST, MORE), "the rule itself stays"


def assert_compiled_is_the_same(formula):
    compiled = CompiledFormula(formula)
    for n in range(1, 13):
        for c in range(n + 1):
            for e in range(c + 1):
                outcome = Outcome.checked(n, c, e, 0, 0, 0)
                people = tuple(outcome.counts[field] for field in COUNTS)
                paid, upward, more = compiled.settle(people, 1_003)
                plain = pay(formula, outcome, 1_003)
                assert (paid[3], paid[4], list(paid[8])) == (plain.total, plain.tier, plain.earned)
                above = next_tier(formula, outcome, 1_003)
                places = formula.instalments
                assert upward == (above and (places.index(above[0]), above[1], above[2]))
                assert more == one_more(formula, outcome, 1_003)


@pytest.mark.parametrize(
    "made",
    [
        # A later instalment that begins before an earlier one brings money without a higher tier.
        rule(
            FIRST,
            instalment("rest", reaches=[1, 2], by="work"),
            instalment("more", [1, 5], HEADS, reaches=[3, 10], by="work"),
        ),
        # One that is paid for the employed, before others that are not.
        rule(
            FIRST,
            instalment("each", [1, 10], [["employed", 1]], reaches=[1, 4], by="work"),
            MORE,
        ),
        # The line of something else than work, and one that takes the place of two.
        rule(
            instalment("first", [4, 5], HEADS),
            instalment("papers", [1, 20], HEADS, reaches=[3, 4], by="paper"),
            instalment("more", [1, 5], HEADS, [1, 2], "work", False, ["papers", "first"]),
            measures=(PAPER, WORK),
        ),
        # Nothing without a condition: nothing may be earned at all.
        rule(instalment("first", [4, 5], HEADS, reaches=[3, 10], by="work"), MORE),
        # No line at all.
        rule(FIRST, instalment("rest")),
    ],
)
def test_formulas_of_other_shapes_are_compiled_alike(made):
    assert_compiled_is_the_same(Formula(made, []))


def test_where_nothing_is_earned_there_is_no_tier():
    formula = Formula(rule(instalment("first", [4, 5], HEADS, [3, 10], "work"), MORE), [])
    paid = pay(formula, Outcome.checked(10, 10, 0), 1000)
    assert (paid.earned, paid.total, paid.tier) == ([False, False], 0, -1)
