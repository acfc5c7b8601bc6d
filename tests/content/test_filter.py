"""Long lists filter with script, and are whole without it."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.printed_groups import printed_groups

LOOKUP = Lookup(load()[0])
ROWS = sum(len(printed_groups(d, LOOKUP)) for d in LOOKUP.documents)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def opened(open_page, path, **options):
    page = open_page(path, **options)
    page.wait_for_selector("[data-filters=ready]", state="attached")
    return page


def test_a_group_is_found_under_its_place(open_page):
    page = opened(open_page, "groups/", **PHONE)
    page.get_by_label("找一类人").fill("大龄劳动力")
    assert page.locator("[data-row]:visible").count() == 1
    assert page.locator("article h2:visible").all_inner_texts()[0] == "淮安"
    assert page.locator("#groups-list h2:visible").count() == 1
    assert page.locator(".table-filter [role=status]").inner_text() == (
        f"共 {ROWS} 类人，找到 1 类人"
    )
    page.get_by_label("找一类人").fill("")
    assert page.locator("[data-row]:visible").count() == ROWS


def test_a_part_that_is_folded_away_is_opened(open_page):
    page = opened(open_page, "groups/", **PHONE)
    page.get_by_label("找一类人").fill("中西部来苏")
    assert page.get_by_role("link", name="中西部来苏务工人员").is_visible()
    page.get_by_label("找一类人").fill("")
    assert page.locator("#groups-list details[open]").count() == 0


@pytest.mark.parametrize("typed", ["市人社部门", "人力资源社会保障局"])
def test_an_office_is_found_by_another_printed_name(open_page, typed):
    page = opened(open_page, "departments/")
    page.get_by_label("找一个单位").fill(typed)
    assert page.get_by_role("link", name="无锡市人力资源和社会保障局").is_visible()
    assert not page.get_by_text("市农业农村局").first.is_visible()


def test_nothing_found_leaves_no_heading_behind(open_page):
    page = opened(open_page, "departments/")
    page.get_by_label("找一个单位").fill("没有这样的单位")
    assert page.locator("#departments-list :is(h2, h3, h4, li):visible").count() == 0


def test_without_script_the_list_is_whole_and_no_dead_control_is_shown(open_page):
    page = open_page("groups/", java_script_enabled=False)
    assert page.locator("[data-row]").count() == ROWS
    assert not page.locator(".table-filter").is_visible()
