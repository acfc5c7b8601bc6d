"""A roster as it was judged, for programs, spreadsheets and the terminal: no name and no number of a person
is in any of them, the row says who is meant.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TextIO

from calculator.engine.roster.words import HEADINGS, cells
from calculator.engine.scheme.money import yuan
from calculator.files.cells import harmless
from calculator.terminal import text_table
from calculator.terminal.citation import citation

_COUNTS = ("trainees", "certified", "employed")


def as_json(answer: dict[str, Any]) -> Iterator[str]:
    """``{classes, people, errors}``, a line each class, person and error."""
    between = "{"
    for part in ("classes", "people", "errors"):
        yield f'{between}\n"{part}": ['
        between = "\n],"
        comma = "\n"
        for one in answer[part]:
            yield comma + json.dumps(one, ensure_ascii=False)
            comma = ",\n"
    yield "\n]\n}\n"


def write_csv(file: TextIO, answer: dict[str, Any], mark: bool) -> None:
    """A line each person, what is wrong with a row before it can be judged in a line of its own."""
    rows = [
        [one["sheet"], str(one["row"]), one["class_id"], *cells(one)] for one in answer["people"]
    ]
    for error in answer["errors"]:
        where = [error["sheet"], str(error["row"] or ""), ""]
        told = {"原因": error["message"]}
        rows.append([*where, *(told.get(heading, "") for heading in HEADINGS)])
    headings = ["工作表", "行", "班次", *HEADINGS]
    made = ([harmless(cell) for cell in row] for row in rows)
    text_table.write_csv(file, headings, made, mark)


def text(answer: dict[str, Any]) -> list[str]:
    """Lines for the terminal: the classes, what holds of each, the people who do not count in everything."""
    rows = [
        [
            one["class_id"],
            *(f"{one[count]}{_open(one, count)}" for count in _COUNTS),
            yuan(one["estimate"]["total_fen"]) if one["estimate"] else "—",
        ]
        for one in answer["classes"]
    ]
    headings = ["班次", "参训", "取证", "稳定就业", "合计（元）"]
    lines = text_table.lines(headings, rows, " rrrr")
    if any("+" in cell for row in rows for cell in row[1:4]):
        lines.append("“12+3”：12 人算，另有 3 人缺信息，还不知道算不算。")
    for one in answer["classes"]:
        lines += [f"{one['class_id']}：{note['message']}" for note in one["notes"]]
        lines += _alternatives(one)
    for person in answer["people"]:
        if person["reasons"]:
            lines += ["", _head(person), *map(_reason, person["reasons"])]
    for error in answer["errors"]:
        where = _place(error["sheet"], error["row"])
        lines.append(f"{where}{error['message']}")
    return [text_table.printable(line) for line in lines]


def _alternatives(one: dict[str, Any]) -> Iterator[str]:
    """The range of all readings together, and each option that would pay another sum."""
    told = one.get("alternatives")
    if not (told and one["estimate"]):
        return
    now = one["estimate"]["total_fen"]
    if told["range"]:
        low, high = yuan(told["range"]["min_fen"]), yuan(told["range"]["max_fen"])
        yield f"{one['class_id']}：各种理解合在一起，从 {low} 元到 {high} 元"
    for reading in told["readings"]:
        for option in reading["options"]:
            if option["total_fen"] not in (None, now):
                name = f"{reading['id']}={option['value']}"
                yield f"  {name}（{option['title']}）：{yuan(option['total_fen'])} 元，{option['why']}"


def _open(one: dict[str, Any], count: str) -> str:
    missing = one["missing"][{"trainees": "trainee"}.get(count, count)]
    return f"+{missing}" if missing else ""


def _head(person: dict[str, Any]) -> str:
    told = cells(person)
    place = _place(person["sheet"], person["row"])
    return f"{place}{person['class_id']}，参训{told[0]}，取证{told[1]}，稳定就业{told[2]}"


def _place(sheet: str, row: int | None) -> str:
    told = f"{sheet} " if sheet else ""
    return f"{told}第 {row} 行：" if row else told


def _reason(reason: dict[str, Any]) -> str:
    cited = citation(reason["cite"]) if reason["cite"] else ""
    return f"  {reason['message']}{'：' if cited else ''}{cited}"
