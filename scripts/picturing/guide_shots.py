"""What the guides show of the site: a picture each, by the name that a guide calls it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Locator

from scripts.picturing import page_kinds
from scripts.picturing.page_kinds import PageKind
from scripts.picturing.shots import Mode

_HIDDEN = (
    ".md-header, .md-tabs { position: static !important }"  # else it stands upon what is shown
)
_SECONDS = 300  # the first check loads megabytes, which the server compresses first


class GuideShot(NamedTuple):
    """`within`: where it stands, see `PageKind`; `ready`: what has to be there; `steps`: what is tapped, or with
    which text filled in or chosen, one after the other; `found`: what has to be there at last; `top`: from
    where downwards; `width` and `height` in pixels of a page."""

    within: str
    top: str
    ready: str = "article"
    steps: tuple[tuple[str, str | None], ...] = ()
    found: str = "article"
    width: int = 520
    height: int = 420


IMPACT = "impact.html"
"""Where the page that says what a change moves stands beside the site."""

_CLAUSE = "details.section:has(.cite) > summary"

_ROSTER = "姓名\t人群\t出勤率\t是否合格\n张三\t其他\t90%\t是\n李四\t\t5%\t否"

SHOTS = {
    "cap": GuideShot("caps/", "article dl > div:has(dd > strong)", height=360),
    "edit": GuideShot(
        "edit/",
        "label[for='at:amount']",
        ready="#edit-kind option + option",
        steps=(
            ("#edit-kind", "caps"),
            ("#edit-found button >> nth=-1", None),
            ("[id='at:amount']", "9999"),
            ("#edit-check", None),
        ),
        found="#edit-checked li",
        height=620,
    ),
    "clause": GuideShot("documents/*", _CLAUSE, steps=((_CLAUSE, None),), height=520),
    "reading": GuideShot("readings/*", "h1", height=860),
    "impact": GuideShot(IMPACT, "h1", ready="h1", found="h1", height=550),
    "lineage": GuideShot("lineage/", "h1", width=760),
    "document": GuideShot("documents/*", "h1", height=560),
    "coverage": GuideShot("coverage/*", "h1", width=760, height=560),
    "roster": GuideShot(
        "roster/",
        "#roster-people-title",
        ready="#roster[data-live]",
        steps=(("#roster-paste", _ROSTER), ("#roster-price", "2000")),
        found="#roster-people li",
        height=620,
    ),
}


def address_of(shot: GuideShot, site: Path) -> str:
    """Where in the folder `site` the page of a `shot` stands."""
    return page_kinds.address_of(PageKind("guide", shot.within), site)


def taken(browser: Browser, address: str, shot: GuideShot) -> bytes:
    """The PNG of a `shot` of the page at `address`; finer than a page's
    pixels. Raises playwright's TimeoutError where what it waits for never comes."""
    mode = Mode("guide", shot.width, shot.height, scale=1.5)
    context = browser.new_context(
        viewport={"width": mode.width, "height": mode.height},
        device_scale_factor=mode.scale,
        bypass_csp=True,  # else a page that is strict takes no style from here
    )
    context.set_default_timeout(_SECONDS * 1000)
    try:
        page = context.new_page()
        page.emulate_media(reduced_motion="reduce")
        page.goto(address)
        page.wait_for_selector(shot.ready, state="attached")
        page.add_style_tag(content=_HIDDEN)
        for selector, text in shot.steps:
            _done(page.locator(selector).first, text)
        page.wait_for_selector(shot.found, state="attached")
        page.locator(shot.top).first.evaluate(
            "e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 16)"
        )
        return page.screenshot()
    finally:
        context.close()


def _done(element: Locator, text: str | None) -> None:
    if text is None:
        element.click()
    elif element.evaluate("e => e.localName") == "select":
        element.select_option(text)
    else:
        element.fill(text)
