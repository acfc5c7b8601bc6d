"""A scheme whose figures change from a day on: each class is paid by the figures of its day, and told so.

`stepped-2099` of the frozen catalogue, once more by an oracle that looks nothing up: slow and plain.
"""

from fractions import Fraction

import pytest

from calculator.engine.entry.problems import TypedError
from calculator.engine.one_class import ladder, slip
from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.slip_check import verify
from calculator.engine.outlook.outlook import outlook
from calculator.engine.plan import origin
from calculator.engine.plan.class_answer import class_answer
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.plan.plan_readings import PlanReadings
from calculator.engine.plan.plan_summary import summary
from calculator.engine.scheme.compiled import CompiledFormula
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from calculator.files.plan_csv import PlanCsv
from calculator.terminal import report
from scripts.evidence.claims import claims, figures
from scripts.open_data.cells import Cells
from scripts.open_data.records import open_data
from tests import frozen, rendered
from tests.oracle import half_up

RULES = frozen.rules()
ID = "stepped-2099"
SCHEME = RULES.scheme(ID)
PRICE = 139_999
DAYS = (
    (2099, 2, 3),
    (2099, 12, 31),
    (2100, 1, 1),
    (2100, 6, 30),
    (2100, 7, 1),
    (2130, 1, 1),
)
LARGEST = 24


def settle(n, c, e, price, day):
    """What is paid of each instalment, in 分, read off the text of the document."""
    later, lower = day >= (2100, 1, 1), day >= (2100, 7, 1)
    base, rate = c * price, Fraction(e, n)
    opening = half_up(base * Fraction(70 if later else 60, 100))
    prize = Fraction(525, 2) if later else Fraction(200)
    return {
        "opening": opening,
        "running": 1200 * 100,
        "remainder": base - opening if rate >= Fraction(35 if lower else 40, 100) else 0,
        "prize": int(e * prize * 100) if rate > Fraction(60, 100) else 0,
    }


def typed(day="", **entries):
    usual = {"trainees": 20, "certified": 18, "employed": 13, "unit_price": 1400, "day": day}
    return {field: str(value) for field, value in (usual | entries).items()}


def told(found):
    return [each["message"] for each in found]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_class_of_every_day_is_paid_what_the_oracle_says(day):
    formula = SCHEME.on(day).formula({})
    compiled = CompiledFormula(formula)
    for n in range(1, LARGEST + 1):
        for c in range(n + 1):
            for e in range(c + 1):
                expected = settle(n, c, e, PRICE, day)
                found = pay(formula, Outcome.checked(n, c, e), PRICE)
                amounts = zip(formula.instalments, found.amounts, found.earned, strict=True)
                assert {i.id: a if earned else 0 for i, a, earned in amounts} == expected
                _, _, due, total, *_ = compiled.pay(n, c, e, None, 0, 0, 0, PRICE)
                assert (list(due), total) == ([*expected.values()], sum(expected.values()))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_next_tier_is_that_of_the_day(day):
    formula = SCHEME.on(day).formula({})
    for n, c in ((10, 10), (20, 18), (LARGEST, LARGEST)):
        for e in range(c):
            now = settle(n, c, e, PRICE, day)
            rises = [
                further
                for further in range(e + 1, c + 1)
                if _lines(settle(n, c, further, PRICE, day)) > _lines(now)
            ]
            found = ladder.next_tier(formula, Outcome.checked(n, c, e), PRICE)
            assert (found and found[1]) == (rises[0] - e if rises else None), (n, c, e)


def _lines(paid):
    return [bool(paid["remainder"]), bool(paid["prize"])]


def test_formulas_are_made_once_for_the_days_on_which_they_hold():
    first, second = SCHEME.on((2100, 1, 1)), SCHEME.on((2100, 6, 30))
    assert first.formula({}) is second.formula({})
    assert first.formula({}) is not SCHEME.on((2100, 7, 1)).formula({})
    assert frozen.rules().scheme(frozen.SCHEME).on((2100, 1, 1)).day is None


def test_the_answer_says_which_figures_of_which_day():
    found = answer(RULES, ID, typed("2100-6-30"), "workshop")
    since = [instalment.get("since") for instalment in found["instalments"]]
    assert since == ["2100-01-01", None, "2099-02-03", "2100-01-01"]
    notes = {note["code"] for note in found["notes"]}
    assert {"figure-used", "cap-used"} <= notes
    text = report.estimate(found, SCHEME.words)
    assert "余款：取证日期 2100年6月30日，用的是2099年2月3日起的数字 “到 40%”" in text
    assert "余款：按2099年2月3日起的数字，到 40%（含正好）要 8 人" in text
    newest = report.estimate(answer(RULES, ID, typed()), SCHEME.words)
    assert "余款：没有填取证日期，用的是2100年7月1日起的数字 “到 35%”；班次日期更早的，" in newest
    plain = answer(RULES, frozen.SCHEME, typed(), None)
    assert "since" not in plain["instalments"][0]
    assert "figure-used" not in [note["code"] for note in plain["notes"]]


def test_a_day_before_the_first_or_no_day_at_all_is_refused_with_all_else_that_is_wrong():
    with pytest.raises(TypedError) as caught:
        answer(RULES, ID, typed("2099-2-2", trainees="x"))
    assert [fields for fields, _ in caught.value.problems] == [("trainees",), ("day",)]


