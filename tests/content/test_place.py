"""The visitor's place: chosen once, kept on the device alone, the same on every page."""

import pytest
from playwright.sync_api import expect

from scripts.catalogue.loading import load
from scripts.derived.visitor_places import places_offering
from tests.conftest import SUB_PATH

pytestmark = pytest.mark.live

PLACES = places_offering(load()[0])
FIRST, LAST = PLACES[0].name, PLACES[-1].name
SELECT = "[data-visitor-place]"
REFUSE = """for (const name of ["getItem", "setItem", "removeItem"])
  Storage.prototype[name] = () => { throw new Error("refused") }"""
KEPT = "JSON.stringify({...localStorage})"


def test_it_is_chosen_in_the_foot_and_kept_for_every_page(open_page, address):
    page = open_page("about/")
    expect(page.locator(SELECT)).to_have_value("")
    page.get_by_label("您在").select_option(LAST)
    for path in ("", "groups/", "search/", "find/"):
        page.goto(address + path)
        expect(page.locator(SELECT)).to_have_value(LAST)
    assert page.evaluate("Object.entries(localStorage)") == [[f"{SUB_PATH} place", LAST]]
    page.locator(SELECT).select_option("")
    assert page.evaluate(KEPT) == "{}"


def test_a_tap_on_the_home_page_chooses_it_and_the_page_shows_which(open_page, address):
    page = open_page("")
    page.locator(f'[data-choose-place="{LAST}"]').click()
    page.wait_for_url("**/find/**")
    expect(page.locator(f'[name=place][value="{LAST}"]')).to_be_checked(timeout=60_000)
    page.goto(address)
    current = page.locator("[data-choose-place][aria-current]")
    expect(current).to_have_attribute("data-choose-place", LAST)
    page.locator('[data-choose-place=""]').click()
    page.wait_for_url("**/find/")
    assert page.evaluate(KEPT) == "{}"


def test_the_filter_of_a_list_chooses_it_too_and_leaves_nothing_out_next_time(open_page):
    page = open_page("actions/")
    everything = page.locator("[data-item]").count()
    page.wait_for_selector("[data-filters=ready]", state="attached")
    page.get_by_label("哪里").select_option(LAST)
    assert 0 < page.locator("[data-item]:not([hidden])").count() < everything
    page.goto(page.url)
    expect(page.locator(SELECT)).to_have_value(LAST)
    assert page.locator("[data-item]:not([hidden])").count() == everything


def test_it_holds_for_the_page_where_nothing_can_be_kept(open_page):
    page = open_page("actions/")
    page.add_init_script(REFUSE)
    page.reload()
    page.locator(SELECT).select_option(LAST)
    assert page.evaluate("document.documentElement.dataset.ordered") == LAST


def test_a_place_that_is_not_offered_any_more_is_as_none(open_page):
    page = open_page("actions/")
    page.evaluate(
        "localStorage.setItem(`${document.documentElement.dataset.site} place`, '无此地')"
    )
    page.reload()
    expect(page.locator(SELECT)).to_have_value("")
    assert page.evaluate("document.documentElement.dataset.ordered") == ""


def test_another_tab_follows(open_page, address):
    page = open_page("actions/")
    other = page.context.new_page()
    other.goto(address + "about/")
    other.locator(SELECT).select_option(FIRST)
    expect(page.locator(SELECT)).to_have_value(FIRST)


def test_without_script_nobody_is_asked(open_page):
    page = open_page("actions/", expect_trouble=True, java_script_enabled=False)
    expect(page.locator(".visitor-place")).to_be_hidden()
    expect(page.locator("[data-by-place]")).to_be_visible()
