"""One page of a served site in one mode, as a PNG."""

from __future__ import annotations

from typing import Literal, NamedTuple

from playwright.sync_api import Browser, Page

from scripts.picturing.page_kinds import PageKind

PHONE_WIDTH = 390
_A_MOMENT = 400  # milliseconds in which a desk answers
_KEPT = "localStorage.setItem('/ letters', 'big')"  # what content/assets/js/looks.js keeps


class Mode(NamedTuple):
    """How a page is shown."""

    name: str
    width: int
    height: int
    colours: Literal["light", "dark"] = "light"
    letters: bool = False
    media: Literal["screen", "print"] = "screen"


MODES = (
    Mode("phone", PHONE_WIDTH, 844),
    Mode("desktop", 1280, 900),
    Mode("letters", PHONE_WIDTH, 844, letters=True),
    Mode("dark", PHONE_WIDTH, 844, colours="dark"),
    Mode("print", 720, 1040, media="print"),
)


def picture(
    browser: Browser, site: str, kind: PageKind, path: str, mode: Mode, screens: int
) -> bytes:
    """The PNG of the page at `path` of `site`, an address with a slash at the end; cut off after so
    many screens."""
    context = browser.new_context(
        viewport={"width": mode.width, "height": mode.height}, color_scheme=mode.colours
    )
    if mode.letters:
        context.add_init_script(_KEPT)
    try:
        page = context.new_page()
        page.emulate_media(media=mode.media, reduced_motion="reduce")
        page.goto(site + path)
        _as_used(page, kind)
        height = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": mode.width, "height": min(height, mode.height * screens)})
        return page.screenshot()
    finally:
        context.close()


def _as_used(page: Page, kind: PageKind) -> None:
    """Wait for what has to be there, do what visitors do."""
    page.wait_for_selector(kind.ready, state="attached")
    for tap in kind.taps:
        page.locator(tap).check()
        page.wait_for_timeout(_A_MOMENT)
    page.wait_for_selector(kind.found, state="attached")
    page.evaluate("scrollTo(0, 0)")
