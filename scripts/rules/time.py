"""The part `time` of the rules: from which day on and until when a scheme's document is meant for classes.

It is read off the periods of the scope of application, so that the pages that compute say of a date
what the page about the scope says of it.
"""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.governing import Governing, Stretch, first_day
from scripts.rules.parts import cited


def time_part(scheme: dict[str, Any], catalogue: Catalogue) -> dict[str, Any] | None:
    """``{scheme, title, starts, ends, last, reading}`` of a compiled scheme; None where nothing is known.

    `starts`: the first day on which its document governs a class, `ends`: the first on which it no
    longer applies, `last`: the first day behind the years that a document held speaks of. Each is
    ``{"day": [year, month, day], "cite"}``, or None where there is none. `reading` {id, question}: of
    the scheme, which of the dates of a class counts, or None.
    """
    held = {document.id: document for document in catalogue.documents}
    document = held.get(scheme["document"])
    if document is None:
        return None
    governing = catalogue.governing[0] if catalogue.governing else None
    ends = None
    if document.ended_on:
        day = document.ended_on
        ends = {"day": [day.year, day.month, day.day], "cite": scheme["ended"]["cite"]}
    starts = governing and _starts(governing, document.id, held)
    last = governing and _last(governing, held)
    if starts and last and last["day"] <= starts["day"]:
        last = None
    if not (starts or ends):
        return None
    return {
        "scheme": scheme["id"],
        "title": document.short_title,
        "starts": starts,
        "ends": ends,
        "last": last,
        "reading": starts and governing and _reading(governing, scheme["id"], catalogue),
    }


def _reading(governing: Governing, scheme: str, catalogue: Catalogue) -> dict[str, str] | None:
    for reading in catalogue.readings:
        if reading.id == governing.reading and reading.scheme == scheme:
            return {"id": reading.id, "question": reading.question}
    return None


def _starts(governing: Governing, document: str, held: dict[str, Any]) -> dict[str, Any] | None:
    """The first day of the periods in which some verdict says that `document` governs."""
    named = {
        period
        for verdict in governing.verdicts
        if verdict.outcome == "governs" and document in verdict.documents
        for period in verdict.when.periods
    }
    for period in governing.periods:
        if period.id in named:
            return _day(period, held)
    return None


def _last(governing: Governing, held: dict[str, Any]) -> dict[str, Any] | None:
    """The first day after the last year that is printed."""
    found = None
    for period in governing.periods:
        if period.starts and period.starts.after_year is not None:
            found = _day(period, held)
    return found


def _day(period: Stretch, held: dict[str, Any]) -> dict[str, Any] | None:
    day = period.starts and first_day(period.starts, held)
    if not day or not period.cite:
        return None
    return {"day": [day.year, day.month, day.day], "cite": cited(period.cite)}
