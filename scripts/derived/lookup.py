"""The questions a page asks of the catalogue: what belongs to this record, who cites it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.clauses import Clause, Figure
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document, Reference
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.occupations import Occupation
from scripts.catalogue.models.schemes import Formula, Instalment
from scripts.catalogue.models.targets import Target
from scripts.catalogue.places import in_order
from scripts.derived.doubts import Doubts
from scripts.derived.everyday_words import EverydayWords
from scripts.derived.grouped import grouped
from scripts.derived.mentions import Mention, citations, mentions
from scripts.derived.named_in import NamedIn
from scripts.derived.second_reading import fingerprints
from scripts.derived.second_reading import said as second_reading
from scripts.evidence import sources_lock
from scripts.evidence.unproved import unproved
from scripts.files.paths import CONTENT
from scripts.rules.compiled import compile_rules

Place = tuple[str, str]
"""A clause: its document and its locator."""


class Lookup:
    """The catalogue with its cross-references. Every list keeps the catalogue's order.

    Each relation is gone through once, when it is first asked for; the lists are not to be changed.
    """

    def __init__(
        self, catalogue: Catalogue, lock: Path = sources_lock.FILE, content: Path = CONTENT
    ) -> None:
        """`lock` says what of `catalogue` is proved, and of the hand-written pages below `content`."""
        self.catalogue = catalogue
        self.documents = in_order(catalogue)
        self.places = {d.place for d in self.documents}
        self._mentions = mentions(catalogue)
        self.unproved = unproved(catalogue, lock, content)
        self._lock = lock
        self._documents = {d.id: d for d in self.documents}
        self._order = {d.id: place for place, d in enumerate(self.documents)}
        self._departments = {d.id: d for d in catalogue.departments}
        self._groups = {g.id: g for g in catalogue.groups}
        self._fields = {f.id: f for f in catalogue.fields}
        self._clauses = {(c.document, c.locator): c for c in catalogue.clauses}
        self._named_in = NamedIn(catalogue)
        self._of_documents: dict[str, dict[str, list[Any]]] = {}
        self._actions = [a for d in self.documents for a in self.in_document("actions", d.id)]
        self._actions_for: dict[str, dict[str, list[Action]]] = {}

    @cached_property
    def compiled(self) -> dict[str, Any]:
        """What the calculator applies of the catalogue: see `rules.compiled`."""
        return compile_rules(self.catalogue, self.unproved.keys)

    @cached_property
    def rules(self) -> Rules:
        """The same as the calculator takes it."""
        return Rules(self.compiled)

    @cached_property
    def doubts(self) -> Doubts:
        """The doubtful readings, by what they are about."""
        return Doubts(self.catalogue)

    @cached_property
    def everyday(self) -> EverydayWords:
        """What people say for the records, by their ids."""
        return EverydayWords(self.catalogue)

    @cached_property
    def _proved(self) -> sources_lock.SourcesLock:
        return sources_lock.read(self._lock)

    @cached_property
    def _fingerprints(self) -> dict[str, str]:
        return fingerprints(self.catalogue, self._proved)

    def second_reading(self, document: Document) -> str:
        """When `document` was read clause by clause, in words."""
        return second_reading(document, self._fingerprints[document.id])

    def document(self, document_id: str) -> Document:
        """The document with this id."""
        return self._documents[document_id]

    @cached_property
    def current(self) -> list[Document]:
        """The documents that have not ended."""
        return self.parted(self.documents)[0]

    def ended_in(self, list_name: str) -> list[Document]:
        """The documents that have ended and that a list has something of."""
        over = self.parted(self.documents)[1]
        return [document for document in over if self.in_document(list_name, document.id)]

    def parted(self, documents: Iterable[Document]) -> tuple[list[Document], list[Document]]:
        """Those of `documents` that have not ended, and those that have: see `Catalogue.day`."""
        parted: tuple[list[Document], list[Document]] = [], []
        for document in documents:
            parted[self.catalogue.has_ended(document)].append(document)
        return parted

    def count(self, list_name: str, documents: list[Document]) -> int:
        """How many records of a list belong to `documents`."""
        return sum(len(self.in_document(list_name, document.id)) for document in documents)

    def department(self, department_id: str) -> Department:
        """The office with this id."""
        return self._departments[department_id]

    def group(self, group_id: str) -> Group:
        """The target group with this id."""
        return self._groups[group_id]

    def field(self, field_id: str) -> Field:
        """The field with this id."""
        return self._fields[field_id]

    def clause(self, document: str, locator: str) -> Clause:
        """The clause at this place."""
        return self._clauses[document, locator]

    def clauses(self, document: str) -> list[Clause]:
        """The clauses of a document."""
        found: list[Clause] = self.in_document("clauses", document)
        return found

    def note_for(self, action: Action) -> Clause | None:
        """The note printed under the table that `action` stands in, which belongs to all its rows."""
        table = action.clause.partition(" ")[0]
        return self._clauses.get((action.document, f"{table} 注"))

    def in_document(self, list_name: str, document: str) -> list[Any]:
        """The clauses, actions, targets, requirements, caps or schemes of a document."""
        if list_name not in self._of_documents:
            records = self.catalogue.records(list_name)
            self._of_documents[list_name] = grouped((r.document, r) for r in records)
        return self._of_documents[list_name].get(document, [])

    def actions_for(self, list_name: str, record_id: str) -> list[Action]:
        """The actions that name this department, group or field, document by document."""
        if list_name not in self._actions_for:
            self._actions_for[list_name] = grouped(
                (named, action)
                for action in self._actions
                for named in dict.fromkeys(_named(action, list_name))
            )
        return self._actions_for[list_name].get(record_id, [])

    def actions_naming(self, occupation: Occupation) -> list[Action]:
        """The actions in whose clause, or in a part of it, this occupation is printed."""
        places = {(c.document, c.clause.partition(" ")[0]) for c in occupation.named_in}
        places |= {(c.document, c.clause) for c in occupation.named_in}
        found = (number for place in places for number in self._actions_at.get(place, []))
        return [self._actions[number] for number in sorted(found)]

    def occupations_in(self, action: Action) -> list[Occupation]:
        """The occupations printed in the clause of this action."""
        return self._occupations_in.get(action.id, [])

    def targets_by_measure(self) -> dict[str, list[Target]]:
        """The targets by what they measure, document by document."""
        measures: dict[str, list[Target]] = {}
        for document in self.documents:
            for target in self.in_document("targets", document.id):
                measures.setdefault(target.measure, []).append(target)
        return measures

    def wider(self, group: Group) -> list[Group]:
        """The groups that `group` is part of, the nearest first."""
        if group.part_of is None:
            return []
        nearest = self._groups[group.part_of]
        return [nearest, *self.wider(nearest)]

    def parts(self, group: Group) -> list[Group]:
        """The groups that are part of `group`."""
        return self._parts.get(group.id, [])

    def groups_printed(self, document: Document) -> list[Group]:
        """The groups that `document` prints themselves, not only a wider one or a part of them."""
        return self._groups_printed.get(document.id, [])

    def groups_printed_at(self, document: str, locator: str) -> list[Group]:
        """The groups that are printed in the clause at this place."""
        return self._groups_at.get((document, locator), [])

    def has_heading(self, action: Action) -> bool:
        """Whether the clause of `action` prints a heading. Without one the title is a piece of a
        sentence, and the editor's summary says better what the action is."""
        return self.clause(action.document, action.clause).title is not None

    def bureau_of(self, department_id: str) -> str:
        """The id of the bureau that this office is inside of, else its own."""
        return self._departments[department_id].bureau or department_id

    def issued_by(self, department: Department) -> list[Document]:
        """The documents that this office issued."""
        return self._issued.get(department.id, [])

    def named_in(self, record: Department | Group | Field) -> list[Cite]:
        """Where this record is printed."""
        return self._named_in.of(record)

    def cites_of(self, record: Any) -> list[Cite]:
        """Every place that this record is entered from."""
        return [cite for cite, _ in citations(record, self._named_in)]

    def entered_from(self, clause: Clause) -> dict[str, list[Mention]]:
        """What the catalogue holds from `clause`, by list, in the order in which it is printed;
        what nobody has proved stands last."""
        found: dict[str, list[Mention]] = {}
        for mention in self._mentions.get((clause.document, clause.locator), []):
            found.setdefault(mention.list_name, []).append(mention)

        def printed(mention: Mention) -> float:
            return self._proved.quotes.get(
                (clause.document, clause.locator, mention.quote), math.inf
            )

        return {name: sorted(mentions, key=printed) for name, mentions in found.items()}

    def numbers_given(self, document: Document) -> list[tuple[Document, Reference]]:
        """Where other documents cite `document` by a number: what it does not print itself."""
        return self._numbers_given.get(document.id, [])

    def figure(self, figure_id: str) -> tuple[Clause, Figure]:
        """The figure with this id, and the clause that prints it."""
        return self._figures[figure_id]

    def amounts_in(
        self, clause: Clause, caps: list[Cap]
    ) -> list[tuple[Cap, date | None, int, Cite]]:
        """Of `caps`, each amount that `clause` prints: (cap, since when, how much, where)."""
        return [
            (cap, since, amount, cite)
            for cap in caps
            for since, amount, cite in cap.values
            if amount and (cite.document, cite.clause) == (clause.document, clause.locator)
        ]

    def instalments_in(
        self, clause: Clause, formula: Formula
    ) -> list[tuple[date | None, Instalment]]:
        """Of `formula`, each instalment whose figures `clause` prints: (since when, with these figures)."""
        found: list[tuple[date | None, Instalment]] = []
        for written in formula.instalments:
            found += [(value.since, written.on(value.since)) for value in written.values]
            found += [] if written.values else [(None, written)]
        here = clause.document, clause.locator
        return [
            (since, now)
            for since, now in found
            if now.cite and (now.cite.document, now.cite.clause) == here
        ]

    def in_words(self, note: str) -> str:
        """An editor's note with each document's id put as its short title: visitors read it."""
        return self._ids.sub(lambda found: f"《{self.document(found[1]).short_title}》", note)

    def in_order(self, documents: Iterable[str]) -> list[str]:
        """The ids of these documents, each once, in their usual order."""
        return sorted({d for d in documents if d in self._order}, key=lambda d: self._order[d])

    def documents_of(self, cites: list[Cite]) -> list[str]:
        """The ids of the documents cited, in their usual order."""
        return self.in_order(c.document for c in cites)

    @cached_property
    def _ids(self) -> re.Pattern[str]:
        """The id of any document, the longest that stands there, with the space after it."""
        longest_first = sorted(self._documents, key=len, reverse=True)
        return re.compile(rf"({'|'.join(longest_first)}) ?")

    @cached_property
    def _actions_at(self) -> dict[Place, list[int]]:
        """Where in `_actions` those of a clause stand."""
        return grouped(((a.document, a.clause), i) for i, a in enumerate(self._actions))

    @cached_property
    def _occupations_in(self) -> dict[str, list[Occupation]]:
        occupations = self.catalogue.occupations
        return grouped((a.id, o) for o in occupations for a in self.actions_naming(o))

    @cached_property
    def _parts(self) -> dict[str | None, list[Group]]:
        return grouped((g.part_of, g) for g in self.catalogue.groups)

    @cached_property
    def _groups_printed(self) -> dict[str, list[Group]]:
        return grouped(
            (document, group)
            for group in self.catalogue.groups
            for document in dict.fromkeys(c.document for c in self.named_in(group))
        )

    @cached_property
    def _groups_at(self) -> dict[Place, list[Group]]:
        return grouped(
            (place, group)
            for group in self.catalogue.groups
            for place in dict.fromkeys((c.document, c.clause) for c in self.named_in(group))
        )

    @cached_property
    def _issued(self) -> dict[str | None, list[Document]]:
        return grouped((d.issuer_department, d) for d in self.documents)

    @cached_property
    def _numbers_given(self) -> dict[str | None, list[tuple[Document, Reference]]]:
        references = ((d, reference) for d in self.documents for reference in d.references)
        return grouped((r.id, (d, r)) for d, r in references if r.number)

    @cached_property
    def _figures(self) -> dict[str | None, tuple[Clause, Figure]]:
        return {figure.id: (c, figure) for c in self.catalogue.clauses for figure in c.figures}


def _named(action: Action, list_name: str) -> Iterable[str]:
    """The ids of the departments, groups or fields that `action` names."""
    if list_name == "fields":
        return action.every_field
    return [named.id for named in getattr(action, list_name)]
