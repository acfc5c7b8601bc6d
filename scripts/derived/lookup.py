"""The questions a page asks of the catalogue: what belongs to this record, who cites it."""

from __future__ import annotations

import re
from functools import cached_property
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
from scripts.catalogue.models.readings import Reading
from scripts.catalogue.models.schemes import Scheme
from scripts.catalogue.models.targets import Target
from scripts.catalogue.places import in_order
from scripts.derived.mentions import Mention, citations, mentions
from scripts.derived.named_in import named_in
from scripts.evidence import sources_lock
from scripts.evidence.claims import claims
from scripts.rules.compiled import compile_rules


class Lookup:
    """The catalogue with its cross-references. Every list keeps the catalogue's order."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.documents = in_order(catalogue.documents)
        self._mentions = mentions(catalogue)
        proved = sources_lock.read().quotes
        self._pending = {id(c.record) for c in claims(catalogue) if c.key not in proved}
        self._actions = [a for d in self.documents for a in self.in_document("actions", d.id)]
        self._naming: dict[str, list[Action]] = {}
        self._documents = {d.id: d for d in catalogue.documents}
        self._departments = {d.id: d for d in catalogue.departments}
        self._groups = {g.id: g for g in catalogue.groups}
        self._fields = {f.id: f for f in catalogue.fields}
        self._clauses = {(c.document, c.locator): c for c in catalogue.clauses}

    @cached_property
    def compiled(self) -> dict[str, Any]:
        """What the calculator applies of the catalogue: see `rules.compiled`."""
        return compile_rules(self.catalogue)

    @cached_property
    def rules(self) -> Rules:
        """The same as the calculator takes it."""
        return Rules(self.compiled)

    def pending(self, shown: object) -> bool:
        """Whether `shown` (a record or a list of them) says what is not proved by the sources yet."""
        records = shown if isinstance(shown, list) else [shown]
        return any(id(record) in self._pending for record in records)

    def document(self, document_id: str) -> Document:
        """The document with this id."""
        return self._documents[document_id]

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
        return [c for c in self.catalogue.clauses if c.document == document]

    def note_for(self, action: Action) -> Clause | None:
        """The note printed under the table that `action` stands in, which belongs to all its rows."""
        table = action.clause.partition(" ")[0]
        return self._clauses.get((action.document, f"{table} 注"))

    def in_document(self, list_name: str, document: str) -> list[Any]:
        """The actions, targets, requirements, caps or schemes of a document."""
        return [r for r in self.catalogue.records(list_name) if r.document == document]

    def actions_for(self, list_name: str, record_id: str) -> list[Action]:
        """The actions that name this department, group or field, document by document."""
        return [
            a
            for a in self._actions
            if record_id in (getattr(x, "id", x) for x in getattr(a, list_name))
        ]

    def actions_naming(self, occupation: Occupation) -> list[Action]:
        """The actions in whose clause, or in a part of it, this occupation is printed."""
        if occupation.id not in self._naming:
            places = {(c.document, c.clause.partition(" ")[0]) for c in occupation.named_in}
            places |= {(c.document, c.clause) for c in occupation.named_in}
            found = [a for a in self._actions if (a.document, a.clause) in places]
            self._naming[occupation.id] = found  # asked again for every pair of occupations
        return self._naming[occupation.id]

    def occupations_in(self, action: Action) -> list[Occupation]:
        """The occupations printed in the clause of this action."""
        naming = self.actions_naming
        return [o for o in self.catalogue.occupations if any(a is action for a in naming(o))]

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
        return [g for g in self.catalogue.groups if g.part_of == group.id]

    def has_heading(self, action: Action) -> bool:
        """Whether the clause of `action` prints a heading. Without one the title is a piece of a
        sentence, and the editor's summary says better what the action is."""
        return self.clause(action.document, action.clause).title is not None

    def bureau_of(self, department_id: str) -> str:
        """The id of the bureau that this office is inside of, else its own."""
        return self._departments[department_id].bureau or department_id

    def issued_by(self, department: Department) -> list[Document]:
        """The documents that this office issued."""
        return [d for d in self.documents if d.issuer_department == department.id]

    def named_in(self, record: Department | Group | Field) -> list[Cite]:
        """Where this record is printed."""
        return named_in(record, self.catalogue)

    def cites_of(self, record: Any) -> list[Cite]:
        """Every place that this record is entered from."""
        return [cite for cite, _ in citations(record, self.catalogue)]

    def entered_from(self, clause: Clause) -> dict[str, list[Mention]]:
        """What the catalogue holds from `clause`, by list."""
        found: dict[str, list[Mention]] = {}
        for mention in self._mentions.get((clause.document, clause.locator), []):
            found.setdefault(mention.list_name, []).append(mention)
        return found

    def numbers_given(self, document: Document) -> list[tuple[Document, Reference]]:
        """Where other documents cite `document` by a number: what it does not print itself."""
        return [
            (other, reference)
            for other in self.documents
            for reference in other.references
            if reference.id == document.id and reference.number
        ]

    def figure(self, figure_id: str) -> tuple[Clause, Figure]:
        """The figure with this id, and the clause that prints it."""
        for clause in self.catalogue.clauses:
            for figure in clause.figures:
                if figure.id == figure_id:
                    return clause, figure
        raise KeyError(figure_id)

    def readings_of(self, scheme: Scheme) -> list[Reading]:
        """The doubtful readings of a scheme."""
        return [r for r in self.catalogue.readings if r.scheme == scheme.id]

    def readings_changing(self, scheme: Scheme, parts: list[str]) -> list[Reading]:
        """The readings of `scheme` with an option that changes one of these parts of its formula."""
        return [
            r
            for r in self.readings_of(scheme)
            if any(change.part in parts for option in r.options for change in option.changes)
        ]

    def readings_near(self, caps: list[Cap]) -> list[Reading]:
        """The readings that cite a clause one of `caps` rests on."""
        places = {(c.cite.document, c.cite.clause) for c in caps}
        return [
            r
            for r in self.catalogue.readings
            if any((c.document, c.clause) in places for c in r.cites)
        ]

    def in_words(self, note: str) -> str:
        """An editor's note with each document's id put as its short title: visitors read it."""
        longest_first = sorted(self._documents.values(), key=lambda d: -len(d.id))
        for document in longest_first:
            note = re.sub(rf"{document.id} ?", f"《{document.short_title}》", note)
        return note

    def documents_of(self, cites: list[Cite]) -> list[str]:
        """The ids of the documents cited, in their usual order."""
        cited = {c.document for c in cites}
        return [d.id for d in self.documents if d.id in cited]
