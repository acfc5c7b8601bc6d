"""Whether what is said of a document agrees: its issuer, its contacts, the documents it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document
from scripts.files.problems import Problem, shown


def check_documents(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything that contradicts itself about the documents."""
    titles: dict[str, str] = {}
    numbers = {d.id: d.number for d in catalogue.documents}
    offices: dict[str | None, list[Department]] = {}
    for office in catalogue.departments:
        offices.setdefault(office.id, []).append(office)
    for document in catalogue.documents:
        for office in offices.get(document.issuer_department, []):
            yield from _issuer(document, office, catalogue)
        yield from _contacts(document, catalogue)
        yield from _references(document, numbers, catalogue)
        other = titles.setdefault(document.short_title, document.id)
        if other != document.id:
            message = f"{other} 的简称也是 “{document.short_title}”；两份文件的简称要不同"
            yield catalogue.origin(document).problem(("short_title",), message)
    is_whole = catalogue.is_whole("documents")
    if catalogue.documents and is_whole and not any(d.issued_on for d in catalogue.documents):
        message = "没有一份文件写了 issued_on；至少要有一份，数据要注明截至哪一天"
        yield catalogue.origin(catalogue.documents[0]).problem(("issued_on",), message)


def _issuer(document: Document, office: Department, catalogue: Catalogue) -> Iterator[Problem]:
    if document.issuer not in (None, office.name, *office.aliases):
        message = (
            f"{office.id} 没有 “{document.issuer}” 这个名称或别名；"
            "请核对，或把它加到该单位的 aliases"
        )
        yield catalogue.origin(document).problem(("issuer_department",), message)


def _contacts(document: Document, catalogue: Catalogue) -> Iterator[Problem]:
    """A number or address must be printed whole: 0510-8282 is part of 0510-82829088."""
    for i, contact in enumerate(document.contacts):
        quote, value = contact.cite.quote, contact.value
        whole = rf"(?<![0-9A-Za-z@._-]){re.escape(value)}(?![0-9A-Za-z@_-]|\.[0-9A-Za-z])"
        if value in quote and not re.search(whole, quote):
            message = f"只是引文里号码或地址的一部分：“{shown(quote)}”；请写全"
            yield catalogue.origin(document).problem(("contacts", i, "value"), message)


def _references(
    document: Document, numbers: dict[str, str | None], catalogue: Catalogue
) -> Iterator[Problem]:
    for i, reference in enumerate(document.references):
        origin, held = catalogue.origin(document), numbers.get(reference.id or "")
        if reference.id == document.id:
            message = "引的是这份文件自己；请改成被引的文件，或删去这一条"
            yield origin.problem(("references", i, "id"), message)
        elif held and reference.number and held != reference.number:
            message = (
                f"写的是 “{reference.number}”，而 {reference.id} 的文号是 “{held}”；请核对两处"
            )
            yield origin.problem(("references", i, "number"), message)
