"""Many classes from one CSV file: every good row computed, every bad row named by its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from calculator.engine.scheme import Rules
from calculator.engine.typed import TypedError, brief

# Column headings as people write them, by entry id.
COLUMNS = {
    "class_id": ("班次", "class_id"),
    "trainees": ("参训人数", "trainees"),
    "certified": ("取证人数", "certified"),
    "employed": ("稳定就业人数", "employed"),
    "unit_price": ("成交单价", "unit_price"),
}
_LABELS = {entry: names[0] for entry, names in COLUMNS.items()}


class PlanError(Exception):
    """The file as a whole cannot be read as a table of classes; the message says why."""


def plan(rules: Rules, scheme_id: str, content: bytes) -> dict[str, Any]:
    """``{classes, errors, total_fen}`` of a CSV file given as bytes.

    UTF-8 with or without mark, or GB18030; columns in any order. `errors` are
    ``{row, message}`` with the line in the file, from 1. Raises PlanError, ChoiceError, NoFormula.
    """
    rules.scheme(scheme_id).check({})  # before any row: a wrong scheme is one message
    classes: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    first_lines: dict[str, int] = {}
    for line, row in _rows(decode(content)):
        try:
            class_id = row["class_id"].strip()
            repeated = first_lines.setdefault(class_id, line)
            if not class_id:
                raise TypedError([(("class_id",), "还没有填")])
            if repeated != line:
                raise TypedError([(("class_id",), f"“{class_id}” 在第 {repeated} 行已经有了")])
            result = brief(rules, scheme_id, row)
            classes.append({"row": line, "class_id": class_id, **result})
        except TypedError as error:
            errors.append({"row": line, "message": _message(error)})
    total = sum(one["total_fen"] for one in classes)
    return {"classes": classes, "errors": errors, "total_fen": total}


def decode(content: bytes) -> str:
    """The text of a file in UTF-8 (with or without mark) or GB18030. Raises PlanError."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise PlanError("文件的编码认不出来；请另存为 UTF-8 或 GB18030（Excel 的“CSV UTF-8”）")


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row that is not blank as (line in the file, {entry id: text})."""
    reader = csv.reader(io.StringIO(text, newline=""))
    places: dict[str, int] | None = None
    start = 1
    try:
        for cells in reader:
            line, start = start, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if places is None:
                places = _places(cells)
            else:
                yield (
                    line,
                    {
                        entry: cells[place] if place < len(cells) else ""
                        for entry, place in places.items()
                    },
                )
    except csv.Error as error:
        raise PlanError(f"第 {reader.line_num} 行读不下去（{error}）；请检查引号") from None
    if places is None:
        raise PlanError("文件是空的；第一行应是表头：" + "，".join(_LABELS.values()))


def _places(headings: list[str]) -> dict[str, int]:
    """Where each entry's column is. Raises PlanError naming every missing or repeated one."""
    cells = [heading.strip() for heading in headings]
    places: dict[str, int] = {}
    problems = []
    for entry, names in COLUMNS.items():
        found = [i for i, cell in enumerate(cells) if cell in names]
        if not found:
            problems.append(f"没有“{names[0]}”（或 {names[1]}）这一列")
        elif len(found) > 1:
            problems.append(f"“{names[0]}”这一列有 {len(found)} 个")
        else:
            places[entry] = found[0]
    if problems:
        raise PlanError("表头不对：" + "；".join(problems))
    return places


def _message(error: TypedError) -> str:
    return "；".join(
        f"{'、'.join(_LABELS.get(field, field) for field in fields)}：{message}"
        for fields, message in error.problems
    )
