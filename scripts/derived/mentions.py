"""Which records cite which clause: the way back from a clause to everything entered from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import PUBLISHED
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite, Evidence
from scripts.catalogue.models.departments import Department, OfficeCite
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.catalogue.vocabulary import ONLY_NAMED
from scripts.derived.named_in import NamedIn, printed_name

Place = tuple[str, str]

_THE_TEXT_ITSELF = ("documents", "clauses")  # everything else is entered from it
# What most visitors look for comes first; a list that is not here comes after these.
_FIRST = (
    *("actions", "targets", "requirements", "caps", "schemes", "readings", "forms"),
    *("groups", "occupations", "fields", "departments"),
)


@dataclass(frozen=True)
class Mention:
    """One record that cites a clause; `part` names the part of it that does, if it has parts. `quote`
    is what it cites there first, `name` what it is called there, if that is not its own title."""

    list_name: str
    id: str
    part: str | None
    record: Any = field(compare=False, repr=False)
    quote: str = field(compare=False, default="")
    name: str | None = field(compare=False, default=None)


def mentions(catalogue: Catalogue) -> dict[Place, list[Mention]]:
    """Mentions by (document, locator), in the order of lists and of the records, none twice."""
    printed = NamedIn(catalogue)
    lists = [name for name in PUBLISHED if name not in _THE_TEXT_ITSELF]
    found: dict[Place, dict[Mention, None]] = {}
    for name in sorted(lists, key=lambda n: _FIRST.index(n) if n in _FIRST else len(_FIRST)):
        for record in catalogue.records(name):
            for cite, part in citations(record, printed):
                called = _called(record, cite, printed)
                mention = Mention(name, record.id, part, record, cite.quote, called)
                found.setdefault((cite.document, cite.clause), {}).setdefault(mention)
    return {place: list(mentioned) for place, mentioned in found.items()}


def citations(record: Any, printed: NamedIn) -> Iterator[tuple[Cite, str | None]]:
    """Every place that `record` is entered from, with the title of the part of it that says so."""
    match record:
        case Action(document=document, clause=clause, title=title):
            yield Cite(document=document, clause=clause, quote=title), None
        case Department() | Group() | Field():
            cites = [
                (cite, cite.only if isinstance(cite, OfficeCite) else None)
                for cite in printed.of(record)
            ]
            at_work = {(cite.document, cite.clause) for cite, only in cites if not only}
            for cite, only in cites:
                # Where another place of the clause gives it something to do, that is what is told.
                busy = (cite.document, cite.clause) in at_work
                yield cite, ONLY_NAMED[only] if only and not busy else None
        case _:
            for name in type(record).model_fields:
                yield from _inside(getattr(record, name), None)


def _called(record: Any, cite: Cite, printed: NamedIn) -> str | None:
    """The name that `cite` prints `record` by; None for its own, or where another word means it."""
    match record:
        case Department():
            return printed_name(record, cite.quote)
        case Group() | Field() if cite not in record.named_in:
            return cite.quote  # as an action prints it
        case Group() if record.name not in cite.quote:
            words = [other.quote for other in printed.of(record) if other not in record.named_in]
            return next((word for word in words if word in cite.quote), None)
    return None


def by_record(found: list[Mention]) -> list[list[Mention]]:
    """The mentions of each record together, records in the order of their first one."""
    together: dict[str, list[Mention]] = {}
    for mention in found:
        together.setdefault(mention.id, []).append(mention)
    return list(together.values())


def _inside(value: Any, part: str | None) -> Iterator[tuple[Cite, str | None]]:
    """Every citation inside `value`, with the title of the innermost part that holds it."""
    if isinstance(value, Cite) and not isinstance(value, Evidence):
        yield value, part
    elif isinstance(value, BaseModel):
        part = getattr(value, "label", None) or getattr(value, "title", None) or part
        for name in type(value).model_fields:
            yield from _inside(getattr(value, name), part)
    elif isinstance(value, list):
        for item in value:
            yield from _inside(item, part)
