"""What was read of the files, what was read otherwise than it stands there, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculator.engine.roster.gathered import Gathered
from calculator.files.escaping import escape

_SHOWN = 24  # sentences; what is wrong with so many rows is wrong with the column


@dataclass(frozen=True)
class Unread:
    """Why a file, or the `row` of a sheet, was not read as it stands."""

    where: str
    row: int | None
    message: str


def read_part(
    files: str,
    found: Gathered,
    questions: list[tuple[str, str]],
    unread: list[Unread],
    errors: list[dict[str, Any]],
) -> str:
    """The sentences; `files`: what was read, by name; `questions` [(sheet, sentence)] that have to be answered first; `errors` {sheet, row, message} of single rows."""
    people = len(found.rows)
    made = ""
    if found.tables:
        sheets = len(found.tables)
        made = f"<p>读了 {sheets} 张表，{people} 行是人：{escape(files)}。</p>"
    asked = [_at(where, None, sentence) for where, sentence in questions]
    wrong = [_at(one.where, one.row, one.message) for one in unread]
    wrong += [_error(one) for one in errors]
    made += _list("要先说清楚，才能算", asked, "roster-asked")
    made += _list("没有读，或者读得不一样", wrong, "roster-wrong")
    said = [_at(where, None, sentence) for where, sentence in found.said]
    if said:
        made += f'<details class="more"><summary>怎么读的（{len(said)} 条）</summary>{_items(said)}</details>'
    return made


def _error(one: dict[str, Any]) -> str:
    return _at(one["sheet"], one["row"], one["message"])


def _list(title: str, sentences: list[str], look: str) -> str:
    if not sentences:
        return ""
    return f'<div class="{look}"><p>{title}：</p>{_items(sentences)}</div>'


def _items(sentences: list[str]) -> str:
    items = [f"<li>{escape(one)}</li>" for one in sentences[:_SHOWN]]
    if len(sentences) > _SHOWN:
        items.append(f"<li>还有 {len(sentences) - _SHOWN} 条</li>")
    return f"<ul>{''.join(items)}</ul>"


def _at(where: str, row: int | None, sentence: str) -> str:
    place = f"{where} " if where else ""
    if row:
        place += f"第 {row} 行"
    return f"{place.strip()}：{sentence}" if place else sentence
