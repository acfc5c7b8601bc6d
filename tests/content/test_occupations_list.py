"""The list of occupations in a browser: typing leaves the rows that hold the words, folded or not."""

import pytest

from scripts.catalogue.loading import load

pytestmark = pytest.mark.live


OCCUPATIONS = load()[0].occupations


def test_typing_filters_and_clearing_brings_all_back(open_page):
    page = open_page("occupations/")
    rows = page.locator("#occupations-list [data-row]:visible")
    box = page.locator("input[data-filter-for=occupations-list]")
    box.wait_for(state="visible")
    unfolded = rows.count()
    assert 0 < unfolded < len(OCCUPATIONS)
    code = next(c.code for o in OCCUPATIONS for c in o.classifications)
    box.fill(code)
    named = [o for o in OCCUPATIONS if any(c.code == code for c in o.classifications)]
    assert rows.count() == len(named) < len(OCCUPATIONS)
    box.fill("")
    assert rows.count() == unfolded


def test_the_beginning_of_a_code_is_not_sought_inside_another(open_page):
    page = open_page("occupations/")
    rows = page.locator("#occupations-list [data-row]:visible")
    box = page.locator("input[data-filter-for=occupations-list]")
    box.wait_for(state="visible")
    codes = {o.id: [c.code for c in o.classifications] for o in OCCUPATIONS}
    every = [code for own in codes.values() for code in own]
    # A first part, 4-02, that stands inside another code too, as in 6-14-02-03 does 4-02.
    begun = next(c[:4] for c in every if any(c[:4] in o and not o.startswith(c[:4]) for o in every))
    box.fill(begun)
    starts = [o for o, own in codes.items() if any(code.startswith(begun) for code in own)]
    assert rows.count() == len(starts) > 0


def test_nothing_found_says_so_and_a_button_brings_all_back(open_page):
    page = open_page("occupations/")
    box = page.locator("input[data-filter-for=occupations-list]")
    box.wait_for(state="visible")
    unfolded = page.locator("#occupations-list [data-row]:visible").count()
    box.fill("没有这样的词")
    assert page.get_by_text("没有找到，换个字试试").is_visible()
    page.get_by_role("button", name="清除").click()
    assert page.locator("#occupations-list [data-row]:visible").count() == unfolded


def test_nothing_moves_when_the_filter_comes_alive(open_page):
    page = open_page("occupations/", viewport={"width": 390, "height": 844})
    page.locator(".table-filter:not([hidden])").wait_for(state="visible")
    shift = """() => new Promise(done => new PerformanceObserver(list => done(
        list.getEntries().reduce((sum, e) => sum + e.value, 0)
    )).observe({type: "layout-shift", buffered: true}) || setTimeout(done, 500, 0))"""
    assert page.evaluate(shift) == 0
