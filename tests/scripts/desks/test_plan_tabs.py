"""Two tabs of the desk for many classes, and a link opened on a slow line: what was typed is kept."""

import re

import pytest
from playwright.sync_api import expect

from tests import made_up
from tests.live_desk import live

PAGE = f"plan-{made_up.SCHEME}/"


@pytest.fixture
def address(made_up_address):
    return made_up_address


def cell(page, row, column):
    return page.locator(f"#plan-rows tr:nth-child({row}) [data-column={column}]")


@pytest.fixture
def tabs(open_page, address):
    one = live(open_page(PAGE, expect_trouble=True))
    other = one.context.new_page()
    other.goto(address + PAGE)
    return one, live(other)


def scenarios(page):
    return page.locator("#plan-scenarios tbody th")


def test_a_tab_in_which_nothing_was_typed_follows_the_other(tabs):
    one, other = tabs
    cell(one, 1, "employed").fill("7")
    expect(cell(other, 1, "employed")).to_have_value("7")
    expect(other.locator("#plan-draft")).to_have_text("另一个标签页里改过，这里已跟着换。")
    cell(one, 1, "employed").fill("8")
    expect(cell(other, 1, "employed")).to_have_value("8")
    total = one.locator("#answer-total strong").first.inner_text()
    expect(other.locator("#answer-total strong").first).to_have_text(total)
    expect(scenarios(one)).to_have_count(0)


def test_what_both_tabs_typed_is_kept(tabs):
    """Once the later tab silently removed the earlier one's work."""
    one, other = tabs
    cell(one, 1, "class_id").fill("甲班")
    expect(cell(other, 1, "class_id")).to_have_value("甲班")
    cell(other, 2, "class_id").fill("乙班")
    expect(one.locator("#plan-tab")).to_be_visible()
    expect(cell(one, 2, "class_id")).not_to_have_value("乙班")
    cell(one, 3, "class_id").fill("丙班")
    expect(scenarios(one)).to_have_text(["另一个标签页的表"])
    expect(one.locator("#plan-draft")).to_contain_text("另一个标签页填的，已存为一份方案")
    expect(one.locator("#plan-tab")).to_be_hidden()
    expect(scenarios(other)).to_have_text(["另一个标签页的表"])
    one.reload()
    live(one)
    expect(cell(one, 3, "class_id")).to_have_value("丙班")
    one.get_by_role("button", name="打开 另一个标签页的表").click()
    expect(cell(one, 2, "class_id")).to_have_value("乙班")
    expect(cell(one, 3, "class_id")).not_to_have_value("丙班")


def test_who_likes_the_other_tabs_rows_better_takes_them_and_keeps_the_own(tabs):
    one, other = tabs
    cell(one, 1, "class_id").fill("甲班")
    expect(cell(other, 1, "class_id")).to_have_value("甲班")
    cell(other, 2, "class_id").fill("乙班")
    one.get_by_role("button", name="换成那边填的").click()
    expect(cell(one, 2, "class_id")).to_have_value("乙班")
    expect(scenarios(one)).to_have_text(["换掉前的表"])
    expect(one.locator("#plan-tab")).to_be_hidden()


def test_deleting_in_one_tab_does_not_take_away_what_was_typed_in_the_other(tabs):
    one, other = tabs
    cell(one, 1, "class_id").fill("甲班")
    expect(cell(other, 1, "class_id")).to_have_value("甲班")
    cell(other, 2, "class_id").fill("乙班")
    expect(one.locator("#plan-tab")).to_be_visible()
    other.on("dialog", lambda dialog: dialog.accept())
    other.get_by_role("button", name="删掉我填的，恢复例子").click()
    expect(one.locator("#plan-tab")).to_be_hidden()
    expect(cell(one, 1, "class_id")).to_have_value("甲班")


def test_what_is_typed_before_a_link_is_read_stays_until_the_link_is_wanted(open_page):
    page = live(open_page(PAGE, expect_trouble=True))
    page.get_by_role("button", name="复制链接").click()
    expect(page.locator("#share-link")).to_have_value(re.compile("#v=1"))
    shared = page.locator("#share-link").input_value()
    page.goto("about:blank")
    held = []
    free = []
    page.context.route(
        "**/assets/desk/*.json*",
        lambda route: route.continue_() if free else held.append(route),
    )
    page.goto(shared)
    page.wait_for_selector(".desk[data-asked]")
    page.evaluate("document.documentElement.removeAttribute('data-linked')")
    while not held:
        page.wait_for_timeout(50)
    cell(page, 1, "class_id").fill("甲班")
    free.append(True)
    for route in held:
        route.continue_()
    live(page)
    expect(page.get_by_role("button", name="看链接里的")).to_be_visible()
    expect(cell(page, 1, "class_id")).to_have_value("甲班")
    expect(page.get_by_label("一行行填")).to_be_checked()
    page.get_by_role("button", name="看链接里的").click()
    expect(page.locator("#plan-table")).to_have_value(re.compile("^班次,"))
    expect(scenarios(page)).to_have_text(["换掉前的表"])
