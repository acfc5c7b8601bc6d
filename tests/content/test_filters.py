"""Long pages show what is asked for, and are whole without script."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived import wording
from scripts.derived.lookup import Lookup

pytestmark = pytest.mark.live


LOOKUP = Lookup(load()[0])
ACTIONS, TARGETS = LOOKUP.catalogue.actions, LOOKUP.catalogue.targets
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def opened(open_page, path, **options):
    page = open_page(path, **options)
    page.wait_for_selector("[data-filters=ready]", state="attached")
    return page


def place_of(record):
    return LOOKUP.document(record.document).place


def test_targets_of_a_place_for_a_year(open_page):
    """One that holds for several years is of each of them."""
    due = {}
    for target in TARGETS:
        for year in target.period.years:
            due.setdefault((place_of(target), year), []).append(target)
    assert any(len(target.period.years) > 2 for target in TARGETS)
    # Some of them are yearly and some are not, so that a third choice leaves fewer.
    (place, year), wanted = next(
        ((place, year), found)
        for (place, year), found in due.items()
        if any(target.period.until != year for target in found)
        and len({target.period.per_year for target in found}) > 1
    )
    page = opened(open_page, "targets/")
    page.get_by_label("哪里").select_option(place)
    page.get_by_label("哪一年").select_option(str(year))
    assert len(wanted) < len(TARGETS)
    assert page.locator("[data-item]:visible").count() == len(wanted)
    status = page.locator(".filters .filter-count__shown")
    assert status.inner_text() == f"共 {len(TARGETS)} 个，找到 {len(wanted)} 个"
    parts = {target.document for target in wanted}
    assert page.locator("[data-part]:visible").count() == len(parts)
    page.get_by_label("每年还是合计").select_option("year")
    yearly = [t for t in wanted if t.period.per_year]
    assert page.locator("[data-item]:visible").count() == len(yearly) < len(wanted)


def test_what_is_over_is_last_and_folded_until_it_is_asked_for(open_page):
    page = opened(open_page, "targets/")
    over = {d.id for d in LOOKUP.documents if wording.passed(d)} & {t.document for t in TARGETS}
    headings = page.locator("[data-part] h2").evaluate_all("all => all.map(e => e.id)")
    assert over and set(headings[-len(over) :]) == over
    ids = ", ".join(f"#{name}" for name in over)
    folded = page.locator(f"[data-part]:has(:is({ids}))")
    assert folded.count() == len(over) and not folded.locator("[data-item]").first.is_visible()
    own = [target for target in TARGETS if target.document in over]
    year = next(target.period.until for target in own if target.period.until)
    page.get_by_label("哪一年").select_option(str(year))
    assert folded.locator("[data-item]:visible").count() == sum(
        year in target.period.years for target in own
    )
    page.get_by_role("button", name="清除").click()
    assert not folded.locator("[data-item]").first.is_visible()


def sought():
    """What is typed and where: a group there, an office with a space inside, a field."""
    action = next(a for a in ACTIONS if a.groups and a.departments and a.fields)
    office = action.departments[0].as_written
    return [
        (action.groups[0].as_written, place_of(action)),
        (f"{office[0]} {office[1:]}", ""),
        (LOOKUP.field(action.fields[0]).name, ""),
    ]


@pytest.mark.parametrize(("sought", "place"), sought())
def test_actions_are_found_by_group_office_and_field(open_page, sought, place):
    page = opened(open_page, "actions/")
    assert page.locator("[data-item]").count() == len(ACTIONS)
    page.get_by_label("找一项").fill(sought)
    page.get_by_label("哪里").select_option(place)
    word = sought.replace(" ", "")
    wanted = {
        a.id
        for a in ACTIONS
        if (not place or place_of(a) == place)
        and word in str([a.title, a.summary, a.parts, a.departments]
                        + [LOOKUP.field(f).name for f in a.every_field])
    }  # fmt: skip
    links = page.locator("[data-item]:visible .card__title")
    found = {link.split("/")[-2] for link in links.evaluate_all("e => e.map(a => a.href)")}
    assert wanted and found == wanted


def test_nothing_found_says_so_and_a_button_brings_all_back(open_page):
    page = opened(open_page, "actions/", **PHONE)
    unfolded = page.locator("[data-item]:visible").count()
    page.get_by_label("找一项").fill("没有这样的词")
    assert page.locator(".filters .filter-count__shown").inner_text() == "没有找到，换个字试试"
    assert page.locator("[data-part]:visible").count() == 0
    button = page.get_by_role("button", name="清除")
    assert button.bounding_box()["height"] >= 43.5
    button.click()
    assert page.locator("[data-item]:visible").count() == unfolded > 0
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
