"""The list of occupations in a browser: typing leaves the rows that hold the words, folded or not."""

import re

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


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["occupations/", "targets/", "data/"])
def test_nothing_moves_when_the_script_has_come(open_page, width, path):
    screen = {"viewport": {"width": width, "height": 844}}
    ends = "e => e.getBoundingClientRect().bottom"
    # All scripts but the one that runs before the first paint.
    later = re.compile(r"/js/(?!looks\.)")
    waiting = open_page(path, block=[later], expect_trouble=True, **screen)
    alive = open_page(path, **screen)
    alive.wait_for_selector("[data-filters=ready]", state="attached")
    kept, now = (page.locator("#basis").evaluate(ends) for page in (waiting, alive))
    assert kept == pytest.approx(now, abs=0.5)
