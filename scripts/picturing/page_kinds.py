"""The kinds of page that are looked at: what each is called, where one of it stands in a built site, and
what a visitor has done there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ANSWERED = ".desk[data-state=answered]"


class PageKind(NamedTuple):
    """`within` is the page itself or, if it ends in *, the folder of which a middling page is taken;
    `ready` is what has to be there, `taps` what is pressed one after the other."""

    name: str
    within: str
    ready: str = "article"
    taps: Sequence[str] = ()
    found: str = "article"


KINDS = (
    PageKind("home", ""),
    PageKind(
        "find",
        "find/",
        ready=ANSWERED,
        taps=(
            "[name=place] >> nth=0",
            "[name=work] >> nth=0",
            "[name=person] >> nth=0",
        ),
        found="#answer-find .card, .answer .card",
    ),
    PageKind("search", "search/?q=养老护理", ready=".found--page .found__link"),
    PageKind("action", "actions/*"),
    PageKind("group", "groups/*"),
    PageKind("field", "fields/*"),
    PageKind("occupations", "occupations/"),
    PageKind("occupation", "occupations/*"),
    PageKind("department", "departments/*"),
    PageKind("document", "documents/*"),
    PageKind("requirements", "requirements/*"),
    PageKind("reading", "readings/*"),
    PageKind("comparison", "comparisons/*"),
    PageKind("targets", "targets/"),
    PageKind("calculator", "calculator/", ready=ANSWERED),
    PageKind("plan", "plan/", ready=ANSWERED),
    PageKind("calendar", "calendar/", ready=ANSWERED),
    PageKind("contacts", "contacts/"),
)


def address_of(kind: PageKind, site: Path) -> str:
    """Where a page of this kind stands: of a folder's pages, by length, the one in the middle."""
    if not kind.within.endswith("*"):
        return kind.within
    folder = site / kind.within[:-1]
    pages = sorted(folder.glob("*/index.html"), key=lambda page: (page.stat().st_size, page.parent))
    return f"{kind.within[:-1]}{pages[len(pages) // 2].parent.name}/"
