"""The names that records say are printed: those of offices, groups, fields and occupations.

A name that the editors made of printed words (`coined`) is not said to be printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite, Listed, Record
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.occupations import Occupation
from scripts.catalogue.walk import Inside
from scripts.evidence import whole_name
from scripts.evidence.squeeze import squeeze

NOWHERE = ("", "")
"""The document and clause of a name whose record cites nothing."""


class PrintedName(NamedTuple):
    """A name, where in its record it stands, the document and clause that print it, and the
    longer names that it is not to be taken for a part of."""

    inside: Inside
    document: str
    clause: str
    name: str
    longer: tuple[str, ...]


def printed_names(record: Record) -> Iterator[tuple[Inside, str]]:
    """Where in `record` a printed name stands, and the name."""
    match record:
        case Department(name=name, aliases=aliases):
            yield ("name",), name
            for i, alias in enumerate(aliases):
                yield ("aliases", i), alias
        case Field(name=name):
            yield ("name",), name
        case Group(name=name, coined=False) | Occupation(name=name, coined=False):
            yield ("name",), name


class Names:
    """The printed names of a catalogue, each with the place that its record says prints it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._printed: dict[tuple[type[Listed], str], list[Cite]] = defaultdict(list)
        for action in catalogue.actions:
            for office in action.departments:
                cite = _cite(action.document, office.printed_in or action.clause, office.as_written)
                self._printed[Department, office.id].append(cite)
            for group in action.printed_groups():
                cite = _cite(action.document, action.clause, group.as_written)
                self._printed[Group, group.id].append(cite)
        self._known: dict[type[Record], list[str]] = {
            kind: [squeeze(name) for record in records for _, name in printed_names(record)]
            for kind, records in (
                (Department, catalogue.departments),
                (Group, catalogue.groups),
                (Field, catalogue.fields),
                (Occupation, catalogue.occupations),
            )
        }

    def of(self, record: Record) -> Iterator[PrintedName]:
        """The printed names of `record`, each at the first citation that holds it whole.

        Where none does, it is claimed of the first, and the texts will say that it is not there.
        """
        if not isinstance(record, Department | Group | Field | Occupation):
            return
        cites = [*record.named_in, *self._printed.get((type(record), record.id), ())]
        for inside, name in printed_names(record):
            words = squeeze(name)
            longer = tuple(k for k in self._known[type(record)] if words in k and words != k)
            holding = (c for c in cites if holds(c.quote, name, longer, type(record) is Department))
            cite = next(holding, cites[0] if cites else None)
            document, clause = (cite.document, cite.clause) if cite else NOWHERE
            yield PrintedName(inside, document, clause, name, longer)


def holds(quote: str, name: str, longer: tuple[str, ...], is_office: bool) -> bool:
    """Whether `quote` holds `name` whole."""
    found = whole_name.position(squeeze(quote), squeeze(name), longer, is_office)
    return found is not None


def _cite(document: str, clause: str, quote: str) -> Cite:
    return Cite.model_construct(document=document, clause=clause, quote=quote)
