"""An entry for each record that visitors look for.

What a document prints stands clause by clause, each clause before the records that quote it: like
stands beside like, which packs best, and the browser takes the quotations of a clause from behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.comparisons import Comparison
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.forms import Form
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.occupations import Occupation
from scripts.catalogue.models.readings import Reading
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.schemes import Scheme
from scripts.catalogue.models.targets import Target
from scripts.derived import wording
from scripts.derived.grouped import grouped
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of, relative
from scripts.pages.every import standing
from scripts.search.clauses import beyond, clause_entry, printed
from scripts.search.entry import Entry
from scripts.search.lines import occupation_line

_ROOT = "index.md"
_QUOTING = ("actions", "requirements", "targets", "readings")
"""The lists whose records stand behind the clause that they quote first."""


def entries(lookup: Lookup) -> Iterator[Entry]:
    """Document by document, then what several documents print."""
    quoting = grouped(
        (_place(record), (name, record))
        for name in _QUOTING
        for record in lookup.catalogue.records(name)
    )
    quoted = printed(lookup)
    for document in lookup.documents:
        yield _document(document, lookup)
        for clause in lookup.clauses(document.id):
            place = clause.document, clause.locator
            behind = [_entry(name, record, lookup) for name, record in quoting.get(place, [])]
            answers = [a.text for a in document.answers if a.cite.clause == clause.locator]
            yield clause_entry(clause, beyond(quoted.get(place, []), behind, clause), answers)
            yield from behind
        for name in ("caps", "schemes", "forms"):
            for record in lookup.in_document(name, document.id):
                yield _entry(name, record, lookup)
    for name in ("groups", "occupations", "fields", "departments", "comparisons"):
        for record in lookup.catalogue.records(name):
            yield _entry(name, record, lookup)


def address_of(list_name: str, record: Any) -> str:
    """Where a record stands, from the root of the site."""
    at = standing(list_name, record)
    page = None if at.page == "index" else at.page
    return relative(_ROOT, file_of(list_name, page), at.fragment)


def _place(record: Action | Requirement | Target | Reading) -> tuple[str, str]:
    if isinstance(record, Action):
        return record.document, record.clause
    cite = record.cites[0] if isinstance(record, Reading) else record.cite
    return cite.document, cite.clause


def _document(document: Document, lookup: Lookup) -> Entry:
    numbers = [document.number, *(r.number for _, r in lookup.numbers_given(document))]
    return Entry(
        "documents",
        document.id,
        address_of("documents", document),
        document.short_title,
        names=(document.title, *dict.fromkeys(n for n in numbers if n)),
        said=(
            document.summary,
            f"《{document.title}》",
            *((document.issuer,) if document.issuer else ()),
            *((wording.day(document.issued_on),) if document.issued_on else ()),
            document.reach,
            document.status,
            *(contact.value for contact in document.contacts),
        ),
        documents=(document.id,),
    )


def _entry(list_name: str, record: Any, lookup: Lookup) -> Entry:
    made: Entry = _MAKERS[list_name](record, address_of(list_name, record), lookup)
    return made


def _note(record: Cap | Group | Department, lookup: Lookup) -> tuple[str, ...]:
    """The note of a record as its page has it."""
    return (lookup.in_words(record.note),) if record.note else ()


def _action(action: Action, address: str, lookup: Lookup) -> Entry:
    return Entry(
        "actions",
        action.id,
        address,
        action.title,
        said=(action.summary, *(answer.text for answer in action.answers)),
        quotes=tuple(part.quote for part in action.parts),
        documents=(action.document,),
    )


def _requirement(requirement: Requirement, address: str, lookup: Lookup) -> Entry:
    return Entry(
        "requirements",
        requirement.id,
        address,
        requirement.title,
        said=(requirement.rule,),
        quotes=(requirement.cite.quote,),
        documents=(requirement.document,),
    )


def _target(target: Target, address: str, lookup: Lookup) -> Entry:
    amount = f"{wording.bound(target)}{wording.amount(target)}"
    return Entry(
        "targets",
        target.id,
        address,
        target.title,
        said=(f"{wording.scope(target)}，{wording.period(target.period)}：{amount}",),
        quotes=(target.cite.quote,),
        documents=(target.document,),
    )


def _reading(reading: Reading, address: str, lookup: Lookup) -> Entry:
    scheme = next(s for s in lookup.catalogue.schemes if s.id == reading.scheme)
    return Entry(
        "readings",
        reading.id,
        address,
        reading.title,
        names=(reading.id,),
        said=(reading.question, *(option.title for option in reading.options)),
        quotes=tuple(cite.quote for cite in reading.cites[:1]),
        documents=(scheme.document,),
    )


def _cap(cap: Cap, address: str, lookup: Lookup) -> Entry:
    amount = f"每人单价至多 {wording.thousands(cap.newest[1])} {cap.unit}" if cap.newest[1] else ""
    return Entry(
        "caps",
        cap.id,
        address,
        f"价格上限：{cap.title}",
        names=(cap.title,),
        said=tuple(filter(None, (amount, cap.applies_to, *_note(cap, lookup)))),
        quotes=(cap.newest[2].quote,),
        documents=(cap.document,),
    )


def _scheme(scheme: Scheme, address: str, lookup: Lookup) -> Entry:
    instalments = scheme.formula.instalments if scheme.formula else []
    measures = scheme.formula.measures if scheme.formula else []
    return Entry(
        "schemes",
        address,
        address,
        scheme.title,
        said=(
            scheme.summary,
            *(measure.title for measure in measures),
            *(f"{i.title}：{wording.instalment(i.newest)}" for i in instalments),
        ),
        quotes=tuple(i.newest.cite.quote for i in instalments if i.newest.cite),
        documents=(scheme.document,),
    )


def _form(form: Form, address: str, lookup: Lookup) -> Entry:
    return Entry(
        "forms",
        form.id,
        address,
        form.title,
        said=("、".join(entry.label for entry in form.entries),),
        quotes=tuple(c.quote for c in (form.submit, form.naming, form.otherwise) if c),
        documents=(form.document,),
    )


def _group(group: Group, address: str, lookup: Lookup) -> Entry:
    written = [
        printed.as_written
        for action in lookup.actions_for("groups", group.id)
        for printed in action.printed_groups()
        if printed.id == group.id and printed.as_written != group.name
    ]
    return Entry(
        "groups",
        group.id,
        address,
        group.name,
        names=tuple(dict.fromkeys(written)),
        said=_note(group, lookup),
        documents=tuple(lookup.documents_of(lookup.named_in(group))),
    )


def _occupation(occupation: Occupation, address: str, lookup: Lookup) -> Entry:
    near = [c for c in occupation.classifications if c.relation == "near"]
    same = [c for c in occupation.classifications if c.relation != "near"]
    return Entry(
        "occupations",
        occupation.id,
        address,
        occupation.name,
        names=tuple(
            dict.fromkeys(
                name for c in same for name in (c.code, c.name) if name != occupation.name
            )
        ),
        near=tuple(dict.fromkeys(name for c in near for name in (c.code, c.name))),
        said=tuple(filter(None, [occupation_line(occupation, lookup)])),
        documents=tuple(lookup.documents_of(occupation.named_in)),
    )


def _field(field: Field, address: str, lookup: Lookup) -> Entry:
    documents = lookup.documents_of(lookup.named_in(field))
    return Entry("fields", field.id, address, field.name, documents=tuple(documents))


def _department(department: Department, address: str, lookup: Lookup) -> Entry:
    cites = lookup.named_in(department)
    written = [
        office.as_written
        for action in lookup.actions_for("departments", department.id)
        for office in action.departments
        if office.id == department.id
    ]
    names = dict.fromkeys([*department.aliases, *written])
    return Entry(
        "departments",
        department.id,
        address,
        department.name,
        names=tuple(name for name in names if name != department.name),
        said=_note(department, lookup),
        documents=tuple(lookup.documents_of(cites)),
        places=(department.place,),
    )


def _comparison(comparison: Comparison, address: str, lookup: Lookup) -> Entry:
    return Entry(
        "comparisons",
        comparison.id,
        address,
        comparison.title,
        said=(comparison.lead,),
        documents=(comparison.left, comparison.right),
    )


_MAKERS: dict[str, Any] = {
    "actions": _action,
    "requirements": _requirement,
    "targets": _target,
    "readings": _reading,
    "caps": _cap,
    "schemes": _scheme,
    "forms": _form,
    "groups": _group,
    "occupations": _occupation,
    "fields": _field,
    "departments": _department,
    "comparisons": _comparison,
}
