"""Schemes that pay by the head and by the class are data alone, like every other.

They stand in the frozen catalogue, in ``schemes/zz-per-head.yml``: one without a price, a cap or the number of trainees,
and one that adds a sum for each class to shares of a price and looks at nobody's work. What they
pay is written out here once more, slow and obvious, from the words of the file.
"""

from fractions import Fraction

import pytest

from calculator.engine.entry.problems import TypedError
from calculator.engine.one_class import slip, slip_check
from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.edges import edges
from calculator.engine.one_class.ladder import next_tier, one_more
from calculator.engine.outlook.outlook import outlook
from calculator.engine.plan import origin
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.scheme.compiled import TOTAL, compiled
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from calculator.files.plan_csv import PlanCsv
from calculator.terminal import report
from scripts.desks import every as desks
from scripts.desks import first_paint
from scripts.open_data.edge_table import edge_table
from scripts.pages.rendering import render
from tests import frozen, rendered
from tests.on_micropython import both
from tests.plan_rows import with_cells

CATALOGUE = frozen.catalogue()
RULES = frozen.rules()
COMPILED = frozen.compiled()
HEADS, CLASSES = RULES.scheme("per-head-2098"), RULES.scheme("per-class-2098")
EVERY = desks.every_desk(COMPILED)
LARGEST = 24
READINGS = ({}, {"R911": "less"})


def by_heads(c, e, amount=800, line=Fraction(40, 100)):
    """What 一 pays, in 分: 450.5 元 each certified, 800 元 each employed from 40 %, 5000 元 over 60 %."""
    rate = Fraction(e, c) if c else None
    jobs = e * amount * 100 if rate is not None and rate >= line else 0
    bonus = 500_000 if rate is not None and rate > Fraction(60, 100) else 0
    return c * 45_050, jobs, bonus


def by_class(n, c, price):
    """What 二 pays, in 分: 70 % of c × price, 1200 元, and the rest of the former from 75 % certified."""
    base = c * price
    opening = (base * 7 * 2 + 10) // 20
    return opening, 120_000, base - opening if Fraction(c, n) >= Fraction(75, 100) else 0


def paid(formula, outcome, price):
    payment = pay(formula, outcome, price)
    pairs = zip(payment.amounts, payment.earned, strict=True)
    return tuple(amount if earned else 0 for amount, earned in pairs), payment


@pytest.mark.parametrize("choices", READINGS)
def test_every_small_class_is_paid_by_the_head(choices):
    formula = HEADS.formula(choices)
    words = (600, Fraction(45, 100)) if choices else ()
    for c in range(LARGEST + 1):
        totals = []
        for e in range(c + 1):
            outcome = Outcome.checked(max(c, 1), c, e)
            amounts, payment = paid(formula, outcome, None)
            assert amounts == by_heads(c, e, *words), (c, e)
            fast, upward, more = compiled(formula).settle((max(c, 1), c, e, 0, 0, 0, 0), None)
            assert (fast[TOTAL], fast[2], fast[4]) == (payment.total, amounts, payment.tier)
            above = next_tier(formula, outcome, None)
            assert upward == (above and (formula.instalments.index(above[0]), *above[1:]))
            assert more == one_more(formula, outcome, None)
            totals.append(payment.total)
        if c:
            told = answer(RULES, HEADS.id, {"certified": str(c), "employed": "0"}, None, choices)
            assert told["payments_fen"] == totals
            assert [step["from_fen"] for step in told["ladder"]] == [
                totals[step["from"]] for step in told["ladder"]
            ]


def test_every_small_class_is_paid_by_share_and_by_the_class():
    formula = CLASSES.formula({})
    for n in range(1, LARGEST + 1):
        for c in range(n + 1):
            for price in (1, 333, 90_001):
                amounts, _ = paid(formula, Outcome.checked(n, c, 0), price)
                assert amounts == by_class(n, c, price), (n, c, price)
                assert compiled(formula).settle((n, c, 0, 0, 0, 0, 0), price)[0][TOTAL] == sum(
                    amounts
                )


def test_only_what_is_asked_is_read_and_told():
    result = answer(RULES, HEADS.id, {"certified": "20", "employed": "12", "unit_price": "x"})
    assert result["counts"]["certified"] == 20 and result["counts"]["trainees"] is None
    assert result["base_fen"] is result["unit_price_fen"] is None
    assert result["warnings"] == []
    assert result["range"] == {"min_fen": 1_621_000, "max_fen": 1_861_000}
    assert "总额" not in report.estimate(result, HEADS.words) and "单价" not in report.estimate(
        result, HEADS.words
    )
    with pytest.raises(TypedError) as refused:
        answer(RULES, HEADS.id, {"certified": "1"})
    assert [fields for fields, _ in refused.value.problems] == [("employed",)]


