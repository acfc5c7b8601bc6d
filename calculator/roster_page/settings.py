"""What is set on the page, as it was typed: the unit price, the day, the readings, what each column is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from calculator.engine.entry import numbers, written_dates
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import is_blank
from calculator.engine.roster.mapping import Mapping

READING = "reading-"
"""What stands before the id of a reading, in the name of its field."""


@dataclass
class Settings:
    """`on` (year, month, day); `price` in 分 or None; `course` a kind or None; `choices` {reading:
    option}; `mapping`; whether names are `hidden`; `problems` {field: sentence}."""

    scheme: str
    on: Any
    price: int | None = None
    course: str | None = None
    choices: dict[str, str] = field(default_factory=dict)
    mapping: Mapping | None = None
    hidden: bool = False
    problems: dict[str, str] = field(default_factory=dict)


def read(typed: dict[str, str], columns: dict[str, str]) -> Settings:
    """The Settings of a form {field: text}, with `columns` {heading: field} as a person corrected them.

    ``now`` is the visitor's own day, which holds where none is typed or it cannot be read.
    """
    made = Settings(typed["scheme"], written_dates.read("now", typed["now"]))
    made.course = typed.get("course") or None
    made.hidden = typed.get("names") == "hidden"
    made.mapping = Mapping(columns) if columns else None
    made.choices = {
        name.removeprefix(READING): text for name, text in typed.items() if name.startswith(READING)
    }
    try:
        if not is_blank(typed.get("on")):
            made.on = written_dates.read("on", typed["on"])
    except EntryError as error:
        made.problems["on"] = error.message
    try:
        if not is_blank(typed.get("price")):
            made.price = numbers.price("price", typed["price"])
    except EntryError as error:
        made.problems["price"] = error.message
    return made
