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

from calculator.sheets import kinds, limits, reading
from calculator.sheets.sheet import Sheet, SheetError

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
    rows = [(number, cells) for number, cells in told.pop("rows")]
    merged = [(top, left, bottom, right) for top, left, bottom, right in told.pop("merged")]
    problems = [(row, message) for row, message in told.pop("problems")]
    return Sheet(**told, rows=rows, merged=merged, problems=problems)


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
        told = {"sheets": [vars(one) for one in made]}
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace"))


if __name__ == "__main__":
    _main()
