"""The page of each office, and the list of offices by place, level and kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.places import Place
from scripts.derived.lookup import Lookup
from scripts.derived.named_in import each_place_once
from scripts.derived.roles import Roles, counted, duties, roles
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages
from scripts.pages.page import Page
from scripts.pages.rests_on import cited_documents
from scripts.pages.titles import placed_title

_LOCAL = "县区园区"


@dataclass(frozen=True)
class DepartmentShows:
    """An office: what it is named for, how many actions list it, what it issued, where it stands."""

    department: Department
    roles: Roles
    counted: list[str]
    issued: list[Document]
    cites: list[Cite]


@dataclass(frozen=True)
class DepartmentsShow:
    """The offices by place, level and kind, places in their usual order; by id, how many actions
    list each; those of counties and districts, if the documents name them all together alone."""

    places: dict[str, dict[str, dict[str, list[Department]]]]
    counts: dict[str, list[str]]
    together: list[Department]


def _pages(lookup: Lookup) -> Iterator[Page]:
    for department in lookup.catalogue.departments:
        held = roles(department, lookup)
        cites = lookup.named_in(department)
        yield Page(
            file_of("departments", department.id),
            "records/departments.md.j2",
            placed_title(department.name, [department.place], lookup),
            f"{department.place}：{department.name}在培训政策文件里负责什么、写在哪里、怎样联系。",
            lookup.documents_of(cites),
            DepartmentShows(
                department=department,
                roles=held,
                counted=counted(held.listed, lookup),
                issued=lookup.issued_by(department),
                cites=each_place_once(cites),
            ),
        )


def _shows(lookup: Lookup) -> DepartmentsShow:
    offices = lookup.catalogue.departments
    counts = {d.id: counted(duties(d, lookup), lookup) for d in offices}
    return DepartmentsShow(_by_place(offices, lookup.catalogue.places), counts, _together(offices))


def _together(offices: list[Department]) -> list[Department]:
    """The offices of counties and districts that a document names all at once: 各…."""
    return [office for office in offices if _names_districts(office)]


def _names_districts(office: Department) -> bool:
    return office.level == _LOCAL and office.name.startswith("各") and "区" in office.name


def _by_place(
    offices: list[Department], places: list[Place]
) -> dict[str, dict[str, dict[str, list[Department]]]]:
    named = {office.place for office in offices}
    found: dict[str, dict[str, dict[str, list[Department]]]] = {
        place.name: {} for place in places if place.name in named
    }
    for office in offices:
        levels = found.setdefault(office.place, {})
        levels.setdefault(office.level, {}).setdefault(office.kind, []).append(office)
    return found


SHOWN = ListPages(
    Index(
        "departments",
        "责任单位",
        "查政策",
        "文件里点到名的单位。名称后面写有几项培训行动把它列为责任单位，按文件的年份分开。",
    ),
    shows=_shows,
    pages=_pages,
    documents=cited_documents("departments"),
)
