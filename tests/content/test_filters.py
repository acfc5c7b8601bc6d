"""Long pages show what is asked for, and are whole without script."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived import wording
from scripts.derived.lookup import Lookup

LOOKUP = Lookup(load()[0])
ACTIONS, TARGETS = LOOKUP.catalogue.actions, LOOKUP.catalogue.targets
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def opened(open_page, path, **options):
    page = open_page(path, **options)
    page.wait_for_selector("[data-filters=ready]", state="attached")
    return page


def test_targets_of_a_place_due_in_a_year(open_page):
    page = opened(open_page, "targets/")
    page.get_by_label("哪里").select_option("江苏")
    page.get_by_label("到哪一年").select_option("2027")
    wanted = [t for t in TARGETS if t.document == "jiangsu-2025" and t.period.until == 2027]
    assert 0 < len(wanted) < len(TARGETS)
    assert page.locator("[data-item]:visible").count() == len(wanted)
    status = page.locator(".filters [role=status]")
    assert status.inner_text() == f"共 {len(TARGETS)} 个，找到 {len(wanted)} 个"
    assert page.locator("section[data-part]:visible").count() == 1
    page.get_by_label("每年还是合计").select_option("year")
    yearly = [t for t in wanted if t.period.per_year]
    assert page.locator("[data-item]:visible").count() == len(yearly) < len(wanted)


def test_what_is_over_is_last_and_folded_until_it_is_asked_for(open_page):
    page = opened(open_page, "targets/")
    over = next(d for d in LOOKUP.documents if wording.passed(d))
    assert page.locator("section[data-part] h2").last.get_attribute("id") == over.id
    folded = page.locator("details[data-part]")
    assert folded.count() == 1 and not folded.locator("[data-item]").first.is_visible()
    page.get_by_label("到哪一年").select_option("2023")
    assert folded.locator("[data-item]:visible").count() == sum(
        t.document == over.id and t.period.until == 2023 for t in TARGETS
    )
    page.get_by_role("button", name="清除").click()
    assert not folded.locator("[data-item]").first.is_visible()


@pytest.mark.parametrize(
    ("sought", "place"), [("残疾人", "淮安"), ("市 妇联", ""), ("低空经济", "")]
)
def test_actions_are_found_by_group_office_and_field(open_page, sought, place):
    page = opened(open_page, "actions/")
    assert page.locator("[data-item]:visible").count() == len(ACTIONS)
    page.get_by_label("找一项").fill(sought)
    page.get_by_label("哪里").select_option(place)
    word = sought.replace(" ", "")
    wanted = {
        a.id
        for a in ACTIONS
        if (not place or LOOKUP.document(a.document).place == place)
        and word in str([a.title, a.summary, a.skills, a.groups, a.departments, a.areas]
                        + [LOOKUP.field(f).name for f in a.fields])
    }  # fmt: skip
    links = page.locator("[data-item]:visible .card__title")
    found = {link.split("/")[-2] for link in links.evaluate_all("e => e.map(a => a.href)")}
    assert wanted and found == wanted


def test_nothing_found_says_so_and_a_button_brings_all_back(open_page):
    page = opened(open_page, "actions/", **PHONE)
    page.get_by_label("找一项").fill("没有这样的词")
    assert page.locator(".filters [role=status]").inner_text() == "没有找到，换个字试试"
    assert page.locator("section[data-part]:visible").count() == 0
    button = page.get_by_role("button", name="清除")
    assert button.bounding_box()["height"] >= 43.5
    button.click()
    assert page.locator("[data-item]:visible").count() == len(ACTIONS)
    assert page.get_by_label("找一项").evaluate("e => e === document.activeElement")


@pytest.mark.parametrize(("path", "records"), [("actions/", ACTIONS), ("targets/", TARGETS)])
def test_without_script_all_is_there_and_no_dead_control(open_page, path, records):
    page = open_page(path, java_script_enabled=False)
    assert page.locator("[data-item]").count() == len(records)
    assert page.locator(".filters").count() == 1
    assert not page.locator(".filters").is_visible()


def test_the_link_to_a_clause_is_large_enough(open_page):
    for options, side in (({}, 24), (PHONE, 43.5)):
        page = opened(open_page, "targets/", **options)
        boxes = page.locator("a.tap:visible").evaluate_all(
            "e => e.map(a => a.getBoundingClientRect()).map(r => [r.width, r.height])"
        )
        assert boxes and min(height for _, height in boxes) >= side
        assert min(width for width, _ in boxes) >= 24
