"""Two tabs of one form are put together field by field; where both changed the same field, it is asked."""

import pytest
from playwright.sync_api import expect

from tests.live_desk import live

PAGE = "application/"


@pytest.fixture
def address(made_up_address):
    return made_up_address


@pytest.fixture
def tabs(open_page, address):
    """The form twice, in two tabs of one browser."""
    first = live(open_page(PAGE, expect_trouble=True))
    second = first.context.new_page()
    # As in the background of a phone, where a tab is not told what is typed in another.
    second.add_init_script(
        "addEventListener('storage', (event) => window.asleep && event.stopImmediatePropagation())"
    )
    second.goto(address + PAGE)
    return first, live(second)


def test_each_tab_has_what_the_other_typed_and_neither_loses_anything(tabs):
    first, second = tabs
    first.locator("#form-project-name").fill("养老护理员")
    expect(second.locator("#form-project-name")).to_have_value("养老护理员")
    expect(second.locator("#keep-told")).to_contain_text("合到这里")
    expect(second.locator("#answer-sheet")).to_contain_text("养老护理员")
    second.locator("#form-applicant").fill("某某学校")
    expect(first.locator("#form-applicant")).to_have_value("某某学校")
    first.reload()
    live(first)
    expect(first.locator("#form-project-name")).to_have_value("养老护理员")
    expect(first.locator("#form-applicant")).to_have_value("某某学校")


def test_what_is_emptied_in_one_tab_is_empty_in_the_other(tabs):
    first, second = tabs
    first.locator("#form-applicant").fill("某某学校")
    expect(second.locator("#form-applicant")).to_have_value("某某学校")
    first.once("dialog", lambda dialog: dialog.accept())
    first.locator("#keep-clear").click()
    expect(second.locator("#form-applicant")).to_have_value("")


@pytest.mark.parametrize(("button", "stands"), [("用这里的", "乙校"), ("用那边的", "甲校")])
def test_a_field_that_both_changed_is_asked_about(tabs, button, stands):
    first, second = tabs
    second.evaluate("window.asleep = true")
    first.locator("#form-applicant").fill("甲校")
    first.locator("#form-project-name").fill("养老护理员")
    second.locator("#form-applicant").fill("乙校")
    expect(second.locator(".offer")).to_contain_text("“申请单位”，那边写的是“甲校”")
    expect(second.locator("#form-applicant")).to_have_value("乙校")
    expect(second.locator("#form-project-name")).to_have_value("养老护理员")
    expect(first.locator("#form-applicant")).to_have_value("甲校")
    second.locator("#form-address").fill("某路 1 号")
    expect(first.locator("#form-address")).to_have_value("某路 1 号")
    expect(first.locator("#form-applicant")).to_have_value("甲校")
    second.get_by_role("button", name=button).click()
    expect(second.locator(".offer")).to_have_count(0)
    for tab in (first, second):
        expect(tab.locator("#form-applicant")).to_have_value(stands)
        expect(tab.locator("#form-address")).to_have_value("某路 1 号")
    expect(second.locator("#answer-sheet")).to_contain_text(stands)


def test_what_was_kept_in_earlier_days_is_still_read(open_page):
    page = live(open_page(PAGE, expect_trouble=True))
    key = page.evaluate("document.documentElement.dataset.site + ' desk application'")
    page.evaluate(
        "key => localStorage.setItem(key, JSON.stringify([['form-applicant', '某某学校']]))", key
    )
    page.reload()
    live(page)
    expect(page.locator("#form-applicant")).to_have_value("某某学校")
