"""Say what a change moves: ``python -m scripts.impact --base REF`` (``make impact BASE=REF``).

Records, payouts, readings, pages, proofs and days of two states, read by the code that is running.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import date
from pathlib import Path

from scripts.catalogue.day import day_of_build
from scripts.effects import checkouts
from scripts.effects.as_json import as_json
from scripts.effects.checkouts import Unavailable
from scripts.effects.comparing import compared
from scripts.effects.markdown import as_markdown
from scripts.effects.report import Report
from scripts.effects.sides import read
from scripts.files.leaving import leave
from scripts.files.paths import ROOT

FORMATS = {"markdown": as_markdown, "json": as_json}
MOVED, UNEXPLAINED, UNSEEN = 0, 1, 2
"""What the exit code says: looked at and explained, a line ``说明:`` is wanted, could not look."""


class _Arguments(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        raise Unavailable(f"{message}\n{self.format_usage()}")


def main(arguments: list[str]) -> int:
    """Write the report; return an exit code."""
    try:
        asked = _parser().parse_args(arguments)
        report = _report(asked)
        text = FORMATS[asked.format](report)
        if asked.out:
            asked.out.write_text(text, encoding="utf-8")
        else:
            print(text, end="")
    except (Unavailable, OSError) as error:
        print(error, file=sys.stderr)
        return UNSEEN
    return code_of(report)


def code_of(report: Report) -> int:
    """What the exit code is; what stands in the way is said on standard error."""
    for line in report.unseen:
        print(f"没有看全：{line}", file=sys.stderr)
    if report.lacks_reason:
        print("还缺一行“说明：”，写在提交说明或合并请求的正文里。要说明的是：", file=sys.stderr)
        print("\n".join(f"  {ask}" for ask in report.asks), file=sys.stderr)
    if report.unseen:
        return UNSEEN
    return UNEXPLAINED if report.lacks_reason else MOVED
