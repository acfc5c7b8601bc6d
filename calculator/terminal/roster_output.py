"""A roster as it was judged, for programs and spreadsheets: no name and no number of a person
is in any of them, the row says who is meant.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TextIO

from calculator.engine.roster.words import HEADINGS, cells
from calculator.files.cells import harmless
from calculator.terminal import text_table


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


def write_csv(file: TextIO, answer: dict[str, Any], documents: dict[str, str], mark: bool) -> None:
    """A line each person, `documents` {id: title}; what is wrong with a row before it can be judged in a line of its own."""
    rows = [
        [one["sheet"], str(one["row"]), one["class_id"], *cells(one, documents)]
        for one in answer["people"]
    ]
    for error in answer["errors"]:
        where = [error["sheet"], str(error["row"] or ""), ""]
        told = {"原因": error["message"]}
        rows.append([*where, *(told.get(heading, "") for heading in HEADINGS)])
    headings = ["工作表", "行", "班次", *HEADINGS]
    made = ([harmless(cell) for cell in row] for row in rows)
    text_table.write_csv(file, headings, made, mark)
