"""The pages that browser tests visit, as paths below the site: the longest one of every template, of
every page that computes, and all that are written by hand."""

from functools import cache

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.desks import every as desks
from scripts.desks.site_parts import with_site_parts
from scripts.editing.page import PAGE as EDIT
from scripts.files.paths import CONTENT
from scripts.pages import every, home
from scripts.pages.addresses import folder_of
from scripts.pages.changes import PAGE as CHANGES
from scripts.roster_page.page import PAGE as ROSTER
from scripts.search.page import FILE as SEARCH
from tests import rendered


def _of_every_template():
    """(template, file) of the pages of lists and records; a scheme counts twice, by its formula."""
    lookup = Lookup(load()[0])
    length = {file: len(text) for file, text in rendered.pages(lookup.catalogue).items()}
    longest = {}
    for page in sorted(every.pages(lookup), key=lambda page: length[page.file]):
        has_formula = getattr(page.shown.get("scheme"), "formula", None) is not None
        longest[page.template, has_formula] = page.file
    desk_pages = [
        page.file
        for page in desks.pages(lookup.catalogue, with_site_parts(lookup.compiled, lookup))
    ]
    return [home.page(lookup.catalogue).file, *longest.values(), *desk_pages]


BY_HAND = [file.relative_to(CONTENT).as_posix() for file in sorted(CONTENT.rglob("*.md"))]


@cache
def pages() -> list[str]:
    """All of them, of the catalogue as it is."""
    folders = map(folder_of, [*_of_every_template(), *BY_HAND, CHANGES, SEARCH, EDIT, ROSTER])
    return [f"{folder}/" if folder else "" for folder in folders]


EACH = 1
"""Of how many pages one is opened in a browser: see `rehearsal.sample`."""


def visited() -> list[str]:
    """Those that a browser opens one after the other."""
    return pages()[::EACH]
