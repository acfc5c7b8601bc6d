"""How a roster is filled in: what is said of each column on the page, and the workbook to fill in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from calculator.engine.roster.basis import Basis
from calculator.engine.scheme.scheme import Rules
from calculator.files.roster_columns import YES_NO, columns
from calculator.files.roster_template import template
from scripts.catalogue.catalogue import Catalogue

FILE = "assets/roster/template.xlsx"
_MISSING = "空着算缺信息"


@dataclass(frozen=True)
class ColumnShows:
    """A column of a roster: its `title`, how it is `written`, which `options` are known beside yes and no,
    or the title of an earlier column with the `same` ones; what a `blank` cell means where a check of the
    default readings looks at it; what is not is ""."""

    title: str
    written: str
    options: list[str]
    same: str
    blank: str


def filled_in(rules: Rules, scheme: str, day: date) -> list[ColumnShows]:
    """Every column, in the order of the workbook."""
    found = []
    known: dict[tuple[str, ...], str] = {(): "", YES_NO: ""}
    for column in columns(Basis(rules, scheme, _on(day))):
        asked = [rule for rule in column.rules if not rule.is_idle()]
        options = tuple(column.options)
        is_new = known.setdefault(options, column.title) == column.title
        found.append(
            ColumnShows(
                title=column.title,
                written=column.written,
                options=column.options if is_new else [],
                same="" if is_new else known[options],
                blank="；".join(dict.fromkeys(rule.blank or _MISSING for rule in asked)),
            )
        )
    return found


def workbook(catalogue: Catalogue, compiled: dict[str, Any], scheme: str) -> bytes:
    """The workbook; the days of its example are told from the day of the build."""
    return template(Rules(compiled), scheme, _on(catalogue.day))


def _on(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day
