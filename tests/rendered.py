"""The generated pages of a catalogue, as the build renders them."""

from __future__ import annotations

from jinja2 import Environment

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.lookup import Lookup
from scripts.open_data.edition import Edition
from scripts.pages import every
from scripts.pages.rendering import render, templates


def environment(catalogue: Catalogue) -> Environment:
    """The templates with all that they may ask of `catalogue`."""
    lookup = Lookup(catalogue)
    return templates(lookup, Edition(catalogue, lookup.compiled).version)


def pages(catalogue: Catalogue) -> dict[str, str]:
    """The Markdown of every page of lists and records, by file name."""
    made = environment(catalogue)
    return {page.file: render(page, made) for page in every.pages(Lookup(catalogue))}
