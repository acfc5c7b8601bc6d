"""The class at hand stands in the plan too: alone where there was only the example, offered beside own rows;
and the row typed in last is the class on the other pages."""

import re

import pytest
from playwright.sync_api import expect

from tests.live_desk import live
from tests.scripts.desks.test_plan_grid import PASTE

CLASS, PLAN = "calculator/", "plan/"
FIRST = "第 1 行 参训人数"


@pytest.fixture
def address(made_up_address):
    return made_up_address


def rows(page):
    return page.locator("#plan-rows > tr")


def test_a_class_takes_the_place_of_the_example_and_is_emptied_at_one_touch(open_page, address):
    page = live(open_page(CLASS, expect_trouble=True))
    example = page.locator("#entry-trainees").input_value()
    page.locator("#entry-trainees").fill("45")
    page.goto(address + PLAN)
    live(page)
    expect(page.get_by_label(FIRST)).to_have_value("45")
    expect(rows(page)).to_have_count(1)
    expect(page.locator(".offer")).to_contain_text("在“算一个班的补贴”填的")
    expect(page.locator("#answer-total")).to_contain_text("1 个班")
    page.get_by_role("button", name="清空，恢复例子").click()
    expect(rows(page)).to_have_count(3)
    page.goto(address + CLASS)
    live(page)
    expect(page.locator("#entry-trainees")).to_have_value(example)


def test_beside_own_rows_it_is_offered_and_nothing_of_them_is_lost(open_page, address):
    page = live(open_page(PLAN, expect_trouble=True))
    page.get_by_label(FIRST).fill("50")
    page.goto(address + CLASS)
    live(page)
    expect(page.locator("#entry-trainees")).to_have_value("50")  # the row typed in last
    expect(page.locator("#class-name")).to_have_value("焊工一班")
    page.locator("#entry-trainees").fill("44")
    page.goto(address + PLAN)
    live(page)
    expect(rows(page)).to_have_count(3)
    expect(page.get_by_label(FIRST)).to_have_value("50")
    expect(page.locator(".offer")).to_contain_text("（焊工一班，参训人数 44）不在这张表里")
    page.get_by_role("button", name="换进第 1 行").click()
    expect(page.get_by_label(FIRST)).to_have_value("44")
    page.get_by_role("button", name=re.compile("撤销")).click()
    expect(page.get_by_label(FIRST)).to_have_value("50")
    page.reload()
    live(page)
    page.get_by_role("button", name="加成一行").click()
    expect(rows(page)).to_have_count(4)
    expect(page.get_by_label("第 4 行 参训人数")).to_have_value("44")


def test_when_a_sheet_is_pasted_over_it_nothing_is_said_of_one_row_any_more(open_page, address):
    page = live(open_page(CLASS, expect_trouble=True))
    page.locator("#entry-trainees").fill("45")
    page.goto(address + PLAN)
    live(page)
    expect(page.locator(".offer")).to_have_count(1)
    page.get_by_label("第 1 行 成交单价").fill("1500")
    expect(page.locator("#answer-total")).to_contain_text("1 个班")
    expect(page.locator(".offer")).to_have_count(1)
    page.evaluate(PASTE, [1, "class_id", "班次\t参训人数\n甲\t40\n乙\t41\n丙\t42"])
    expect(rows(page)).to_have_count(3)
    expect(page.locator(".offer")).to_have_count(0)
