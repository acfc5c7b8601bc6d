"""With text twice as large a desk stands in one column as soon as two have no room: nothing runs over the
edge, and no title falls to a letter a line."""

import pytest

from tests.test_reflow import TROUBLES, TWICE


@pytest.fixture
def address(made_up_address):
    return made_up_address


@pytest.mark.parametrize("width", [390, 768, 960, 1024, 1280])
def test_a_desk_is_read_from_above_to_below(open_page, address, width):
    page = open_page("search/", expect_trouble=True, viewport={"width": width, "height": 844})
    for name in ("calculator/", "outlook/", "calendar/", "conditions/"):
        page.goto(address + name)
        page.add_style_tag(content=TWICE)
        assert page.evaluate(TROUBLES) == [], name
