"""The part `governing` of the rules as the page of one scheme asks it: about its own document alone.

The page of the first scheme asks about every place; that of another would ask its visitors what only
the documents of other places turn on.
"""

from __future__ import annotations

from typing import Any


def own_governing(part: dict[str, Any], document: str, own_reading: bool) -> dict[str, Any]:
    """`part` with the places for which some verdict names `document`, and what decides there.

    The question how a class was awarded is None, and the dates are none, where nothing turns on them.
    `own_reading`: whether the reading which date counts is one of this document; otherwise the date
    of its default is looked at, and no other is offered. No place at all: no verdict names it.
    """
    named = [
        place
        for verdict in part["verdicts"]
        if document in verdict["documents"]
        for place in verdict["when"]["places"]
    ]
    places = [place for place in part["places"] if place["id"] in named]
    ids = {place["id"] for place in places}
    verdicts = [
        each | {"when": each["when"] | {"places": [i for i in each["when"]["places"] if i in ids]}}
        for each in part["verdicts"]
        if ids & set(each["when"]["places"])
    ]
    answered = any(verdict["when"]["awarded"] for verdict in verdicts)
    dated = any(len(verdict["when"]["periods"]) < len(part["periods"]) for verdict in verdicts)
    ceiling = part["ceiling"]
    if not ids & set(ceiling["places"]):
        ceiling = ceiling | {"places": [], "periods": [], "text": "", "related": [], "cite": None}
    doubted = {name for each in (*verdicts, ceiling) for name in each["related"]}
    return part | {
        "places": places,
        "verdicts": verdicts,
        "periods": [period | {"cite": None} for period in part["periods"]],
        "awarded": part["awarded"] if answered else None,
        "ceiling": ceiling,
        "related": [reading for reading in part["related"] if reading["id"] in doubted],
        **(_dates(part, own_reading) if dated else {"dates": [], **_reading(part, "")}),
    }


def _dates(part: dict[str, Any], own_reading: bool) -> dict[str, Any]:
    if own_reading:
        return {"dates": part["dates"], "reading": part["reading"]}
    default = part["reading"]["default"]
    (asked,) = [entry for entry in part["dates"] if entry["option"] == default]
    return {"dates": [asked], **_reading(part, asked["label"])}


def _reading(part: dict[str, Any], title: str) -> dict[str, Any]:
    """The reading with its default alone, which leaves nothing to choose, and no words of its own."""
    reading = part["reading"]
    option = {"value": reading["default"], "title": title, "argument": ""}
    return {"reading": reading | {"options": [option], "cites": []}}
