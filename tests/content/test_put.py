"""A new answer leaves the folds of the old one as the visitor left them."""

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture(scope="session")
def site(made_up_site):
    """The folder of a site that has the desks' pages of the frozen catalogue."""
    return made_up_site


@pytest.fixture(scope="session")
def address(made_up_address):
    """Where it is served, with a slash at the end."""
    return made_up_address


def test_an_opened_requirement_stays_open_when_a_field_changes(open_page):
    page = open_page("conditions/", **PHONE)
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    folds = page.locator("#answer-checks details")
    folds.nth(1).locator("summary").click()
    before = page.locator("#answer-checks").inner_html()
    field = page.locator("#desk-form input[type=text]:visible").last
    answered = page.locator(".desk").get_attribute("data-answered")
    field.fill("39")
    page.wait_for_function(
        "n => document.querySelector('.desk').dataset.answered !== n", arg=answered
    )
    assert page.locator("#answer-checks").inner_html() != before
    opened = folds.evaluate_all(
        "all => all.map((each, i) => each.open ? i : -1).filter(i => i >= 0)"
    )
    assert opened == [1]


def test_what_is_told_open_stays_closed_once_it_was_closed(open_page):
    page = open_page("find/", **PHONE)
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    first = page.locator("#answer-found details").first
    expect(first).to_have_attribute("open", "")
    first.locator("summary").click()
    before = page.locator("#answer-found").inner_html()
    page.locator("input[name=place]").first.check()
    page.wait_for_function(
        "html => document.querySelector('#answer-found').innerHTML !== html", arg=before
    )
    expect(first).not_to_have_attribute("open", "")
