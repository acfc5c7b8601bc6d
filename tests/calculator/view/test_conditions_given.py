"""What was filled in stands on paper beside the verdict, and the example is told as one until it is changed."""

import re

import pytest
from playwright.sync_api import expect

from calculator.view.conditions_page import respond
from scripts.desks.conditions_desk import DESK, example
from tests import frozen
from tests.desk_links import links

RULES = frozen.rules()
MARK = "getComputedStyle(document.getElementById('answer-total'), '::before').content"


def given(**fields):
    html = respond(RULES, links(DESK), example(RULES) | fields)["parts"]["answer-given"]
    return dict(re.findall("<dt>(.*?)</dt><dd>(.*?)</dd>", html))


def test_place_date_and_answers_are_named_in_the_words_of_the_form():
    told = given(hours="48", unit_price="2,000元/人", registered="yes")
    assert told["培训在哪里办"] == "云州市区" and told["开班日期"] == "2026-9-1"
    assert told["总课时"] == "48 课时" and told["成交单价"] == "2,000元/人"
    assert told["在云州依法注册或登记"] == "是"
    assert "其中实操课时" in told["没有填"] and "总课时" not in told["没有填"]
    assert any(key.startswith("R25 ") and told[key] == "看开班日" for key in told)


def test_what_the_form_does_not_show_is_not_named():
    assert "市级培训补贴标准" not in given()["没有填"]
    assert "市级培训补贴标准" in given(course_kind="directory")["没有填"]
    assert given(course_kind="directory")["课程类别"] == "目录内职业（工种）"


def test_it_stands_on_paper_alone(open_page):
    page = open_page("conditions/")
    expect(page.locator("#answer-given")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("#answer-given")).to_be_visible()
    expect(page.locator("#answer-given")).to_contain_text("云州市区")


@pytest.mark.parametrize("path", ["conditions/", "calculator/", "calendar/", "outlook/"])
def test_the_example_is_told_as_one_until_something_is_changed(open_page, path):
    page = open_page(path)
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    assert "例子" in page.evaluate(MARK)
    field = page.locator("#desk-form input[type=text]:visible").first
    field.fill(field.input_value() + "1")
    assert page.evaluate(MARK) == "none"
    page.get_by_role("button", name="恢复例子").click()
    page.wait_for_function(f"{MARK} !== 'none'")
    field.fill("")
    page.reload()  # what was typed is kept for the tab
    page.wait_for_function(f"{MARK} === 'none'")


@pytest.mark.parametrize("path", ["find/", "provider/"])
def test_where_nothing_is_filled_in_there_is_no_example(open_page, path):
    assert open_page(path).evaluate(MARK) == "none"
