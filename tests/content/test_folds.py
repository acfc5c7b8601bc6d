"""A folded part opens for who asks for something in it, and on paper."""

import re

import pytest
from playwright.sync_api import expect

from scripts.catalogue.loading import load
from scripts.catalogue.locator import anchor

pytestmark = pytest.mark.live

CLAUSE = next(clause for clause in load()[0].clauses if clause.figures)
PAGE, PLACE = f"documents/{CLAUSE.document}/", anchor(CLAUSE.locator)
REQUIREMENT = next(r for r in load()[0].requirements if r.about == "government")
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


def fold(page):
    return page.locator(f"details:has(> summary > #{PLACE})")


def test_a_link_to_a_clause_opens_it_and_again_after_it_was_closed(open_page):
    page = open_page(f"{PAGE}#{PLACE}")
    page.wait_for_function("id => document.getElementById(id).closest('details').open", arg=PLACE)
    assert page.locator(f"#{PLACE}").bounding_box()["y"] < 720
    assert page.get_by_text(CLAUSE.figures[0].label).first.is_visible()
    fold(page).locator("> summary").click()
    assert not fold(page).evaluate("e => e.open")
    page.evaluate(
        "id => { const a = document.createElement('a'); a.href = '#' + id; document.body.append(a); a.click(); }",
        PLACE,
    )
    assert fold(page).evaluate("e => e.open")


def test_a_link_into_a_fold_inside_a_fold_opens_both(open_page):
    page = open_page(f"requirements/{REQUIREMENT.document}/#{REQUIREMENT.id}")
    page.wait_for_function("id => document.getElementById(id).open", arg=REQUIREMENT.id)
    assert page.locator(f"#{REQUIREMENT.id} .cite").first.is_visible()


def test_without_script_a_link_lands_on_the_heading_and_the_keyboard_opens_it(open_page):
    page = open_page(f"{PAGE}#{PLACE}", java_script_enabled=False)
    assert page.locator(f"#{PLACE}").is_visible()
    fold(page).locator("> summary").focus()
    page.keyboard.press("Enter")
    assert page.get_by_text(CLAUSE.figures[0].label).first.is_visible()


def sheets(page):
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf()))


def test_sheets_are_counted_with_what_opens_for_paper(open_page, site):
    page = open_page(folded_page(site))
    before = sheets(page)
    page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend',"
        " '<details><summary>长</summary><p style=\"height: 300rem\">长</p></details>')"
    )
    assert sheets(page) > before + 2
    assert not page.locator("article details").last.evaluate("e => e.open")
