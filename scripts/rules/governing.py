"""The part `governing` of the rules.

No class is told that a document governs it after that document has ended: a period that runs on
beyond the end is divided there, and what would be said of the rest of it is that the document has
ended, until an editor gives that time a period and verdicts of its own.
"""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Evidence
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.governing import Governing, Stretch, Verdict, first_day
from scripts.rules.parts import cited, reading_part


class Part(NamedTuple):
    """A part of a period: its id, the period, its first day, and the ids of the documents ended by then."""

    id: str
    period: Stretch
    starts: date | None
    ended: tuple[str, ...]


def governing_part(governing: Governing, catalogue: Catalogue) -> dict[str, Any]:
    """Places, periods with their first days, and the verdict of every case."""
    schemes = {scheme.id: scheme for scheme in catalogue.schemes}
    held = {document.id: document for document in catalogue.documents}
    ceiling = schemes[governing.ceiling.scheme].ceiling
    assert ceiling is not None  # the check says so before
    parts = parts_of(governing, held)
    limits = [schemes[governing.ceiling.scheme].document]
    named = [governing.ceiling.related, *(verdict.related for verdict in governing.verdicts)]
    return {
        "reading": reading_part(governing.reading, catalogue),
        "related": [reading_part(n, catalogue) for n in dict.fromkeys(chain(*named))],
        "dates": [entry.model_dump() for entry in governing.dates],
        "awarded": governing.awarded.model_dump(),
        "example_place": governing.example_place,
        "places": [place.model_dump() for place in governing.places],
        "periods": [_period(part, held) for part in parts],
        "verdicts": [
            compiled
            for verdict in governing.verdicts
            for compiled in _verdicts(verdict, parts, held, schemes)
        ],
        "ceiling": {
            "places": governing.ceiling.places,
            "periods": [
                part.id
                for part in parts
                if part.period.id in governing.ceiling.periods and not _over(part, limits)
            ],
            "text": governing.ceiling.text,
            "related": governing.ceiling.related,
            "cite": cited(ceiling.cite),
        },
    }


def parts_of(governing: Governing, held: dict[str, Document]) -> list[Part]:
    """The periods, divided where a document ends that a verdict names."""
    named = {name for verdict in governing.verdicts for name in verdict.documents}
    ending = sorted((d.ended_on, d.id) for d in held.values() if d.ended_on and d.id in named)
    firsts = [first_day(p.starts, held) if p.starts else None for p in governing.periods]
    found = []
    for period, starts, after in zip(governing.periods, firsts, [*firsts[1:], None], strict=True):
        days = [starts]
        days += sorted(
            {day for day, _ in ending if day > (starts or date.min) and (not after or day < after)}
        )
        for day in days:
            ended = tuple(name for end, name in ending if day and end <= day)
            part_id = period.id if day == starts else f"{period.id}-from-{day}"
            found.append(Part(part_id, period, day, ended))
    return found


def outlived(verdict: Verdict, parts: list[Part]) -> list[Part]:
    """The parts of its periods in which a document that `verdict` names has ended."""
    return [p for p in parts if p.period.id in verdict.when.periods and _over(p, verdict.documents)]


def _over(part: Part, documents: list[str]) -> tuple[str, ...]:
    """Those of `documents`, ids, that have ended when `part` starts."""
    return tuple(name for name in part.ended if name in documents)


def _period(part: Part, held: dict[str, Document]) -> dict[str, Any]:
    starts, cite = part.starts, part.period.cite
    if part.id != part.period.id:
        ending = [held[name] for name in part.ended if held[name].ended_on == starts]
        cite = _evidence(ending[0])[0]
    return {
        "id": part.id,
        "starts": starts and [starts.year, starts.month, starts.day],
        "cite": cite and cited(cite),
    }


def _verdicts(
    verdict: Verdict, parts: list[Part], held: dict[str, Document], schemes: dict[str, Any]
) -> list[dict[str, Any]]:
    """`verdict` for the periods in which its documents apply, and that they have ended for others."""
    lost = outlived(verdict, parts)
    kept = [p.id for p in parts if p.period.id in verdict.when.periods and p not in lost]
    nearest = [cited(schemes[verdict.nearest].nearest)] if verdict.nearest else []
    found: list[dict[str, Any]] = [
        {
            "id": verdict.id,
            "outcome": verdict.outcome,
            "title": verdict.title,
            "text": verdict.text,
            "when": verdict.when.model_dump() | {"periods": kept},
            "documents": verdict.documents,
            "related": verdict.related,
            "cites": [cited(cite) for cite in verdict.cites] + nearest,
        }
    ]
    for names in dict.fromkeys(_over(part, verdict.documents) for part in lost):
        ended = [held[name] for name in names]
        periods = [part.id for part in lost if _over(part, verdict.documents) == names]
        found.append(
            {
                "id": "-".join([verdict.id, "ended", *names]),
                "outcome": "not-regulated",
                "title": "、".join(f"《{d.short_title}》" for d in ended) + "已停止执行",
                "text": "".join(_told(document, held) for document in ended),
                "when": verdict.when.model_dump() | {"periods": periods},
                "documents": [],
                "related": [],
                "cites": [
                    cited(evidence) for document in ended for evidence in _evidence(document)
                ],
            }
        )
    return [each for each in found if each["when"]["periods"]]


def _evidence(document: Document) -> list[Evidence]:
    """Where it is printed that `document` ends."""
    return [evidence for evidence in document.evidence if evidence.about == "ended_on"]


def _told(document: Document, held: dict[str, Document]) -> str:
    """What is said of a class on a day on which `document` no longer applies."""
    day = document.ended_on
    assert day is not None
    text = (
        f"《{document.short_title}》{day.year}年{day.month}月{day.day}日起停止执行，不再管这个班。"
    )
    if document.replaced_by:
        title = held[document.replaced_by].short_title
        return text + f"接替它的是《{title}》，请看那份文件。"
    return text + "本站没有登记接替它的文件。"
