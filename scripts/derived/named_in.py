"""Where a department, group or field is printed: what the catalogue cites and what actions print."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.derived.grouped import grouped

Named = Department | Group | Field
Name = tuple[type[Named], str]


class NamedIn:
    """Every citation of every department, group and field; the actions are gone through once."""

    def __init__(self, catalogue: Catalogue) -> None:
        fields = {field.id: field for field in catalogue.fields}
        self._printed = grouped(
            (name, cite) for action in catalogue.actions for name, cite in _printed(action, fields)
        )
        self._found: dict[int, tuple[Named, list[Cite]]] = {}

    def of(self, record: Named) -> list[Cite]:
        """Every citation of `record`, those that follow from the actions last, none twice."""
        if id(record) not in self._found:  # kept with the record, so that its id stays its own
            self._found[id(record)] = record, self._cites(record)
        return self._found[id(record)][1]

    def _cites(self, record: Named) -> list[Cite]:
        found = list(record.named_in)
        known = {_words(cite) for cite in found}
        for cite in self._printed.get((type(record), record.id), []):
            if _words(cite) not in known:
                known.add(_words(cite))
                found.append(cite)
        return found


def _words(cite: Cite) -> tuple[str, str, str]:
    return cite.document, cite.clause, cite.quote


def each_place_once(cites: list[Cite]) -> list[Cite]:
    """`cites` without those whose words another one of the same clause holds among more words."""

    def held(cite: Cite) -> bool:
        return any(
            (cite.document, cite.clause) == (other.document, other.clause)
            and cite.quote != other.quote
            and cite.quote in other.quote
            for other in cites
        )

    return [cite for cite in cites if not held(cite)]


def _printed(action: Action, fields: dict[str, Field]) -> Iterator[tuple[Name, Cite]]:
    """What `action` prints, and where.

    A field that its title does not name is not printed there.
    """

    def cite(clause: str, quote: str) -> Cite:
        return Cite(document=action.document, clause=clause, quote=quote)

    for office in action.departments:
        where = office.printed_in or action.clause
        yield (Department, office.id), cite(where, office.as_written)
    for group in action.printed_groups():
        yield (Group, group.id), cite(action.clause, group.as_written)
    for name in action.every_field:
        if name in fields and fields[name].name in action.title:
            yield (Field, name), cite(action.clause, action.title)


def printed_name(department: Department, quote: str) -> str | None:
    """The name of `department` that `quote` prints, the longest one; None if it prints another."""
    names = sorted([department.name, *department.aliases], key=len, reverse=True)
    return next((name for name in names if name in quote), None)
