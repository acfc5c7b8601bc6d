"""Beside a long page its headings, and among them the one that is being read."""

import pytest
from playwright.sync_api import expect

from scripts.catalogue.loading import load

pytestmark = pytest.mark.live

DESK = {"viewport": {"width": 1280, "height": 900}}
DOCUMENT = f"documents/{load()[0].documents[0].id}/"


def test_the_heading_that_is_read_is_marked(open_page):
    page = open_page(DOCUMENT, **DESK)
    current = page.locator("#headings [aria-current]")
    links = page.locator("#headings a")
    assert links.count() > 8
    for place in (3, 6, 1):
        link = links.nth(place)
        page.evaluate("address => (location.hash = address)", link.get_attribute("href"))
        expect(link).to_have_attribute("aria-current", "true")
        expect(current).to_have_count(1)
    page.evaluate("scrollTo(0, 0)")
    expect(links.nth(1)).not_to_have_attribute("aria-current", "true")


def test_a_jump_far_down_marks_what_is_there(open_page):
    page = open_page(DOCUMENT, **DESK)
    link = page.locator("#headings a").nth(7)
    link.click()
    expect(link).to_have_attribute("aria-current", "true")
    expect(page.locator("#headings [aria-current]")).to_have_count(1)


def test_a_page_without_the_list_fetches_nothing_for_it(site):
    assert "headings" not in (site / "groups" / "index.html").read_text(encoding="utf-8")
