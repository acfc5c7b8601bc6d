"""Tables sort and filter with script, and are whole without it."""

import pytest

from scripts.open_data.columns import TABLES

pytestmark = pytest.mark.live


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
ROWS = sum(len(table.columns) for table in TABLES.values())


def opened(open_page, **options):
    page = open_page("data/", **options)
    page.wait_for_selector("[data-tables=ready]", state="attached")
    return page


def keys(page):
    """The keys of the columns that are shown."""
    return page.locator("#columns-list [data-row]:visible code").all_inner_texts()


def column(page, table, number):
    cells = page.locator(f"#{table} tbody tr:visible > :nth-child({number})")
    return [text.strip() for text in cells.all_inner_texts()]


@pytest.mark.parametrize("options", [DESK, PHONE])
def test_numbers_sort_as_numbers_in_both_directions(open_page, options):
    page = opened(open_page, **options)
    button = page.locator("#lists-table th", has_text="条数").get_by_role("button")
    header = page.locator("#lists-table thead th:nth-child(3)")
    values = "e => e.map(c => Number(c.dataset.value))"
    cells = page.locator("#lists-table tbody td[data-value]")
    for direction, turn in (("ascending", 1), ("descending", -1)):
        button.click()
        assert header.get_attribute("aria-sort") == direction
        numbers = cells.evaluate_all(values)
        assert numbers == sorted(numbers, key=lambda n: n * turn)
        assert len(numbers) == len(TABLES)


def test_chinese_sorts_by_pinyin_and_only_one_column_says_so(open_page):
    page = opened(open_page, **DESK)
    records = [table.record for table in TABLES.values()]
    page.get_by_role("button", name="每条是什么").click()
    shown = column(page, "lists-table", 2)
    ordered = page.evaluate("l => [...l].sort(new Intl.Collator('zh').compare)", records)
    assert shown == ordered != records
    page.locator("#lists-table").get_by_role("button", name="列表").click()
    assert page.locator("#lists-table [aria-sort]").count() == 1


def test_the_keyboard_sorts_and_a_column_without_order_has_no_button(open_page):
    page = opened(open_page, **DESK)
    page.locator("#lists-table").get_by_role("button", name="条数").focus()
    page.keyboard.press("Enter")
    assert page.locator("#lists-table [aria-sort=ascending]").inner_text().startswith("条数")
    assert page.locator("#lists-table thead th:last-child button").count() == 0


@pytest.mark.parametrize("typed", ["short_title", "ＳＨＯＲＴ_title", " short _title "])
def test_the_filter_ignores_width_case_and_spaces_and_counts_aloud(open_page, typed):
    page = opened(open_page, **DESK)
    page.get_by_label("找一列").fill(typed)
    assert keys(page) == ["short_title"]
    count = page.locator(".table-filter .filter-count__shown")
    assert count.inner_text() == f"共 {ROWS} 列，找到 1 列"
    page.get_by_label("找一列").fill("")
    assert keys(page) == []
    assert count.inner_text() == ""


def test_on_a_phone_rows_are_cards_and_sorting_is_still_there(open_page):
    page = opened(open_page, **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert (
        page.locator("#lists-table tbody tr").first.evaluate("e => getComputedStyle(e).display")
        == "block"
    )
    button = page.locator("#lists-table").get_by_role("button", name="条数")
    assert button.is_visible() and button.bounding_box()["height"] >= 43.5
    page.get_by_label("找一列").fill("short_title")
    assert keys(page) == ["short_title"]


def test_without_script_the_table_is_whole_and_no_dead_control_is_shown(open_page):
    page = open_page("data/", java_script_enabled=False)
    assert page.locator("#columns-list [data-row]").count() == ROWS
    assert page.locator(".table-filter").count() == 1
    assert not page.locator(".table-filter").is_visible()
    assert page.locator("#lists-table button").count() == 0
