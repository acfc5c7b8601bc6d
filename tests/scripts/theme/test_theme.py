"""The site in a real browser: nothing from outside, fits a phone, large enough to read and tap."""

import re

import pytest

from scripts.catalogue.loading import load
from tests.pages_to_visit import pages

pytestmark = pytest.mark.live


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
# Links inside a sentence may be as high as their line; these are the others.
TARGETS = """() => [...document.querySelectorAll(
    'article .button, article .chips a, article .rows a, article .card__title, article summary, ' +
    'article .cite a, article .neighbours a, article .siblings a, article .crumbs a, ' +
    'article .contacts a, .md-header__button:not(.md-logo)')]
  .filter(e => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden')
  .filter(e => e.getBoundingClientRect().height < 43.5)
  .map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("path", pages())
def test_on_a_phone(open_page, path):
    page = open_page(path, **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('article')).fontSize)")
    assert size >= 17
    assert page.evaluate(TARGETS) == []


def test_what_has_to_be_large_enough_to_tap_is_there(site):
    visited = [(site / path / "index.html").read_text(encoding="utf-8") for path in pages()]
    for name in re.findall(
        r"\.((?!md-)[\w-]+)", TARGETS.partition("querySelectorAll")[2].partition(")]")[0]
    ):
        named = re.compile(rf'class="(?:[^"]* )?{name}[ "]')
        assert any(named.search(page) for page in visited), f"nothing is called {name} any more"


def test_on_paper_the_frame_is_gone_and_the_words_stay(open_page):
    page = open_page(f"readings/{load()[0].readings[0].id.lower()}/")
    assert page.is_visible(".md-header") and page.is_visible(".crumbs")
    page.emulate_media(media="print")
    assert not page.is_visible(".md-header") and not page.is_visible(".crumbs")
    assert page.is_visible(".option") and page.is_visible(".basis")
