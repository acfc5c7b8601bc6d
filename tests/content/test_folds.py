"""A folded part opens for who asks for something in it, and on paper."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.live

FOLD = "article details:not([open])"


def inside(page):
    """Give the first folded part something that can be asked for; where that is."""
    page.evaluate(
        f"document.querySelector('{FOLD}').append("
        "Object.assign(document.createElement('p'), { id: 'within', textContent: '里面' }))"
    )
    return page.locator("#within")


def folded_page(site):
    """A page that has folded parts."""
    for page in sorted(site.rglob("index.html")):
        html = page.read_text(encoding="utf-8")
        if '<details class="folded"' in html and "http-equiv" not in html:
            return page.parent.relative_to(site).as_posix() + "/"
    raise AssertionError("no page has a folded part")


def test_it_opens_for_what_is_in_it(open_page, site):
    page = open_page(folded_page(site))
    place = inside(page)
    expect(place).to_be_hidden()
    page.evaluate("location.hash = 'within'")
    expect(place).to_be_visible()
    expect(place).to_be_in_viewport()


def test_it_opens_on_paper_and_is_folded_again(open_page, site):
    page = open_page(folded_page(site))
    folds = page.locator("article details")
    before = folds.evaluate_all("all => all.map(e => e.open)")
    assert not all(before)
    page.emulate_media(media="print")
    page.wait_for_function("[...document.querySelectorAll('article details')].every(e => e.open)")
    page.emulate_media(media="screen")
    page.wait_for_function(f"document.querySelectorAll('{FOLD}').length === {before.count(False)}")
    assert folds.evaluate_all("all => all.map(e => e.open)") == before