def test_the_slip_says_it_and_holds():
    for day in ("2099-12-31", "2100年7月1日", ""):
        entries = typed(day)
        lines = slip.lines(RULES, entries, "workshop", {}, answer(RULES, ID, entries, "workshop"))
        assert verify(RULES, slip.text(lines)) == []
    assert dict(lines)["取证日期"] == slip.BLANK
    assert "余款 到 35%（2100年7月1日起）" in dict(lines)[slip.FIGURES]
    forged = slip.text(lines).replace("取证日期：未填", "取证日期：2099-12-31")
    assert any("对不上" in problem for problem in verify(RULES, forged))


def test_the_classes_of_a_plan_are_paid_by_their_days():
    refused = []
    plan = ClassPlan(RULES, ID, {}, None, lambda *one: refused.append(one))
    rows = [f"{d[0]}-{d[1]}-{d[2]},{d[0]}-{d[1]}-{d[2]},20,18,7,1399.99" for d in DAYS]
    heading = "班次,取证日期,来上课的人数,取证人数,就业人数,成交单价"
    heading = heading.replace("来上课的人数", "参训人数")
    classes = list(
        plan.read([heading, *rows, "早,2099-2-2,20,18,7,1399.99", "无,,20,18,7,1399.99"])
    )
    sums = [sum(settle(20, 18, 7, PRICE, day).values()) for day in (*DAYS, DAYS[-1])]
    assert [class_answer(RULES, plan, one)["total_fen"] for one in classes] == sums
    assert plan.total == sum(sums)
    [(line, _, message, fields)] = refused
    assert (line, fields) == (8, ["certified_on"]) and "2099年2月2日，早于" in message
    cites = [class_answer(RULES, plan, one)["instalments"][2]["cite"]["clause"] for one in classes]
    assert cites == ["一", "一", "一", "一", "二", "二", "二"]
    assert "余款：取证日期 2100年7月1日，用的是2100年7月1日起的数字" in "".join(
        told(plan.warnings(classes[4]))
    )
    assert "用的是2100年7月1日起的数字" in PlanCsv(plan, origin.of(RULES, plan, "")).one(classes[4])
    readings = PlanReadings(plan)
    for one in classes:
        readings.add(one)
    assert readings.told() == []  # the scheme has none
    losses = {weak["class_id"]: weak["loses"] for weak in summary(plan)["weakest"]}
    rest = settle(20, 18, 7, PRICE, (2100, 7, 1))["remainder"]
    assert losses["2100-7-1"] == {"fewer_employed": 1, "loss_fen": rest}
    assert losses["2100-6-30"] is None


def test_the_outlook_is_that_of_the_day():
    sure = {"chance": "100%", "trainees": "20", "certified": "18", "unit_price": "1399.99"}
    for day in DAYS:
        found = outlook(RULES, ID, sure | {"day": "-".join(map(str, day))})
        assert found["expected_fen"] == sum(settle(20, 18, 18, PRICE, day).values())
        assert len(found["notes"]) == 3
    with pytest.raises(TypedError, match="早于"):
        outlook(RULES, ID, sure | {"day": "2099-1-1"})


def test_each_value_is_claimed_and_its_figures_stand_in_its_quotation():
    catalogue = frozen.catalogue()
    [scheme] = [s for s in catalogue.schemes if s.id == ID]
    claimed = [c.inside for c in claims(catalogue) if c.record is scheme and "values" in c.inside]
    assert len(claimed) == sum(len(i.values) for i in scheme.formula.instalments) == 6
    held = [inside for record, inside, _, _ in figures(catalogue) if record is scheme]
    assert sum("values" in inside for inside in held) == 8
    assert frozen.unproved().says(scheme) is False


def test_the_page_shows_the_newest_and_folds_the_earlier():
    pages = rendered.pages(frozen.catalogue(), frozen.LOCK)
    page = pages[f"schemes/{ID}.md"]
    shown, _, folded = page.partition("更早的数字 1 个")
    assert '<strong class="big">70%</strong>' in shown and "2100年1月1日起" in shown
    assert "<dt>2099年2月3日起</dt><dd>给 60%" in folded
    assert "<dd>达到 40%（含正好 40%）：给其余" in folded
    assert "<dd>超过 60%（正好 60% 不算）：每人 200 元" in folded
    document = pages[f"documents/{ID}.md"]
    assert "先付款，2099年2月3日起" in document and "先付款，2100年1月1日起" in document


def test_the_open_data_carries_all():
    data = open_data(frozen.catalogue())
    [at] = [i for i, record in enumerate(data["schemes"]) if record["id"] == ID]
    opening, running, remainder, prize = data["schemes"][at]["formula"]["instalments"]
    assert opening["share"] == {"value": 70, "unit": "%"} == opening["values"][-1]["share"]
    assert remainder["when"]["reaches"] == {"value": 35, "unit": "%"}
    assert prize["values"][1]["amount"] == {"value": 262.5, "unit": "元/人"}
    assert "values" not in running
    cell = dict(zip(data["schemes"][at], Cells(data).rows("schemes")[at], strict=False))["formula"]
    assert "2099-02-03 起 60%" in cell and "2100-07-01 起 其余部分，达到 35%" in cell
