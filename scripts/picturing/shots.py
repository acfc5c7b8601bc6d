"""One page of a served site in one mode, as a PNG."""

from __future__ import annotations

from typing import Literal, NamedTuple

from playwright.sync_api import Browser, Page

from scripts.picturing.page_kinds import PageKind

_TO_THE_TOP = """e => {
  const bar = document.querySelector(".md-header").getBoundingClientRect().height;
  scrollBy(0, e.getBoundingClientRect().top - bar - 16);
}"""
_A_MOMENT = 400  # milliseconds in which a desk answers, or a page is laid out
_KEPT = "localStorage.setItem('/ letters', 'big')"  # what content/assets/js/looks.js keeps


class Mode(NamedTuple):
    """How a page is shown."""

    name: str
    width: int
    height: int
    colours: Literal["light", "dark"] = "light"
    letters: bool = False
    media: Literal["screen", "print"] = "screen"
    scale: float = 1


PHONE = Mode("phone", 390, 844)
DESKTOP = Mode("desktop", 1280, 900)
MODES = (
    PHONE,
    DESKTOP,
    PHONE._replace(name="letters", letters=True),
    PHONE._replace(name="dark", colours="dark"),
    Mode("print", 720, 1040, media="print"),
)


def picture(
    browser: Browser, site: str, kind: PageKind, path: str, mode: Mode, screens: int, top: str = ""
) -> bytes:
    """The PNG of the page at `path` of `site`, an address with a slash at the end: so many screens of it,
    from the top or from what the selector `top` finds."""
    context = browser.new_context(
        viewport={"width": mode.width, "height": mode.height},
        color_scheme=mode.colours,
        device_scale_factor=mode.scale,
    )
    if mode.letters:
        context.add_init_script(_KEPT)
    try:
        page = context.new_page()
        page.emulate_media(reduced_motion="reduce")
        page.goto(site + path)
        _as_used(page, kind)
        page.emulate_media(media=mode.media)
        page.wait_for_timeout(_A_MOMENT)  # paper is laid out anew
        height = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": mode.width, "height": min(height, mode.height * screens)})
        if top:
            page.locator(top).first.evaluate(_TO_THE_TOP)
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
