"""Many classes from one CSV file: every good row computed, every bad row named by its line."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from typing import Any

from calculator.commands import InputError
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
_SEPARATORS = ",\t;，"
_LONGEST_CELL = 16  # lines that one quoted cell may run over


class PlanError(InputError):
    """The file as a whole cannot be read as a table of classes; the message says why."""


class _RowError(Exception):
    """One row that cannot be read; the message says why."""


def plan(rules: Rules, scheme_id: str, content: bytes) -> dict[str, Any]:
    """``{classes, errors, total_fen}`` of a CSV file given as bytes.

    UTF-8 with or without mark, UTF-16 with mark, or GB18030; columns in any order. `errors` are
    ``{row, message}`` with the line in the file, from 1. Raises PlanError, ChoiceError, NoFormula.
    """
    rules.scheme(scheme_id).check({})  # before any row: a wrong scheme is one message
    classes: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    first_lines: dict[str, int] = {}
    for line, row in _rows(decode(content)):
        try:
            if isinstance(row, _RowError):
                raise row
            class_id = row["class_id"].strip()
            problems = _class_id_problems(class_id, first_lines)
            try:
                result = brief(rules, scheme_id, row)
            except TypedError as error:
                raise TypedError(problems + error.problems) from None
            if problems:
                raise TypedError(problems)
            first_lines[class_id] = line
            classes.append({"row": line, "class_id": class_id, **result})
        except TypedError as error:
            errors.append({"row": line, "message": _message(error)})
        except _RowError as error:
            errors.append({"row": line, "message": str(error)})
    total = sum(one["total_fen"] for one in classes)
    return {"classes": classes, "errors": errors, "total_fen": total}


def decode(content: bytes) -> str:
    """The text of a file; bytes that do not belong to its encoding are left as lone surrogates.

    Raises PlanError where no encoding fits.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Something in it was UTF-8 before the bad byte: a damaged file, not one in GB18030.
        if not content[: error.start].isascii():
            return content.decode("utf-8-sig", "surrogateescape")
    try:
        return content.decode("gb18030").removeprefix("\ufeff")
    except UnicodeDecodeError:
        message = "文件的编码认不出来；请另存为 UTF-8 或 GB18030（Excel 的“CSV UTF-8”）"
        raise PlanError(message) from None


def _class_id_problems(
    class_id: str, first_lines: dict[str, int]
) -> list[tuple[tuple[str, ...], str]]:
    if not class_id:
        return [(("class_id",), "还没有填")]
    if class_id in first_lines:
        return [(("class_id",), f"“{class_id}” 在第 {first_lines[class_id]} 行已经有了")]
    return []


def _rows(text: str) -> Iterator[tuple[int, dict[str, str] | _RowError]]:
    """Each row that is not blank as (line in the file, {entry id: text}), or why it is no row."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = 0
    while start < len(lines) and (not lines[start].strip() or lines[start].startswith("sep=")):
        start += 1
    if start == len(lines):
        raise PlanError("文件是空的；第一行应是表头：" + "，".join(_LABELS.values()))
    separator = max(_SEPARATORS, key=lambda mark: len(_known(_split(lines[start], mark))))
    headings = _split(lines[start], separator)
    places = _places(headings)
    at = start + 1
    while at < len(lines):
        cells, used = _record(lines, at, separator)
        if cells is None:
            yield at + 1, _RowError("引号没有成对；请检查这一行的引号")
        elif any(cell.strip() for cell in cells):
            yield at + 1, _row(cells, len(headings), places)
        at += used


def _row(cells: list[str], width: int, places: dict[str, int]) -> dict[str, str] | _RowError:
    if any(cell.strip() for cell in cells[width:]):
        return _RowError(
            f"有 {len(cells)} 格，表头只有 {width} 格；数字里的逗号要去掉，或把数字放在引号里"
        )
    if any("\udc80" <= char <= "\udcff" for cell in cells for char in cell):
        return _RowError("有认不出来的字节；请把文件另存为 UTF-8 再试")
    return {entry: cells[at] if at < len(cells) else "" for entry, at in places.items()}


def _record(lines: list[str], at: int, separator: str) -> tuple[list[str] | None, int]:
    """(cells of the record that begins in line `at`, lines it takes), or (None, 1).

    A quoted cell may run over some lines; a quote that is never closed costs its own line only.
    """
    for used in range(1, _LONGEST_CELL + 1):
        try:
            [cells] = csv.reader(
                ["\n".join(lines[at : at + used])], delimiter=separator, strict=True
            )
            return cells, used
        except ValueError:  # a blank line holds no record
            return [], 1
        except csv.Error as error:
            if "unexpected end" not in str(error) or at + used >= len(lines):
                break
    return None, 1


def _split(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])


def _known(headings: list[str]) -> dict[str, list[int]]:
    """Where each entry's heading stands; a unit in brackets, width and case do not matter."""
    cells = []
    for heading in headings:
        text = unicodedata.normalize("NFKC", heading).lower()
        text = "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")
        cells.append(text.split("(")[0])
    return {
        entry: found
        for entry, names in COLUMNS.items()
        if (found := [i for i, cell in enumerate(cells) if cell in names])
    }


def _places(headings: list[str]) -> dict[str, int]:
    """Where each entry's column is. Raises PlanError naming every missing or repeated one."""
    known = _known(headings)
    problems = []
    for entry, names in COLUMNS.items():
        found = known.get(entry, [])
        if not found:
            problems.append(f"没有“{names[0]}”（或 {names[1]}）这一列")
        elif len(found) > 1:
            problems.append(f"“{names[0]}”这一列有 {len(found)} 个")
    if problems:
        read = "、".join(heading.strip() for heading in headings)[:100]
        raise PlanError(f"表头不对：{'；'.join(problems)}。读到的表头是：{read}")
    return {entry: places[0] for entry, places in known.items()}


def _message(error: TypedError) -> str:
    return "；".join(
        f"{'、'.join(_LABELS.get(field, field) for field in fields)}：{message}"
        for fields, message in error.problems
    )
