"""A finger that moves the page up or down over a slider does not change the number beside it."""

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SLIDER = '[data-for="employed"]'


@pytest.fixture
def address(made_up_address):
    return made_up_address


@pytest.fixture
def page(open_page):
    page = open_page("calculator/", **PHONE)
    expect(page.locator(".desk")).to_have_attribute("data-answered", "0", timeout=20_000)
    page.locator(SLIDER).evaluate("slider => slider.scrollIntoView({ block: 'center' })")
    return page


def swipe(page, across, down, start=0.9):
    """A finger on the slider, at `start` of its width, moved so many pixels."""
    box = page.locator(SLIDER).bounding_box()
    x, y = box["x"] + start * box["width"], box["y"] + box["height"] / 2
    session = page.context.new_cdp_session(page)

    def touch(kind, points):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", [{"x": x, "y": y}])
    for step in range(1, 11):
        touch("touchMove", [{"x": x + across * step / 10, "y": y + down * step / 10}])
        page.wait_for_timeout(16)
    touch("touchEnd", [])
    page.wait_for_timeout(400)


@pytest.mark.parametrize(("across", "down"), [(0, -150), (0, 150), (25, -150), (-30, 120)])
def test_a_swipe_up_or_down_moves_the_page_and_no_number(page, across, down):
    before = page.locator("#entry-employed").input_value()
    scrolled = page.evaluate("scrollY")
    swipe(page, across, down)
    assert page.evaluate("scrollY") != scrolled
    expect(page.locator("#entry-employed")).to_have_value(before)
    expect(page.locator(SLIDER)).to_have_value(before)
    expect(page.locator(".desk")).not_to_have_attribute("data-unheard", "")


def test_a_tap_beside_the_thumb_moves_nothing(page):
    before = page.locator("#entry-employed").input_value()
    swipe(page, 0, 0)
    expect(page.locator("#entry-employed")).to_have_value(before)
    expect(page.locator(SLIDER)).to_have_value(before)


def test_along_the_slider_and_by_keyboard_it_moves(page):
    before = int(page.locator("#entry-employed").input_value())
    swipe(page, 60, 2, start=0.3)
    dragged = int(page.locator("#entry-employed").input_value())
    assert dragged != before
    page.locator(SLIDER).focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#entry-employed")).to_have_value(str(dragged + 1))
