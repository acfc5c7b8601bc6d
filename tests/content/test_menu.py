"""The menu of narrow screens: a button opens it, nobody steps through it while it is closed, and it is
a list of links where no script runs. And what comes before the text of a page."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.live

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
KINDS = ("", "groups/", "occupations/", "documents/", "calculator/")
IN_TEXT = "document.activeElement.closest('main') !== null"


def opened(open_page, path="about/", **options):
    page = open_page(path, **(options or PHONE))
    page.wait_for_selector("[data-menu=ready]", state="attached")
    return page


def button(page):
    return page.get_by_role("button", name="菜单", exact=True)


@pytest.mark.parametrize("path", KINDS)
def test_few_stops_come_before_the_text_on_a_phone(open_page, path):
    page = opened(open_page, path, **PHONE)
    stops = []
    while not page.evaluate(IN_TEXT):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.outerHTML.slice(0, 80)"))
        assert len(stops) < 50
    assert len(stops) - 1 <= 5, stops


@pytest.mark.parametrize("options", [PHONE, DESK], ids=["phone", "desk"])
def test_the_first_stop_leads_to_the_text(open_page, options):
    page = opened(open_page, "groups/", **options)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate(IN_TEXT)
    page.keyboard.press("Tab")
    assert page.evaluate(IN_TEXT)


def test_the_button_opens_what_it_names_and_escape_closes_it(open_page):
    page = opened(open_page)
    opener = button(page)
    menu = page.locator("#" + opener.get_attribute("aria-controls"))
    expect(menu).to_be_hidden()
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    expect(opener).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("document.activeElement.closest('#menu') !== null")
    expect(menu.locator("a[aria-current=page]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(opener).to_be_focused()


def test_it_closes_by_its_button_and_by_a_tap_beside_it(open_page):
    page = opened(open_page)
    for close in (
        lambda: page.get_by_role("button", name="关闭菜单").click(),
        lambda: page.mouse.click(380, 600),
    ):
        button(page).click()
        expect(page.locator("#menu")).to_be_visible()
        close()
        expect(page.locator("#menu")).to_be_hidden()
        expect(button(page)).to_be_focused()


def test_who_steps_out_of_it_leaves_nothing_over_the_page(open_page):
    page = opened(open_page)
    button(page).click()
    page.locator("#menu a").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator("#menu")).to_be_hidden()


def test_its_links_lead_to_every_part(open_page):
    page = opened(open_page)
    button(page).click()
    page.locator("#menu").get_by_role("link", name="责任单位").click()
    page.wait_for_url("**/departments/")
    expect(page.locator("#menu")).to_be_hidden()


def test_on_a_wide_screen_tabs_take_its_place(open_page):
    page = opened(open_page, "groups/", **DESK)
    expect(page.locator(".menu-button")).to_be_hidden()
    expect(page.locator(".md-tabs a[aria-current]")).to_have_text("找培训")


def test_without_script_a_link_opens_it(open_page):
    page = open_page("about/", java_script_enabled=False, **PHONE)
    expect(page.locator("#menu")).to_be_hidden()
    page.get_by_role("link", name="菜单", exact=True).click()
    expect(page.locator("#menu")).to_be_visible()
    page.get_by_role("link", name="关闭菜单").click()
    expect(page.locator("#menu")).to_be_hidden()
    page.get_by_role("link", name="菜单", exact=True).click()
    page.locator("#menu").get_by_role("link", name="词语解释").click()
    page.wait_for_url("**/glossary/")


def test_who_wants_no_motion_gets_none(open_page):
    page = opened(open_page, reduced_motion="reduce", **PHONE)
    button(page).click()
    assert page.evaluate("document.getAnimations().length") == 0
