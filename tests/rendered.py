"""The generated pages of a catalogue, as the build renders them; `lock` says what of it is proved."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.lookup import Lookup
from scripts.evidence.sources_lock import FILE
from scripts.open_data.edition import Edition
from scripts.pages import every
from scripts.pages.rendering import render, templates


def environment(catalogue: Catalogue, lock: Path = FILE) -> Environment:
    """The templates with all that they may ask of `catalogue`."""
    lookup = Lookup(catalogue, lock)
    return templates(lookup, Edition(catalogue, lookup.compiled).version)


def pages(catalogue: Catalogue, lock: Path = FILE) -> dict[str, str]:
    """The Markdown of every page of lists and records, by file name."""
    made = environment(catalogue, lock)
    return {page.file: render(page, made) for page in every.pages(Lookup(catalogue, lock))}
