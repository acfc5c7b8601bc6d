"""A workbook read in a process of its own, with walls in time and memory: whatever the file does to its
reader, the command line goes on and says so.

``python -m calculator.terminal.aside`` is that process: bytes in, sheets as JSON out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from calculator.files.kept_cells import Day, Number
from calculator.sheets import kinds, limits, reading
from calculator.sheets.sheet import Sheet, SheetError

_KINDS: dict[str, type[str]] = {"t": str, "n": Number, "d": Day}
_LETTERS = {kind: letter for letter, kind in _KINDS.items()}
_GAVE_UP = "这个工作簿读了 {} 秒还没有读完，停下了；请只留名册那张工作表，另存一份再装入"
_DIED = "读这个工作簿要用太多内存，停下了，或者文件里面读不通；请只留名册那张工作表，另存一份再装入"


def sheets(content: bytes) -> list[Sheet]:
    """The sheets of a file, see `reading.sheets`. Raises SheetError.

    Text is read here and at once: nothing in it can take more than it is long.
    """
    if kinds.kind_of(content) == kinds.TEXT:
        return reading.sheets(content)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "calculator.terminal.aside"],
            input=content,
            capture_output=True,
            timeout=limits.SECONDS,
            check=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        told = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise SheetError(_GAVE_UP.format(limits.SECONDS)) from None
    except (subprocess.CalledProcessError, ValueError):
        raise SheetError(_DIED) from None
    if "refused" in told:
        raise SheetError(told["refused"])
    return [_sheet(one) for one in told["sheets"]]


def _sheet(told: dict[str, Any]) -> Sheet:
    rows = [(number, _cells(cells, kinds)) for number, cells, kinds in told.pop("rows")]
    merged = [(top, left, bottom, right) for top, left, bottom, right in told.pop("merged")]
    problems = [(row, message) for row, message in told.pop("problems")]
    return Sheet(**told, rows=rows, merged=merged, problems=problems)


def _cells(cells: list[str], kinds: str) -> list[str]:
    """The cells of a row with what they were in their workbook, a letter each."""
    if not kinds:
        return cells
    return [_KINDS[kind](cell) for kind, cell in zip(kinds, cells, strict=True)]


def _told(sheet: Sheet) -> dict[str, Any]:
    """The sheet as JSON, see `_cells`."""
    rows = []
    for number, cells in sheet.rows:
        kinds = "".join([_LETTERS[type(cell)] for cell in cells])
        rows.append((number, cells, kinds if kinds.strip(_LETTERS[str]) else ""))
    return vars(sheet) | {"rows": rows}


def _within_memory() -> None:
    """Take no more memory than is allowed, where the system knows such walls."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY, limits.MEMORY))


def _main() -> None:
    content = sys.stdin.buffer.read()
    _within_memory()
    try:
        made = reading.sheets(content)
    except SheetError as error:
        told: dict[str, object] = {"refused": error.message}
    else:
        told = {"sheets": [_told(one) for one in made]}
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace"))


if __name__ == "__main__":
    _main()
