"""A page as Markdown: its template and what it shows.

What stands on a page is in the folder ``templates`` beside the package that makes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from types import ModuleType
from typing import Any, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from scripts.catalogue import open_lists, vocabulary
from scripts.catalogue.clause_label import clause_label
from scripts.catalogue.locator import anchor
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.clauses import Clause, Figure
from scripts.catalogue.models.departments import Department
from scripts.derived import brought_up, wording
from scripts.derived.lookup import Lookup
from scripts.derived.mentions import by_record
from scripts.derived.named_in import printed_name
from scripts.files.paths import TEMPLATES
from scripts.files.template_cache import template_cache
from scripts.open_data.columns import TABLES, Table
from scripts.open_data.terms import LICENCE, DataVersion
from scripts.pages import addresses
from scripts.pages.description import described
from scripts.pages.ending import with_banner, with_ending
from scripts.pages.every import standing, title_of, title_of_records
from scripts.pages.index import Standing
from scripts.pages.origins import Origins
from scripts.pages.page import Page
from scripts.pages.structured_data import structured_data
from scripts.pages.unproved_mark import marked, with_notice


def render(page: Page, environment: Environment) -> str:
    """The Markdown of `page`."""
    lookup = cast(Lookup, environment.globals["lookup"])
    page = with_ending(page, lookup)
    page = replace(page, description=described(page.description, page.documents, lookup))
    template = environment.get_template(page.template)
    text = with_notice(template.render(page=page, **_ways(page.file), **page.shown))
    return with_banner(text, page, lookup)


@dataclass(frozen=True)
class Everywhere:
    """What every template may use: the questions to the catalogue, words, and the open data; `mark`
    (a record, a citation or a list of them, a field) marks what is not proved yet; `origins`: where a record
    is written.

    Beside it `page` itself and, to link from it, `to` (a list, the id of a record, a place on its
    page), `to_file` and `to_clause` (a document, a locator).
    """

    lookup: Lookup
    published: DataVersion
    structured_data: Callable[[Page], dict[str, Any] | None]
    mark: Callable[..., Markup]
    origins: Origins
    standing: Callable[[str, Any], Standing] = standing
    title_of: Callable[[str], str] = title_of
    title_of_records: Callable[[str], str] = title_of_records
    open_lists: ModuleType = open_lists
    brought_up: ModuleType = brought_up
    vocabulary: ModuleType = vocabulary
    wording: ModuleType = wording
    TABLES: dict[str, Table] = field(default_factory=lambda: TABLES)
    LICENCE: str = LICENCE


def templates(lookup: Lookup, version: DataVersion) -> Environment:
    """The templates, with all that they may use; `version`: of the data that is published."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=template_cache(),
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    about = partial(structured_data, lookup=lookup, version=version)
    environment.globals |= vars(
        Everywhere(lookup, version, about, partial(marked, lookup.unproved), Origins(lookup))
    )
    environment.filters |= {
        "markdown": in_markdown,
        "anchor": anchor,
        "clause_label": clause_label,
        "cite_in": figure_cite,
        "said_in": said_in,
        "deciding": deciding,
        "by_record": by_record,
    }
    environment.tests |= {"names": names}
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


def said_in(words: str, action: Action, clause: str | None = None) -> Cite:
    """The citation of words that `action` prints, in its own clause or in another of its document."""
    return Cite(document=action.document, clause=clause or action.clause, quote=words)


def deciding(quote: str, share: str) -> Markup:
    """`quote` with the threshold `share` and the words that decide about its edge marked."""
    parts = re.split(f"({re.escape(share)}(?:（含）)?(?:以上)?)", quote, maxsplit=1)
    marked = [Markup("<mark>{}</mark>").format(p) if i == 1 else p for i, p in enumerate(parts)]
    return Markup("").join(marked)
