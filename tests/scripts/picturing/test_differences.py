"""Two pictures are held against each other pixel by pixel."""

import pytest

from scripts.picturing.differences import difference
from tests.scripts.picturing.png import colour_at, size


@pytest.fixture
def drawn(chromium):
    """A function: the PNG of a page of 100 × 50 with this body."""
    page = chromium.new_page(viewport={"width": 100, "height": 50})

    def picture(body, height=50):
        page.set_viewport_size({"width": 100, "height": height})
        page.set_content(f"<body style='margin:0;background:#fff'>{body}")
        return page.screenshot()

    yield picture
    page.close()


def test_the_same_is_no_difference(chromium, drawn):
    found = difference(chromium.new_page(), drawn(""), drawn(""))
    assert (found.share, found.picture) == (0, b"")


def test_a_shade_is_none_either(chromium, drawn):
    shade = "<div style='height:50px;background:#f0f0f0'>"
    assert difference(chromium.new_page(), drawn(""), drawn(shade)).share == 0


def test_what_differs_is_measured_and_shown(chromium, drawn):
    half = "<div style='height:25px;background:#000'>"
    found = difference(chromium.new_page(), drawn(""), drawn(half))
    assert found.share == pytest.approx(0.5)
    assert size(found.picture) == (300, 50)
    assert colour_at(chromium, found.picture, 150, 10) == (0, 0, 0)
    assert colour_at(chromium, found.picture, 250, 10) == (200, 0, 60)
    assert colour_at(chromium, found.picture, 250, 40) == (245, 245, 245)


def test_what_is_longer_now_differs_below(chromium, drawn):
    assert difference(chromium.new_page(), drawn(""), drawn("", 100)).share == pytest.approx(0.5)
