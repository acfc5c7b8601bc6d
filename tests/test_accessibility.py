"""axe over a page of every kind and what opens on it, desktop and phone: all rules in light, and those that
looks can break in the dark, in large letters, and on a phone with text twice as large."""

import pytest
from playwright.sync_api import expect

from scripts.files.paths import ROOT
from tests.pages_to_visit import visited

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
BY_LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]

TWICE = "html { font-size: 250% !important }"  # the theme's is 125%


def judged(page, name, *rules):
    """What axe finds on the page as it looks now; by these rules, without any by all."""
    tried = page.evaluate("rules => axe.run(rules.length ? { runOnly: rules } : {})", list(rules))
    assert len(tried["passes"]) >= (len(rules) - 3 or 11), (name, "axe tried next to nothing")
    assert [
        (v["id"], v["nodes"][0]["target"], v["nodes"][0]["html"][:200]) for v in tried["violations"]
    ] == [], name
    wide = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1], name


@pytest.mark.live
@pytest.mark.parametrize("width", [1280, 390])
def test_no_violations(open_page, address, width):
    # Going on to the next page breaks off what the page still loads, so failures are no trouble.
    page = open_page(
        expect_trouble=True,
        viewport={"width": width, "height": 844},
        color_scheme="light",
        bypass_csp=True,  # a style of its own is laid over pages that let nobody do so
        reduced_motion="reduce",
    )
    for name in visited():
        response = page.goto(address + name)
        assert response is not None
        assert response.ok, name
        page.evaluate(AXE)
        judged(page, name)
        # What else is dark or large is so at every width; the head of a page is not.
        if width == 1280 and name:
            continue
        page.emulate_media(color_scheme="dark")
        expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
        judged(page, f"{name} dark", *BY_LOOKS)
        page.emulate_media(color_scheme="light")
        expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "default")
        page.click("[data-look=letters]")
        judged(page, f"{name} in large letters", *BY_LOOKS)
        page.click("[data-look=letters]")
        page.add_style_tag(content=TWICE)
        judged(page, f"{name} twice as large", *BY_LOOKS)


def opened_menu(page):
    page.wait_for_selector("[data-menu=ready]", state="attached")
    page.get_by_role("button", name="菜单", exact=True).click()
    page.locator("#menu a").first.wait_for()


def listed_results(page):
    page.keyboard.press("/")
    page.keyboard.type("培训")
    page.locator("#found-list [role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")


def results_of_a_page(page):
    page.locator("#search-words").fill("培训")
    page.locator("#search-results button").first.wait_for()


def answers_of_the_finder(page):
    page.wait_for_selector(".desk[data-runtime]", state="attached")
    for question in page.locator(".find-question").all():
        question.locator("input").first.check()
    page.locator("#answer-found a[href^='tel:']").first.wait_for()


def a_link_to_copy(page):
    page.wait_for_selector(".desk[data-runtime]", state="attached")
    page.get_by_role("button", name="复制链接").first.click()
    page.locator("#share-link").wait_for()


OPENED = {
    "about/": [opened_menu, listed_results],
    "search/": [results_of_a_page],
    "find/": [answers_of_the_finder],
    "calculator/": [a_link_to_copy],
}


@pytest.mark.live
@pytest.mark.parametrize("look", ["light", "dark", "letters"])
def test_no_violations_in_what_opens(open_page, address, look):
    page = open_page(
        expect_trouble=True,
        viewport={"width": 390, "height": 844},
        color_scheme="dark" if look == "dark" else "light",
    )
    if look == "letters":
        page.click("[data-look=letters]")
    for name, ways in OPENED.items():
        for way in ways:
            page.goto(address + name)
            way(page)
            page.evaluate(AXE)
            violations = page.evaluate("axe.run()")["violations"]
            found = [(v["id"], v["nodes"][0]["html"][:200]) for v in violations]
            assert found == [], (way.__name__, found)