def test_a_scheme_that_looks_at_nobodys_work_has_a_rate_and_no_ladder():
    result = answer(RULES, CLASSES.id, {"trainees": "25", "certified": "20", "unit_price": "900"})
    assert result["total_fen"] == sum(by_class(25, 20, 90_000))
    assert result["rate"] == {"employed": 20, "of": 25}
    assert result["ladder"] == result["around"] == [] and result["one_more"] is None
    nobody = answer(RULES, CLASSES.id, {"trainees": "25", "certified": "0", "unit_price": "900"})
    assert nobody["total_fen"] == 120_000  # the class was run


def test_nobody_to_pay_for_is_said_without_a_base():
    result = answer(RULES, HEADS.id, {"certified": "0", "employed": "0"})
    assert [note["code"] for note in result["notes"]] == ["document-ended", "nobody-paid"]
    assert "没有可以计算补贴的人" in report.estimate(result, HEADS.words)


def test_the_edges_tell_sums_where_there_is_no_base():
    jobs, bonus = edges(HEADS.formula({}), 10)
    assert (jobs["least"], bonus["least"]) == (4, 7)
    assert jobs["at"]["factor"] is None and jobs["at"]["fixed_fen"] == sum(by_heads(10, 4))
    table = edge_table(HEADS)
    assert table.largest == 30 and not table.of_base
    assert table.rows[9 * 2].places["at"][2] == "7,705 元"
    assert edge_table(CLASSES) is None


def test_a_plan_has_the_columns_that_are_asked_for():
    lines = ["班次,取证人数,稳定就业人数", "甲,20,12", "乙,10,7", "丙,x,1"]
    refused = []
    plan = ClassPlan(RULES, HEADS.id, {}, None, lambda *one: refused.append(one))
    classes = list(plan.read(lines))
    assert plan.total == sum(by_heads(20, 12)) + sum(by_heads(10, 7)) and len(refused) == 1
    written = PlanCsv(plan, origin.of(RULES, plan, ""))
    assert written.headings().startswith("行,班次,拿证人数（人）,上岗人数（人）,取证款（元）")
    for line in (written.one(classes[0]), written.refused(*refused[0][:3])):
        assert line.count(",") == written.headings().count(",")


def test_a_slip_is_made_and_verified():
    typed = {"certified": "20", "employed": "12"}
    lines = slip.lines(RULES, typed, None, {}, answer(RULES, HEADS.id, typed))
    assert slip_check.verify(RULES, slip.text(lines)) == []
    assert slip_check.verify(RULES, slip.text(lines).replace("12", "11")) != []


def test_an_outlook_without_a_price_has_no_price_that_covers_the_cost():
    typed = {"certified": "4", "chance": "1/2", "fixed_cost": "3000"}
    result = outlook(RULES, HEADS.id, typed)
    ways = [1, 4, 6, 4, 1]
    mean = Fraction(sum(w * sum(by_heads(4, e)) for e, w in enumerate(ways)), 16)
    assert result["expected_exact_fen"] == f"{mean.numerator}/{mean.denominator}"
    assert result["cost"]["break_even_fen"] is result["cost"]["sure_fen"] is None
    assert result["cost"]["loss_chance"] == "5/16"  # nobody or one employed


OWN = [desk for desk in EVERY if desk.name.endswith("-2098")]


@pytest.mark.parametrize("desk", OWN, ids=lambda desk: desk.name)
def test_their_pages_ask_for_nothing_else(desk):
    page = render(
        first_paint.page(desk, CATALOGUE, COMPILED, EVERY),
        rendered.environment(CATALOGUE, frozen.LOCK),
    )
    asked = RULES.scheme(desk.scheme(RULES)).asked
    for field in ("trainees", "certified", "employed", "unit_price", "directory_standard"):
        assert (f'name="{field}"' in page or f'data-column="{field}"' in page) == (
            field in asked and not (desk.module == "outlook" and field == "employed")
        ), field
    assert 'name="kind"' not in page and "None" not in page


@pytest.mark.parametrize("desk", OWN, ids=lambda desk: desk.name)
def test_their_desks_answer_alike_on_micropython(desk):
    example = desk.example(RULES)
    requests = [example]
    for certified in ("0", "1", "5", "20", "x", ""):
        fields = example | {"certified": certified}
        requests.append(
            with_cells(fields, 0, certified=certified) if desk.module == "plan" else fields
        )
    here, there = both(desk, requests, COMPILED, CATALOGUE)
    if desk.module == "plan":  # what it keeps is JSON, whose order MicroPython does not hold
        here, there = ([a["parts"] for a in answers] for answers in (here, there))
    assert here == there


def test_the_page_of_the_scheme_says_what_each_pays():
    page = rendered.pages(CATALOGUE, frozen.LOCK)["schemes/per-head-2098.md"]
    assert "450.5 元" in page and "每班" in page and "5,000 元" in page
    assert "总额怎么来" not in page
