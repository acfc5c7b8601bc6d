"""A report for programs: JSON with the names of `report` as its keys.

``{format, summary, lacks_reason, …the fields of report.Report}``; `format` is the version of this shape.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from scripts.effects.report import Move, Report
from scripts.effects.summary import summary

FORMAT = 1


def as_json(report: Report) -> str:
    """The text of the JSON, with a line's end behind it."""
    told: dict[str, Any] = {
        "format": FORMAT,
        "summary": summary(report),
        "lacks_reason": report.lacks_reason,
        **asdict(report),
    }
    if report.payouts:
        for name, moves in (
            ("stories", report.payouts.stories),
            ("classes", report.payouts.classes),
        ):
            told["payouts"][name] = [_move(move) for move in moves]
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _move(move: Move) -> dict[str, Any]:
    parts = [{"title": t, "before_fen": one, "after_fen": other} for t, one, other in move.parts]
    return asdict(move) | {"change_fen": move.change_fen, "falls": move.falls, "parts": parts}
