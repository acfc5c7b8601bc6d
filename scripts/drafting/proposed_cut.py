"""How a source text could be cut into clauses, by the shapes that official documents have."""

from __future__ import annotations

import re
from typing import Any

from scripts.catalogue.models.sources import Source
from scripts.drafting.particulars import Printed
from scripts.evidence.squeeze import squeeze

_ANNEX = re.compile(r"^[^\S\n]*(附件|附表)[^\S\n]?(\d*)[^\S\n]*$")
_ROW = re.compile(r"^[^\S\n]*\d+[^\S\n\t]*(?:\t|$)")
_NOTE = re.compile(r"^[^\S\n]*(备注|注)：")
_ARTICLE = re.compile(r"^[^\S\n]*第[一二三四五六七八九十]+条", re.MULTILINE)
_ITEM = re.compile(r"^[^\S\n]*\d+[.．、](?!\d)", re.MULTILINE)
_ENOUGH = 2  # of a shape, to be one


def proposed_cut(document: str, text: str, printed: Printed) -> Source:
    """The cut of `document` that its text suggests; an editor looks it over."""
    return Source.model_validate(
        {
            "document": document,
            "known_by": printed.number or _first_line(text, printed),
            "title": printed.titles,
            "preamble": printed.preambles,
            "shape": _shape(text),
            "beginnings": _annexes(text),
        }
    )


def _first_line(text: str, printed: Printed) -> str:
    """The line that the title begins on, else the first one that there is."""
    lines = [squeeze(line) for line in text.split("\n") if squeeze(line)]
    begins = printed.titles[0] if printed.titles else ""
    return next((line for line in lines if line.startswith(begins)), lines[0] if lines else "")


def _shape(text: str) -> str:
    if len(_ARTICLE.findall(text)) >= _ENOUGH:
        return "第一条"
    return "一（一）1" if len(_ITEM.findall(text)) >= _ENOUGH else "一（一）"


def _annexes(text: str) -> list[dict[str, Any]]:
    """The annexes, and what stands in them: rows of a table, a note."""
    found: dict[str, dict[str, Any]] = {}
    annex, rows = "", 0
    for line in text.split("\n"):
        if begun := _ANNEX.match(line):
            annex, rows = begun[1] + begun[2], 0
            called = begun[1] + ("{1}" if begun[2] else "")
            found.setdefault(called, {"called": called, "begins": [called], "whole_line": True})
        elif annex and _ROW.match(line):
            rows += 1
            if rows == _ENOUGH:
                called = f"{annex} {{1}}"
                found.setdefault(called, {"called": called, "under": annex, "row": True})
        elif annex and (note := _NOTE.match(line)):
            called = f"{annex} {note[1]}"
            begins = [f"{note[1]}："]
            found.setdefault(called, {"called": called, "under": annex, "begins": begins})
    return list(found.values())
