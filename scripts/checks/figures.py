"""Whether stored figures stand in their quotations, and ranges go up."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.clauses import Figure
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.targets import Target
from scripts.catalogue.walk import parts
from scripts.evidence.claims import contacts, figures
from scripts.evidence.printed_numbers import holds
from scripts.files.problems import Problem, shown


def check_ranges(catalogue: Catalogue) -> Iterator[Problem]:
    """A range goes up, in one unit."""
    for name in ("clauses", "targets", "requirements"):
        for record in catalogue.records(name):
            for inside, part in parts(record):
                if not isinstance(part, (Figure, Target, Requirement)) or part.to is None:
                    continue
                where = (*inside, "to")
                if part.value is None:
                    yield catalogue.origin(record).problem(
                        where, "写了 to 却没有 value；请补上 value"
                    )
                elif part.to.percent != part.value.percent:
                    message = f"从 {part.value.written} 到 {part.to.written}，一个带 % 一个不带；请写成一样"
                    yield catalogue.origin(record).problem(where, message)
                elif part.to.number <= part.value.number:
                    message = f"写的是 “{part.to.written}”，不大于 value 的 {part.value.written}；to 应更大"
                    yield catalogue.origin(record).problem(where, message)


def check_figures(catalogue: Catalogue) -> Iterator[Problem]:
    """Each stored figure must stand in its quotation, and each contact in its own."""
    for record, inside, figure, quote in figures(catalogue):
        if not holds(quote, figure):
            message = (
                f"引文里没有 {figure.written} 这个数：“{shown(quote)}”；"
                "请核对数字，或引到有这个数的地方"
            )
            yield catalogue.origin(record).problem(inside, message)
    for record, inside, contact in contacts(catalogue):
        if contact.value not in contact.cite.quote:
            message = f"引文里没有 “{contact.value}”：“{shown(contact.cite.quote)}”；请核对两处"
            yield catalogue.origin(record).problem(inside, message)
