"""Large letters on every kind of page: contrast, one column, targets, nothing over the edge."""

import pytest

from tests.pages_to_visit import visited

pytestmark = pytest.mark.live

WIDTHS = (320, 390, 1280)
KINDS = ("", "groups/", "occupations/", "documents/", "calculator/", "about/")
# Text and links of the page with less contrast than 7 : 1 against what is behind them.
FAINT = """() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = e => {
    for (; e; e = e.parentElement) {
      const colour = parts(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll("body :is(a, p, li, dt, dd, th, td, h1, h2, button, small, q)")]
    .filter(e => e.checkVisibility() && e.textContent.trim() && e.getClientRects().length)
    .filter(e => {
      const [a, b] = [light(parts(getComputedStyle(e).color)), light(behind(e))].sort();
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 7;
    }).map(e => e.outerHTML.slice(0, 120));
}"""
# What is tapped and stands outside a sentence.
SMALL = """() => [...document.querySelectorAll(
    'article :is(.button, .chips a, .rows a, .card__title, summary, .cite a, .neighbours a, ' +
    '.siblings a, .crumbs a, .contacts a, .tap), .md-header__button, .md-tabs__link, .to-top')]
  .filter(e => e.checkVisibility() && e.getClientRects().length)
  .filter(e => e.getBoundingClientRect().height < 43.5)
  .map(e => e.outerHTML.slice(0, 120))"""
# Rows of cards, doors and figures that stand beside one another.
BESIDE = """() => [...document.querySelectorAll(
    'article :is(ul.cards, .doors, .figures, ul.instalments)')]
  .filter(e => e.children.length > 1 && e.checkVisibility())
  .filter(e => new Set([...e.children].map(c => Math.round(c.getBoundingClientRect().left))).size > 1)
  .map(e => e.outerHTML.slice(0, 120))"""


def opened(open_page, width, **options):
    page = open_page(
        "about/", expect_trouble=True, viewport={"width": width, "height": 844}, **options
    )
    page.click("[data-look=letters]")
    return page


@pytest.mark.parametrize("width", [390, 1280])  # 320: tests/test_reflow.py
def test_nothing_goes_over_the_edge(open_page, address, width):
    page = opened(open_page, width)
    for path in visited():
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_high(open_page, address, scheme):
    page = opened(open_page, 1280, color_scheme=scheme)
    for kind in KINDS:
        page.goto(address + kind)
        assert page.evaluate(FAINT) == [], kind


@pytest.mark.parametrize("width", WIDTHS)
def test_targets_are_large_and_stand_in_one_column(open_page, address, width):
    page = opened(open_page, width)
    for kind in KINDS:
        page.goto(address + kind)
        assert page.evaluate(SMALL) == [], kind
        assert page.evaluate(BESIDE) == [], kind
