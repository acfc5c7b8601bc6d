"""The search field on every page: typed, pasted, walked by keyboard, and without a script."""

import pytest

from scripts.catalogue.loading import load
from scripts.files import content_names

pytestmark = pytest.mark.live

DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
GROUP = min((g for g in load()[0].groups if len(g.name) > 2), key=lambda group: len(group.name))


def options(page):
    return page.locator("#found-list [role=option]")


def typed(page, words):
    page.locator(".find__input").fill(words)
    page.wait_for_selector("#found-list [role=option]")


def test_nothing_is_fetched_before_the_field_is_touched(open_page):
    page = open_page("groups/", **DESKTOP)
    fetched = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    assert [name for name in fetched if "search" in name] == []
    page.locator(".find__input").focus()
    page.wait_for_selector("[role=combobox]")
    page.wait_for_load_state("networkidle")
    fetched = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    asked = [content_names.plain(name.rpartition("/")[2]) for name in fetched if "search" in name]
    assert sorted(asked) == ["combobox.js", "search.css", "search.json"]


def test_a_record_is_found_and_opened_by_keyboard(open_page):
    page = open_page("groups/", **DESKTOP)
    page.keyboard.press("/")
    field = page.locator(".find__input")
    assert field.evaluate("e => e === document.activeElement")
    page.keyboard.type(GROUP.name)
    page.wait_for_selector("#found-list [role=option]")
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    active = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    assert active.get_attribute("aria-selected") == "true"
    assert active.locator("xpath=..").get_attribute("data-id") == GROUP.id
    assert GROUP.name in active.inner_text()
    page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/groups/{GROUP.id}/")


def test_escape_closes_the_list_and_keeps_the_words(open_page):
    page = open_page("groups/", **DESKTOP)
    typed(page, GROUP.name)
    page.keyboard.press("Escape")
    assert not page.is_visible("#found-list")
    assert page.locator(".find__input").input_value() == GROUP.name
    assert page.locator(".find__input").get_attribute("aria-expanded") == "false"


def test_what_is_pasted_is_sought_without_a_key(open_page):
    page = open_page("groups/", **DESKTOP)
    page.locator(".find__input").focus()
    page.evaluate(
        """words => { const field = document.activeElement; field.value = words;
        field.dispatchEvent(new InputEvent('input', {inputType: 'insertFromPaste', bubbles: true})) }""",
        GROUP.name,
    )
    page.wait_for_selector("#found-list [role=option]")
    assert options(page).count() > 0


def test_half_a_composition_is_not_judged(open_page):
    page = open_page("groups/", **DESKTOP)
    typed(page, GROUP.name)
    page.evaluate(
        """() => { const field = document.querySelector('.find__input');
        field.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
        field.value = '火星骑'; field.dispatchEvent(new InputEvent('input', {isComposing: true, bubbles: true})) }"""
    )
    page.wait_for_timeout(300)
    assert page.locator(".found__nothing").count() == 0
    page.evaluate(
        """() => document.querySelector('.find__input')
        .dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}))"""
    )
    page.wait_for_selector(".found__nothing")


def test_results_are_read_aloud_once_typing_rests(open_page):
    page = open_page("groups/", **DESKTOP)
    typed(page, GROUP.name)
    page.wait_for_function(
        "document.querySelector('.find [role=status]').textContent.includes('找到')"
    )


def test_nothing_found_leads_on(open_page):
    page = open_page("groups/", **DESKTOP)
    page.locator(".find__input").fill("火星上的骑术")
    page.wait_for_selector(".found__nothing")
    assert page.locator(".find .chips a[href$='/groups/']").count() == 1
    assert page.locator(".find a[href^='tel:']").count() > 0
    assert page.locator(".find__input").get_attribute("aria-expanded") == "false"


def test_enter_opens_the_page_and_no_word_reaches_the_host(open_page, address):
    asked = []
    page = open_page("groups/", **DESKTOP)
    page.on("request", lambda request: asked.append(request.url))
    typed(page, GROUP.name)
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results [data-id]")
    assert page.locator("#search-words").input_value() == GROUP.name
    assert asked and all("%" not in url for url in asked)


def test_data_that_does_not_arrive_is_told_and_asked_for_again(open_page):
    page = open_page("groups/", expect_trouble=True, block=["**/search.*json"], **DESKTOP)
    page.locator(".find__input").fill(GROUP.name)
    page.wait_for_selector("text=没有取到")
    page.context.unroute("**/search.*json")
    page.locator(".find__input").fill(GROUP.name[:2])
    page.wait_for_selector("#found-list [role=option]")


def test_on_a_phone_the_field_opens_over_the_bar(open_page):
    page = open_page("groups/", **PHONE)
    assert not page.is_visible(".find__input")
    page.tap(".find__open")
    assert page.locator(".find__input").evaluate("e => e === document.activeElement")
    typed(page, GROUP.name)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    box = options(page).first.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["height"] >= 43.5
    page.tap(".find__close")
    assert not page.is_visible(".find__input")
    assert not page.is_visible("#found-list")
    assert page.locator(".find__open").evaluate("e => e === document.activeElement")


def test_without_a_script_the_bar_leads_to_the_page_and_that_to_the_indexes(open_page):
    page = open_page("groups/", java_script_enabled=False, **PHONE)
    page.tap(".find__open")
    page.wait_for_url("**/search/")
    assert page.is_visible("noscript .notice")
    assert page.locator("article .chips a").count() > 5


def test_where_storage_throws_the_search_works(open_page, address):
    page = open_page("", **DESKTOP)
    for which in ("localStorage", "sessionStorage"):
        page.add_init_script(
            f"Object.defineProperty(window, '{which}',"
            "{ get() { throw new DOMException('no', 'SecurityError') } })"
        )
    page.goto(address + "groups/")
    typed(page, GROUP.name)
    assert options(page).first.is_visible()


@pytest.mark.parametrize("lost", ["**/combobox*.js", "**/field*.js", "**/nothing"])
def test_the_words_of_a_search_do_not_travel_to_the_host(open_page, address, lost):
    page = open_page("", expect_trouble=True, block=[lost], **DESKTOP)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "groups/")
    page.locator(".find__input").fill("秘密")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "%E7%A7" in url.partition("#")[0]]
    if "field" not in lost:
        assert page.locator("#search-words").input_value() == "秘密"
        page.locator("#search-words").press("Enter")
        page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "%E7%A7" in url.partition("#")[0]]
