"""The page of each record: its file, its title, the documents it rests on, what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scripts.catalogue.models import Cite, Group, Instalment, Measure, Reading, Scheme
from scripts.derived.field_rows import field_rows
from scripts.derived.lookup import Lookup
from scripts.derived.roles import counted, roles
from scripts.derived.same_part import same_part
from scripts.open_data.edge_table import edge_table
from scripts.pages.addresses import CALCULATOR, file_of, scheme_file
from scripts.pages.page import Page
from scripts.pages.titles import placed_title, places_of


def record_pages(lookup: Lookup) -> Iterator[Page]:
    """The pages of all records, list by list."""
    yield from _documents(lookup)
    yield from _actions(lookup)
    yield from _departments(lookup)
    yield from _groups(lookup)
    yield from _fields(lookup)
    yield from _caps(lookup)
    yield from _schemes(lookup)
    yield from _readings(lookup)


def _page(
    list_name: str,
    record_id: str,
    title: str,
    description: str,
    documents: list[str],
    **shows: Any,
) -> Page:
    template = f"records/{list_name}.md.j2"
    return Page(file_of(list_name, record_id), template, title, description, documents, shows)


def _documents(lookup: Lookup) -> Iterator[Page]:
    for document in lookup.documents:
        yield _page(
            "documents",
            document.id,
            document.title,
            document.summary,
            [document.id],
            document=document,
        )


def _actions(lookup: Lookup) -> Iterator[Page]:
    actions = lookup.catalogue.actions
    for i, action in enumerate(actions):
        same = [a for a in actions[max(i - 1, 0) : i + 2] if a.document == action.document]
        at = same.index(action)
        yield _page(
            "actions",
            action.id,
            placed_title(action.title, [lookup.document(action.document).place], lookup),
            action.summary,
            [action.document],
            action=action,
            occupations=lookup.occupations_in(action),
            before=same[at - 1] if at else None,
            after=same[at + 1] if at + 1 < len(same) else None,
        )


def _departments(lookup: Lookup) -> Iterator[Page]:
    for department in lookup.catalogue.departments:
        held = roles(department, lookup)
        issued = lookup.issued_by(department)
        cites = lookup.named_in(department)
        documents = lookup.documents_of(cites)
        yield _page(
            "departments",
            department.id,
            placed_title(department.name, [department.place], lookup),
            f"{department.name}在培训政策文件里负责什么、写在哪里、怎样联系。",
            documents,
            department=department,
            roles=held,
            counted=counted(held.listed, lookup),
            issued=issued,
            cites=cites,
        )


def _groups(lookup: Lookup) -> Iterator[Page]:
    for group in lookup.catalogue.groups:
        own = lookup.actions_for("groups", group.id)
        held = {action.id for action in own}
        wider = [
            (wide, [a for a in lookup.actions_for("groups", wide.id) if a.id not in held])
            for wide in lookup.wider(group)
        ]
        cites = lookup.named_in(group)
        wider_cites = [c for wide, _ in wider for c in lookup.named_in(wide)]
        yield _page(
            "groups",
            group.id,
            _title_of_group(group, lookup),
            f"给“{group.name}”准备了哪些培训、谁负责、写在哪份文件里。",
            lookup.documents_of(cites + wider_cites),
            group=group,
            own=own,
            wider=[(wide, actions) for wide, actions in wider if actions],
            near=[] if own or any(actions for _, actions in wider) else same_part(group, lookup),
            members=[(part, _places_of_group(part, lookup)) for part in lookup.parts(group)],
            cites=cites,
        )


def _title_of_group(group: Group, lookup: Lookup) -> str:
    return placed_title(group.name, _places_of_group(group, lookup), lookup)


def _places_of_group(group: Group, lookup: Lookup) -> list[str]:
    return places_of(lookup.documents_of(lookup.named_in(group)), lookup)


def _fields(lookup: Lookup) -> Iterator[Page]:
    for field in lookup.catalogue.fields:
        actions = lookup.actions_for("fields", field.id)
        cites = lookup.named_in(field)
        placed = [Cite(document=a.document, clause=a.clause, quote=a.title) for a in actions]
        documents = lookup.documents_of(cites + placed)
        yield _page(
            "fields",
            field.id,
            placed_title(field.name, places_of(documents, lookup), lookup),
            f"{field.name}领域有哪些培训行动、学什么、谁负责、写在哪份文件里。",
            documents,
            field=field,
            rows=field_rows(field, lookup),
            cites=cites,
        )


def _caps(lookup: Lookup) -> Iterator[Page]:
    for document in lookup.documents:
        caps = lookup.in_document("caps", document.id)
        if caps:
            yield _page(
                "caps",
                document.id,
                f"价格上限：{document.short_title}",
                f"《{document.short_title}》对培训成交单价的上限：每类课程每人最多多少元。",
                [document.id],
                document=document,
                caps=caps,
                readings=lookup.readings_near(caps),
            )


def _schemes(lookup: Lookup) -> Iterator[Page]:
    computed = [s.id for s in lookup.catalogue.schemes if s.formula]
    for scheme in lookup.catalogue.schemes:
        cites = [scheme.nearest, *(c for r in lookup.readings_of(scheme) for c in r.cites)]
        if scheme.class_size:
            clause, figure = lookup.figure(scheme.class_size.figure)
            quote = figure.quote
            cites.append(Cite(document=clause.document, clause=clause.locator, quote=quote))
        yield _page(
            "schemes",
            scheme.id,
            scheme.title,
            scheme.summary,
            _own_first(scheme, lookup.documents_of(cites)),
            scheme=scheme,
            readings=lookup.readings_of(scheme),
            edges=edge_table(lookup.catalogue, scheme.id),
            calculator=scheme_file(CALCULATOR, scheme.id, computed) if scheme.formula else None,
        )


def _readings(lookup: Lookup) -> Iterator[Page]:
    readings = lookup.catalogue.readings
    schemes = {s.id: s for s in lookup.catalogue.schemes}
    for i, reading in enumerate(readings):
        scheme = schemes[reading.scheme]
        yield _page(
            "readings",
            reading.id,
            f"{reading.id} {reading.title}",
            f"{reading.question}原文怎么写、有几种理解、本站默认哪一种。",
            _own_first(scheme, lookup.documents_of(reading.cites)),
            reading=reading,
            scheme=scheme,
            parts_changed=_part_titles(scheme, reading),
            before=readings[i - 1] if i else None,
            after=readings[i + 1] if i + 1 < len(readings) else None,
        )


def _own_first(scheme: Scheme, documents: list[str]) -> list[str]:
    """`documents` with the scheme's own at the head."""
    return list(dict.fromkeys([scheme.document, *documents]))


def _part_titles(scheme: Scheme, reading: Reading) -> dict[str, list[str]]:
    """For each option, the titles of the parts of the formula that it changes."""
    formula = scheme.formula
    parts: list[Measure | Instalment] = []
    if formula:
        parts = [*formula.measures, *formula.instalments]
    titles = {part.id: part.title for part in parts}
    return {
        option.value: list(dict.fromkeys(titles[change.part] for change in option.changes))
        for option in reading.options
    }
