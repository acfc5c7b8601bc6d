"""Every generated page of the site as Markdown, by file name.

A page is a template and the records it shows; what stands on it is in the folder `templates` beside the package that makes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.clause_label import clause_label
from scripts.catalogue.locator import anchor
from scripts.catalogue.models import Cite, Clause, Department, Figure
from scripts.derived import wording
from scripts.derived.lookup import Lookup
from scripts.derived.named_in import printed_name
from scripts.files.paths import TEMPLATES
from scripts.open_data.columns import TABLES
from scripts.open_data.version import LICENCE, data_version
from scripts.pages import addresses
from scripts.pages.indexes import index_pages, title_of, title_of_records
from scripts.pages.kinds.occupations import occupation_pages
from scripts.pages.kinds.records import record_pages
from scripts.pages.kinds.requirements import requirement_pages
from scripts.pages.kinds.targets import target_pages
from scripts.pages.overviews.comparisons import comparison_pages
from scripts.pages.overviews.coverage import coverage_pages
from scripts.pages.page import Page
from scripts.pages.structured_data import structured_data

KINDS = (
    index_pages,
    record_pages,
    target_pages,
    requirement_pages,
    occupation_pages,
    comparison_pages,
    coverage_pages,
)


def pages(catalogue: Catalogue, environment: Environment) -> Iterator[tuple[str, str]]:
    """(file name, Markdown) of the page of every list and of every record."""
    lookup = environment.globals["lookup"]
    assert isinstance(lookup, Lookup)  # `templates` put it there
    for makes in KINDS:
        for page in makes(lookup):
            yield page.file, render(page, environment)


def render(page: Page, environment: Environment) -> str:
    """The Markdown of `page`."""
    template = environment.get_template(page.template)
    return template.render(page=page, **_ways(page.file), **page.shows)


def templates(catalogue: Catalogue) -> Environment:
    """The templates, with all that they may ask of the catalogue."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    lookup = Lookup(catalogue)
    environment.tests["pending"] = lookup.pending
    environment.globals |= {
        "lookup": lookup,
        "wording": wording,
        "title_of": title_of,
        "title_of_records": title_of_records,
    }
    environment.globals |= {
        "structured_data": partial(structured_data, lookup=lookup),
        "published": data_version(catalogue),
        "TABLES": TABLES,
        "LICENCE": LICENCE,
    }
    environment.filters |= {
        "markdown": in_markdown,
        "anchor": anchor,
        "clause_label": clause_label,
        "cite_in": figure_cite,
        "deciding": deciding,
    }
    environment.tests["names"] = names
    return environment


def _ways(file: str) -> dict[str, Any]:
    """The functions by which the page in `file` links to other pages."""

    def to(list_name: str, record_id: str | None = None, fragment: str = "") -> str:
        return addresses.relative(file, addresses.file_of(list_name, record_id), fragment)

    def to_file(name: str) -> str:
        return addresses.relative(file, name)

    def to_clause(document: str, locator: str) -> str:
        return addresses.clause_link(file, document, locator)

    return {"to": to, "to_file": to_file, "to_clause": to_clause}


def in_markdown(text: str) -> Markup:
    """`text` for a place where Markdown is read: nothing in it is taken as markup."""
    return Markup(re.sub(r"([\\`*_\[\]{}#|~])", r"\\\1", str(escape(text))))


def names(quote: str, department: Department, name: str) -> bool:
    """Whether `name` is the name by which `quote` prints `department`."""
    return printed_name(department, quote) == name


def figure_cite(figure: Figure, clause: Clause) -> Cite:
    """The citation of a figure of `clause`."""
    return Cite(document=clause.document, clause=clause.locator, quote=figure.quote)


def deciding(quote: str, share: str) -> Markup:
    """`quote` with the threshold `share` and the words that decide about its edge marked."""
    parts = re.split(f"({re.escape(share)}(?:（含）)?(?:以上)?)", quote, maxsplit=1)
    marked = [Markup("<mark>{}</mark>").format(p) if i == 1 else p for i, p in enumerate(parts)]
    return Markup("").join(marked)
