"""What a browser prints: everything unfolded, from where it comes, and no sheet that is half blank for
want of a break."""

import pytest

from scripts.catalogue.loading import load
from tests.on_paper import text_of

pytestmark = pytest.mark.live

WAYS = ".crumbs, .neighbours, .md-header, .md-tabs, .menu, .page-end, .to-top, .md-skip"
# Boxes that a browser may not cut although they are higher than half a sheet (A4 at 96 dots).
UNCUT = """() => [...document.querySelectorAll("article *")]
  .filter(e => getComputedStyle(e).breakInside === "avoid" && e.getBoundingClientRect().height > 520)
  .map(e => [e.className, e.getBoundingClientRect().height])"""
SHEET = {"viewport": {"width": 680, "height": 980}}


@pytest.fixture(scope="module")
def document():
    """The id of a document, and the quoted words that stand in its clauses."""
    catalogue = load()[0]
    first = catalogue.documents[0]
    return first.id, [c.summary for c in catalogue.clauses if c.document == first.id]


def test_a_whole_document_is_unfolded(open_page, document):
    name, summaries = document
    page = open_page(f"documents/{name}/", **SHEET)
    text = text_of(page)
    assert [s for s in summaries if s[:12] not in text] == []
    assert page.locator("article details:not([open]) .cite").count() == 0
    assert page.locator(f":is({WAYS}):visible").count() == 0


@pytest.mark.parametrize("path", ["", "groups/", "occupations/", "contacts/", "conditions/"])
def test_nothing_is_kept_together_that_fills_half_a_sheet(open_page, path):
    page = open_page(path, **SHEET)
    page.emulate_media(media="print")
    assert page.evaluate(UNCUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    assert page.locator(f":is({WAYS}):visible").count() == 0
