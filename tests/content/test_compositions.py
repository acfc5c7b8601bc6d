"""The letters of a composition are nothing that was typed yet: no list judges them, no desk computes them."""

import pytest
from playwright.sync_api import expect

DESK_WORDS = "焊工"


@pytest.fixture
def address(made_up_address):
    return made_up_address


def compose(page, letters):
    """Type the letters of a composition, one by one, as an input method does."""
    session = page.context.new_cdp_session(page)
    for end in range(1, len(letters) + 1):
        session.send(
            "Input.imeSetComposition",
            {"text": letters[:end], "selectionStart": end, "selectionEnd": end},
        )
    return session


def test_a_desk_waits_for_the_end_of_a_composition(open_page):
    page = open_page("calculator/")
    desk = page.locator(".desk")
    expect(desk).to_have_attribute("data-answered", "0", timeout=20_000)
    page.locator("#class-name").focus()
    session = compose(page, "hangong")
    page.wait_for_timeout(300)
    expect(desk).to_have_attribute("data-answered", "0")
    session.send("Input.insertText", {"text": DESK_WORDS})
    expect(desk).not_to_have_attribute("data-answered", "0")
    kept = "JSON.stringify({...sessionStorage})"
    assert DESK_WORDS in page.evaluate(kept)
    assert "hangong" not in page.evaluate(kept)
