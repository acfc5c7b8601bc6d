"""A plan's workbook: four sheets that say what was filled in, what it comes to, when, and by which words."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from calculator.engine.plan.plan_summary import summary
from calculator.files import plan_workbook
from tests import frozen, generated_plans
from tests.workbook_answers import DAY, LINKS, book_of

RULES = frozen.rules()
SCHEME = RULES.scheme(frozen.SCHEME)
SCHEMES = [scheme for scheme in RULES.schemes if scheme.rule]
ROW = {"trainees": "40", "certified": "36", "employed": "20", "unit_price": "2000"}


def made(*rows, scheme=SCHEME, **choices):
    return generated_plans.read(RULES, scheme, choices, [ROW | row for row in rows])


def opened(plan, **options):
    return load_workbook(io.BytesIO(book_of(RULES, plan)), **options)


def test_dates_are_dates_amounts_are_numbers_and_totals_are_sums():
    plan = made({"class_id": "甲", "certified_on": "2026年5月8日"}, {"class_id": "乙"})
    inputs, results, months, sources = opened(plan)
    assert [sheet.title for sheet in (inputs, results, months, sources)] == [
        *("班次", "结果", "按月份", "依据")
    ]
    assert inputs["F2"].is_date
    assert inputs["E2"].value == 2000
    last = [cell.value for cell in results[4]]
    assert last[0] == "合计"
    assert last[2:5] == ["=SUM(C2:C3)", "=SUM(D2:D3)", "=SUM(E2:E3)"]
    assert "=SUM(K2:K3)" in last
    totals = [cell.value for cell in opened(plan, data_only=True)["结果"][4]]
    assert plan.plan.total / 100 in totals


def test_it_says_by_which_data_readings_and_clauses_and_when():
    sources = opened(made({"class_id": "甲"}, R3="exclusive"))["依据"]
    rows = {row[0]: row[1:] for row in sources.iter_rows(values_only=True)}
    assert rows["方案"][0] == SCHEME.title
    assert rows["数据版本"][0] == RULES.data_version
    assert rows["做成日期"][0] == DAY
    [third] = [reading for reading in SCHEME.readings if reading["id"] == "R3"]
    option, note, clause, quote = rows["R3 " + third["question"]]
    assert (option, note) == ("必须超过 50%", "改选，不是默认的理解")
    assert third["cites"][0]["clause"] in clause
    assert third["cites"][0]["quote"] in quote
    others = [row for name, row in rows.items() if name.startswith("R") and "R3" not in name]
    assert {row[1] for row in others} == {"默认"}
    for instalment in SCHEME.rule["instalments"]:
        assert instalment["cite"]["quote"] in rows[instalment["title"]][3]


def test_a_row_that_was_refused_stands_in_its_place_as_typed_and_is_not_summed():
    plan = made({"class_id": "甲"}, {"class_id": "坏", "certified": "41"}, {"class_id": "乙"})
    book = opened(plan)
    assert [row[0] for row in book["班次"].iter_rows(min_row=2, values_only=True)] == [
        "甲",
        "坏",
        "乙",
    ]
    assert book["班次"]["C3"].value == "41"
    line = [cell.value for cell in book["结果"][3]]
    assert line[:2] == ["坏", "没有算"]
    assert line[-1].startswith("没有算：")
    assert not any(line[2:-1])


def test_it_has_the_columns_that_every_plan_has_and_those_that_were_read():
    plan = made({"class_id": "甲", "over_limit": "6", "over_limit_employed": "3"})
    headings = [cell.value for cell in opened(plan)["班次"][1]]
    assert sum("满次数" in heading for heading in headings) == 3
    few = generated_plans.unread(RULES, SCHEME, {})
    classes = list(few.read(["班次,参训人数,取证人数,稳定就业人数,成交单价", "甲,40,36,12,2000"]))
    content = plan_workbook.filled(RULES, LINKS, few, classes, [], summary(few), DAY)
    headings = [cell.value for cell in load_workbook(io.BytesIO(content))["班次"][1]]
    assert headings[0] == "班次"
    assert not any("满次数" in heading for heading in headings)


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.id)
def test_a_template_has_every_column_an_example_lists_and_formulas(scheme):
    empty = generated_plans.unread(RULES, scheme, {})
    book = load_workbook(io.BytesIO(plan_workbook.template(RULES, LINKS, empty, DAY)))
    sheet = book["班次"]
    own = plan_workbook.shown(generated_plans.columns(scheme, empty.days.heading))
    assert [cell.value for cell in sheet[1]][:-1] == [column.title() for column in own]
    assert sheet["A2"].value == "例子，请改成自己的班"
    assert empty.total > 0
    lists = [each for each in sheet.data_validations.dataValidation if each.type == "list"]
    if scheme.rule["caps"]:
        [kinds] = lists
        _, _, cells = kinds.formula1.partition("!")
        named = [cell.value for line in book["依据"][cells.replace("$", "")] for cell in line]
        assert named == [cap["title"] for cap in scheme.rule["caps"]]
    assert ("结果" in book.sheetnames) is not empty.days.dated
    again = generated_plans.unread(RULES, scheme, {})
    assert plan_workbook.template(RULES, LINKS, again, DAY) == plan_workbook.template(
        RULES, LINKS, generated_plans.unread(RULES, scheme, {}), DAY
    )


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1), st.sampled_from(SCHEMES))
def test_any_name_makes_a_workbook_that_opens(name, scheme):
    plan = generated_plans.read(RULES, scheme, {}, [ROW | {"class_id": name}])
    assert opened(plan).sheetnames[0] == "班次"
