"""A scheme may have a condition on its first, or its only, payment: below the line nothing is paid.

The two schemes stand in ``tests/schemes/first-line.yml``. What they pay is written out here once
more, and for single classes by hand.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from calculator.engine.one_class import headroom_words, slip, slip_check
from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.edges import edges
from calculator.engine.one_class.ladder import next_tier, one_more
from calculator.engine.outlook.outlook import outlook
from calculator.engine.plan import origin
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.plan.plan_summary import summary
from calculator.engine.scheme.compiled import TOTAL, compiled
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from calculator.files.plan_csv import PlanCsv
from calculator.terminal import report
from calculator.view import plan_tables
from scripts.desks import every as desks
from scripts.desks import first_paint
from scripts.open_data.edge_table import edge_table
from scripts.pages.rendering import render
from tests import frozen, made_up, rendered
from tests.on_micropython import both
from tests.plan_rows import with_cells

FILE = Path(__file__).parent / "schemes" / "first-line.yml"
CATALOGUE, PROBLEMS = made_up.checked(FILE)
RULES = made_up.rules(FILE)
COMPILED = made_up.compiled(FILE)
TWO, ONE = RULES.scheme("first-line-2097"), RULES.scheme("only-line-2097")
EVERY = desks.every_desk(COMPILED)
LARGEST = 20


def two(n, c, e):
    """What 一 pays, in 分: 3000 元 the class from 70 % certified, 600 元 each certified from 50 % at work."""
    return (
        300_000 if Fraction(c, n) >= Fraction(7, 10) else 0,
        c * 60_000 if Fraction(e, n) >= Fraction(1, 2) else 0,
    )


def one(n, c, e, price):
    """What 二 pays, in 分: 60 % of c × price above 40 % at work."""
    return ((c * price * 6 * 2 + 10) // 20 if Fraction(e, n) > Fraction(2, 5) else 0,)


@pytest.mark.parametrize(("scheme", "by_hand"), [(TWO, two), (ONE, one)], ids=["two", "one"])
def test_every_small_class_is_paid_above_the_line_alone(scheme, by_hand):
    formula = scheme.formula({})
    prices = (1, 333, 90_001) if scheme is ONE else (None,)
    for n in range(1, LARGEST + 1):
        for c in range(n + 1):
            for price in prices:
                totals = []
                for e in range(c + 1):
                    outcome = Outcome.checked(n, c, e)
                    paid = pay(formula, outcome, price)
                    due = tuple(
                        a if got else 0 for a, got in zip(paid.amounts, paid.earned, strict=True)
                    )
                    assert due == by_hand(n, c, e, *([price] if price else [])), (n, c, e)
                    reached = [i for i, got in enumerate(paid.earned) if got]
                    assert paid.tier == (reached[-1] if reached else -1)
                    people = (n, c, e, 0, 0, 0, 0)
                    fast, upward, more = compiled(formula).settle(people, price)
                    assert (fast[TOTAL], fast[2], fast[4]) == (paid.total, due, paid.tier)
                    above = next_tier(formula, outcome, price)
                    assert upward == (above and (formula.instalments.index(above[0]), *above[1:]))
                    assert more == one_more(formula, outcome, price)
                    totals.append(paid.total)
                assert totals == sorted(totals)


def test_the_catalogue_with_them_has_no_problem():
    assert PROBLEMS == []


# 20 人上课，13 人拿证，9 人上岗：13/20 = 65%，没到 70%；9/20 = 45%，没到 50% → 一分没有
# 再有 1 人上岗：10/20 = 50%（含）→ 13 × 600 = 7800
def test_a_class_below_every_line_is_paid_nothing_and_told_what_is_missing():
    typed = {"trainees": "20", "certified": "13", "employed": "9"}
    result = answer(RULES, TWO.id, typed)
    assert (result["total_fen"], result["tier"]) == (0, None)
    assert result["next_tier"] == {"id": "jobs", "more_employed": 1, "gain_fen": 780_000}
    assert [step["tier"] for step in result["ladder"]] == [None, "jobs"]
    assert result["notes"] == []  # there is somebody to pay for
    text = report.estimate(result, TWO.words)
    assert "合计 0 元（没有到线）" in text and "合计：0 元" in text
    assert "多得 7,800 元。" in headroom_words.one_more(result, TWO.words)


# 20 人上课，15 人拿证，10 人上岗：15/20 = 75% → 3000；10/20 = 50% → 15 × 600 = 9000；合计 12000
# 14 人拿证、9 人上岗：14/20 = 70%（含）→ 3000；45% → 没有；合计 3000
def test_classes_that_reach_one_line_or_both():
    both = answer(RULES, TWO.id, {"trainees": "20", "certified": "15", "employed": "10"})
    assert (both["total_fen"], both["tier"]) == (12_000_00, "jobs")
    first = answer(RULES, TWO.id, {"trainees": "20", "certified": "14", "employed": "9"})
    assert (first["total_fen"], first["tier"]) == (3_000_00, "class-pay")


# 20 人上课，15 人拿证，单价 1000：8/20 = 40%，不含正好 → 0；9/20 → 15 × 1000 × 60% = 9000
def test_the_only_payment_is_all_or_nothing():
    typed = {"trainees": "20", "certified": "15", "employed": "8", "unit_price": "1000"}
    result = answer(RULES, ONE.id, typed)
    assert (result["base_fen"], result["total_fen"], result["tier"]) == (15_000_00, 0, None)
    assert result["next_tier"] == {"id": "payment", "more_employed": 1, "gain_fen": 9_000_00}
    table = edge_table(ONE)
    row = next(row for row in table.rows if row.people == 20)
    assert row.least == 9 and row.places["below"][2] == "0%" and row.places["at"][2] == "60%"
    assert edges(ONE.formula({}), 20)[0]["below"]["tier"] is None


def test_where_nobody_is_certified_there_is_nobody_to_pay_for():
    nobody = {"trainees": "20", "certified": "0", "employed": "0", "unit_price": "1000"}
    assert [n["code"] for n in answer(RULES, ONE.id, nobody)["notes"]] == ["nobody-paid"]
    result = answer(RULES, TWO.id, nobody)
    assert [n["code"] for n in result["notes"]] == ["nobody-paid"]


def test_a_plan_counts_the_classes_that_have_reached_no_line():
    lines = ["班次,参训人数,取证人数,稳定就业人数", "甲,20,15,10", "乙,20,13,9", "丙,20,14,9"]
    plan = ClassPlan(RULES, TWO.id, {}, None, None)
    classes = list(plan.read(lines))
    assert plan.total == 12_000_00 + 0 + 3_000_00
    found = summary(plan)
    assert [(t["id"], t["classes"]) for t in found["tiers"]] == [
        (None, 1),
        ("class-pay", 1),
        ("jobs", 1),
    ]
    assert sum(i["amount_fen"] for i in found["instalments"]) == plan.total
    weak = {w["class_id"]: w for w in found["weakest"]}
    assert weak["乙"]["tier"] is None and weak["乙"]["loses"] is None
    assert weak["乙"]["gains"] == {"more_employed": 1, "id": "jobs", "gain_fen": 7_800_00}
    assert weak["甲"]["loses"] == {"fewer_employed": 1, "loss_fen": 9_000_00}
    assert "没有到线" in PlanCsv(plan, origin.of(RULES, plan, "")).one(classes[1])
    assert "没有到线" in plan_tables.sums(found) and "没有到线" in plan_tables.weakest(found)


# 4 人上课、4 人拿证，每人就业的把握 1/2：人数 0—4 的路数 1、4、6、4、1，共 16
# 4/4 都拿证 → 办班款 3000 总有；2 人起（11/16）另有 4 × 600 = 2400
def test_an_outlook_says_the_chance_of_nothing():
    typed = {"trainees": "4", "certified": "4", "chance": "1/2"}
    result = outlook(RULES, TWO.id, typed)
    assert result["expected_exact_fen"] == f"{300_000 + 240_000 * 11 // 16}/1"
    assert [(t["id"], t["chance"]) for t in result["tiers"]] == [
        (None, "0/1"),
        ("class-pay", "5/16"),
        ("jobs", "11/16"),
    ]
    alone = outlook(RULES, ONE.id, typed | {"unit_price": "1000", "fixed_cost": "100"})
    assert [(t["title"], t["chance"], t["paid_fen"]) for t in alone["tiers"]] == [
        ("没有到线", "5/16", 0),
        ("补贴", "11/16", 2_400_00),
    ]
    assert alone["cost"]["sure_fen"] is None  # no price makes up for a class that is paid nothing


def test_a_slip_is_made_and_verified():
    typed = {"trainees": "20", "certified": "13", "employed": "9"}
    lines = slip.lines(RULES, typed, None, {}, answer(RULES, TWO.id, typed))
    assert slip_check.verify(RULES, slip.text(lines)) == []


OWN = [desk for desk in EVERY if desk.name.endswith("-2097")]


@pytest.mark.parametrize("desk", OWN, ids=lambda desk: desk.name)
def test_their_pages_are_made_and_name_no_tier_that_is_none(desk):
    page = render(
        first_paint.page(desk, CATALOGUE, COMPILED, EVERY),
        rendered.environment(CATALOGUE, frozen.LOCK),
    )
    assert "None" not in page


@pytest.mark.parametrize("desk", OWN, ids=lambda desk: desk.name)
def test_their_desks_answer_alike_on_micropython(desk):
    example = desk.example(RULES)
    requests = [example]
    for employed in ("0", "1", "7", "8", "9", "10"):
        fields = example | {"employed": employed}
        requests.append(
            with_cells(fields, 0, employed=employed) if desk.module == "plan" else fields
        )
    here, there = both(desk, requests, COMPILED, CATALOGUE)
    if desk.module == "plan":  # what it keeps is JSON, whose order MicroPython does not hold
        here, there = ([a["parts"] for a in answers] for answers in (here, there))
    assert here == there
