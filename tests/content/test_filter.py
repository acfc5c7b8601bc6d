"""Long lists filter with script, and are whole without it."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.printed_groups import printed_groups

pytestmark = pytest.mark.live


LOOKUP = Lookup(load()[0])
ROWS = sum(len(printed_groups(d, LOOKUP)) for d in LOOKUP.documents)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def opened(open_page, path, **options):
    page = open_page(path, **options)
    page.wait_for_selector("[data-filters=ready]", state="attached")
    return page


def only_in_one(words, texts):
    """The first of `words` that stands in one of `texts` alone."""
    return next(word for word in words if sum(word in text for text in texts) == 1)


def test_a_group_is_found_under_its_place(open_page):
    page = opened(open_page, "groups/", **PHONE)
    shown = page.locator("[data-row]").all_text_contents()
    of = {
        each.group.name: document.place
        for document in LOOKUP.documents
        for each in printed_groups(document, LOOKUP)
    }
    name = only_in_one(of, shown)
    unfolded = page.locator("[data-row]:visible").count()
    assert 0 < unfolded < ROWS
    page.get_by_label("找一类人").fill(name)
    assert page.locator("[data-row]:visible").count() == 1
    assert page.locator("article h2:visible").all_inner_texts()[0] == of[name]
    assert page.locator("#groups-list h2:visible").count() == 1
    assert page.locator(".table-filter .filter-count__shown").inner_text() == (
        f"共 {ROWS} 类人，找到 1 类人"
    )
    page.get_by_label("找一类人").fill("")
    assert page.locator("[data-row]:visible").count() == unfolded


def test_a_part_that_is_folded_away_is_opened(open_page):
    page = opened(open_page, "groups/", **PHONE)
    folded = page.locator("#groups-list details.entered a").all_text_contents()
    name = only_in_one((text.strip() for text in folded), folded)
    page.get_by_label("找一类人").fill(name)
    assert page.locator("#groups-list details.entered a", has_text=name).is_visible()
    page.get_by_label("找一类人").fill("")
    assert page.locator("#groups-list details.entered[open]").count() == 0


def test_an_office_is_found_by_another_printed_name(open_page):
    page = opened(open_page, "departments/")
    rows = page.locator("[data-row]")
    shown = rows.all_text_contents()
    office, alias = next(
        (office, alias)
        for office in LOOKUP.catalogue.departments
        for alias in office.aliases
        if not any(alias in text for text in shown)
    )
    page.get_by_label("找一个单位").fill(alias)
    assert page.get_by_role("link", name=office.name).first.is_visible()
    assert 0 < page.locator("[data-row]:visible").count() < rows.count()


def test_nothing_found_leaves_no_heading_behind(open_page):
    page = opened(open_page, "departments/")
    page.get_by_label("找一个单位").fill("没有这样的单位")
    assert page.locator("#departments-list :is(h2, h3, h4, li):visible").count() == 0


def test_without_script_the_list_is_whole_and_no_dead_control_is_shown(open_page):
    page = open_page("groups/", java_script_enabled=False)
    assert page.locator("[data-row]").count() == ROWS
    assert not page.locator(".table-filter").is_visible()
