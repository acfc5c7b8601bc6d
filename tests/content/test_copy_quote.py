"""Beside each quotation of a document's clauses stands a button that copies it with where it stands."""

import pytest
from playwright.sync_api import expect

from scripts.catalogue.loading import load
from scripts.catalogue.locator import anchor

pytestmark = pytest.mark.live

CATALOGUE = load()[0]
CLAUSE = next(clause for clause in CATALOGUE.clauses if clause.figures)
DOCUMENT = next(d for d in CATALOGUE.documents if d.id == CLAUSE.document)
PLACE = f"documents/{CLAUSE.document}/#{anchor(CLAUSE.locator)}"
SECTION = f"details.section:has(> summary #{anchor(CLAUSE.locator)})"


def pressed(open_page, clipboard):
    """The page after the first button of the clause was pressed."""
    page = open_page(PLACE)
    page.evaluate(
        "write => Object.defineProperty(navigator, 'clipboard', {value: {writeText: eval(write)}})",
        clipboard,
    )
    page.locator(f"{SECTION} .copy-quote").first.click()
    return page


def test_the_words_are_copied_with_document_clause_and_address(open_page, address):
    page = pressed(open_page, "text => { window.copied = text; return Promise.resolve(); }")
    expect(page.locator(f"{SECTION} .cite [role=status]").first).to_have_text("已复制。")
    copied = page.evaluate("copied")
    quote = page.locator(f"{SECTION} .cite q").first.inner_text().strip()
    assert copied.startswith(f"“{quote}”——")
    assert DOCUMENT.title in copied
    assert (DOCUMENT.number or "") in copied
    assert copied.endswith(f"#{anchor(CLAUSE.locator)}")
    assert address in copied


def test_where_the_browser_refuses_the_words_are_selected(open_page):
    page = pressed(open_page, "() => Promise.reject(new Error())")
    expect(page.locator(f"{SECTION} .cite [role=status]").first).to_contain_text("请自己复制")
    assert DOCUMENT.title in page.evaluate("String(getSelection())")


def test_a_page_says_that_it_quotes_and_where_the_whole_text_is(open_page):
    page = open_page(PLACE, java_script_enabled=False)
    said = page.locator("[data-quoted-from]").inner_text()
    assert "不是全文" in said
    assert DOCUMENT.title in said
    assert page.locator(".copy-quote").count() == 0
