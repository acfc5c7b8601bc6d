"""The page search/: what its address asks for, every result under its heading."""

import pytest

from scripts.catalogue.loading import load
from scripts.files.content_names import find
from scripts.search.data import FILE
from tests.on_search import answers, read

pytestmark = pytest.mark.live

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
GROUP = min((g for g in load()[0].groups if len(g.name) > 2), key=lambda group: len(group.name))
SHOWN = 5


def opened(open_page, words, **options):
    page = open_page(f"search/?q={words}", **options)
    page.wait_for_selector("[data-search=ready]", state="attached")
    return page


def test_the_address_asks_and_each_result_has_its_id_in_order(open_page, site):
    page = opened(open_page, GROUP.name, **PHONE)
    searched = read(find(site, FILE).read_text(encoding="utf-8"))
    expected = answers(["search", GROUP.name], searched=searched)[0]["shown"]
    shown = page.locator("#search-results [data-id]").evaluate_all(
        "all => all.map(e => e.dataset.id)"
    )
    assert shown == [i for _, ids in expected for i in ids[:SHOWN]]
    assert page.locator("#search-results h2").all_inner_texts() == [h for h, _ in expected]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.title().startswith(GROUP.name)


def test_the_rest_of_a_heading_comes_when_asked_for(open_page):
    page = opened(open_page, "培训")
    before = page.locator("#search-results [data-id]").count()
    page.locator(".found__more").first.click()
    assert page.locator("#search-results [data-id]").count() > before
    assert page.evaluate("document.activeElement.className") == "found__link"


def test_what_is_typed_is_sought_and_stands_in_the_address_behind_the_sign(open_page):
    page = opened(
        open_page, "培训", expect_trouble=True
    )  # to load anew breaks off what still loads
    page.locator("#search-words").fill(GROUP.name)
    page.wait_for_function(
        "id => document.querySelector('#search-results [data-id]')?.dataset.id === id", arg=GROUP.id
    )
    assert "#q=" in page.url and "?q=" not in page.url
    page.reload()
    page.wait_for_selector("[data-search=ready]", state="attached")
    assert page.locator("#search-words").input_value() == GROUP.name


def test_the_numbers_to_call_stand_among_what_is_found_too(open_page):
    numbers = [c for d in load()[0].documents for c in d.contacts if c.kind == "电话"]
    page = opened(open_page, GROUP.name, **PHONE)
    for number in numbers:
        assert page.locator("#search-results a[href^='tel:']", has_text=number.value).count() == 1
    assert bool(numbers) == page.get_by_text("只能问那份文件的事").is_visible()


def test_nothing_found_is_said_and_leads_on(open_page):
    page = opened(open_page, "火星上的骑术")
    assert page.locator("#search-results [data-id]").count() == 0
    assert page.is_visible(".found__nothing")
    page.wait_for_function(
        "document.getElementById('search-status').textContent.includes('没有找到')"
    )


def test_the_words_are_marked(open_page):
    page = opened(open_page, GROUP.name)
    assert page.locator("#search-results mark").first.inner_text() == GROUP.name
