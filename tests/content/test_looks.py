"""Dark and large letters: as chosen, on every page, before anything is painted, and only here."""

import pytest

from tests.conftest import SUB_PATH

pytestmark = pytest.mark.live

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
KINDS = ("", "groups/", "occupations/", "documents/", "calculator/", "about/")
COLOUR, LETTERS = "[data-look=colour]", "[data-look=letters]"
# What the page looks like when its body begins: nothing has been painted by then.
WATCH = """new MutationObserver((_, watch) => {
  if (!document.body) return;
  window.atFirst = { ...document.documentElement.dataset };
  watch.disconnect();
}).observe(document, { childList: true, subtree: true })"""
REFUSE = """for (const name of ["getItem", "setItem", "removeItem"])
  Storage.prototype[name] = () => { throw new Error("refused") }"""


DARK = """dark => {
  const colour = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
  const button = document.querySelector("[data-look=colour]");
  return (colour[0] + colour[1] + colour[2] < 200) === dark
    && button.getAttribute("aria-pressed") === String(dark);
}"""


def is_shown(page, dark):
    """Whether the page is, or soon becomes, dark or light, and its switch says so."""
    page.wait_for_function(DARK, arg=dark)
    return True


def letters(page):
    """The size of the text, in CSS pixels."""
    return page.evaluate("parseFloat(getComputedStyle(document.querySelector('article')).fontSize)")


def pressed(page, switch):
    return page.get_attribute(switch, "aria-pressed") == "true"


def test_dark_follows_the_system_until_it_is_chosen(open_page, address):
    page = open_page("about/", expect_trouble=True, color_scheme="dark", **DESK)
    assert is_shown(page, True)
    page.emulate_media(color_scheme="light")
    assert is_shown(page, False)
    page.click(COLOUR)
    assert is_shown(page, True)
    page.goto(address + "groups/")
    assert is_shown(page, True)
    page.click(COLOUR)
    page.emulate_media(color_scheme="dark")
    page.reload()
    assert is_shown(page, False)


def test_large_letters_are_kept_on_every_page_and_larger_by_a_quarter(open_page, address):
    page = open_page(expect_trouble=True, **PHONE)
    plain = {}
    for kind in KINDS:
        page.goto(address + kind)
        plain[kind] = letters(page)
    page.click(LETTERS)
    for kind in KINDS:
        page.goto(address + kind)
        assert pressed(page, LETTERS)
        assert letters(page) >= 1.25 * plain[kind], kind
    page.click(LETTERS)
    assert letters(page) == plain[KINDS[-1]] and not pressed(page, LETTERS)


def test_what_was_chosen_is_there_before_the_first_paint(open_page):
    page = open_page("about/", **PHONE)
    page.click(COLOUR)
    page.click(LETTERS)
    page.add_init_script(WATCH)
    page.reload()
    at_first = page.evaluate("window.atFirst")
    assert (at_first["mdColorScheme"], at_first["letters"]) == ("slate", "big")


def test_nothing_is_shared_with_another_site_of_the_host(open_page):
    page = open_page("about/")
    page.click(COLOUR)
    page.click(LETTERS)
    keys = page.evaluate("Object.keys(localStorage)")
    assert len(keys) == 2
    assert all(key.startswith(f"{SUB_PATH} ") for key in keys)


def test_where_nothing_can_be_kept_the_page_changes_all_the_same(open_page):
    page = open_page("about/", **DESK)
    page.add_init_script(REFUSE)
    page.reload()
    size = letters(page)
    page.click(LETTERS)
    page.click(COLOUR)
    assert letters(page) >= 1.25 * size and is_shown(page, True)
    page.click(COLOUR)
    assert is_shown(page, False)


def test_another_tab_takes_it_over(open_page, address):
    page = open_page("about/")
    other = page.context.new_page()
    other.goto(address + "groups/")
    page.click(LETTERS)
    other.wait_for_selector("[data-letters=big]")


def test_without_script_no_switch_is_shown(open_page):
    page = open_page("about/", java_script_enabled=False)
    assert page.locator(LETTERS).count() and not page.is_visible(LETTERS)
    assert not page.is_visible(COLOUR)


def test_both_have_names(open_page):
    page = open_page("about/", **PHONE)
    for name in ("大字", "深色"):
        assert page.get_by_role("button", name=name, exact=True).is_visible()
