"""The table of occupations in a browser: typing leaves the rows that hold the words."""

from scripts.catalogue import load

OCCUPATIONS = load()[0].occupations


def test_typing_filters_and_clearing_brings_all_back(open_page):
    page = open_page("occupations/")
    rows = page.locator("#occupations-table tbody tr:visible")
    box = page.locator("input[data-filter-for=occupations-table]")
    box.wait_for(state="visible")
    assert rows.count() == len(OCCUPATIONS)
    code = next(c.code for o in OCCUPATIONS for c in o.classifications)
    box.fill(code)
    named = [o for o in OCCUPATIONS if any(c.code == code for c in o.classifications)]
    assert rows.count() == len(named) < len(OCCUPATIONS)
    box.fill("")
    assert rows.count() == len(OCCUPATIONS)
