"""What a page says to search engines: JSON-LD after schema.org, nothing that the catalogue lacks.

Links are relative to the page, as everywhere on the site.
"""

from __future__ import annotations

from typing import Any

from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.schemes import Scheme
from scripts.derived.lookup import Lookup
from scripts.open_data import csv_data, records, workbook
from scripts.open_data.columns import TABLES
from scripts.open_data.terms import LICENCE_URL, DataVersion
from scripts.pages import addresses
from scripts.pages.every import INDEXES
from scripts.pages.kinds.actions import ActionShows
from scripts.pages.kinds.schemes import SchemeShows
from scripts.pages.overviews import data
from scripts.pages.page import Page

HOME = "首页"
_FORMATS = {
    ".json": "application/json",
    ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
Thing = dict[str, Any]


def structured_data(page: Page, lookup: Lookup, version: DataVersion) -> Thing | None:
    """The JSON-LD of `page`; None where there is nothing to say. `version`: of the data."""
    things = [*_of(page, lookup, version), *_breadcrumbs(page)]
    return {"@context": "https://schema.org", "@graph": things} if things else None


def _of(page: Page, lookup: Lookup, version: DataVersion) -> list[Thing]:
    if page.file == addresses.file_of(data.SHOWN.index.list_name):
        return [_dataset(page, lookup, version)]
    match page.shows:
        case ActionShows(action=action):
            return [_action(action, lookup)]
        case SchemeShows(scheme=scheme):
            return [_scheme(scheme, lookup)]
    return []


def _action(action: Action, lookup: Lookup) -> Thing:
    document = lookup.document(action.document)
    service = _service(action, "actions", document)
    if action.departments:
        names = dict.fromkeys(d.as_written for d in action.departments)
        service["provider"] = [{"@type": "Organization", "name": name} for name in names]
    kinds = list(dict.fromkeys(g.as_written for part in action.parts for g in part.trained))
    if kinds:
        service["audience"] = [{"@type": "Audience", "audienceType": kind} for kind in kinds]
    return service


def _scheme(scheme: Scheme, lookup: Lookup) -> Thing:
    return _service(scheme, "schemes", lookup.document(scheme.document))


def _service(record: Action | Scheme, list_name: str, document: Document) -> Thing:
    return {
        "@type": "GovernmentService",
        "name": record.title,
        "description": record.summary,
        "serviceType": TABLES[list_name].title,
        "areaServed": {"@type": "AdministrativeArea", "name": document.place},
        "subjectOf": _document(document),
    }


def _document(document: Document) -> Thing:
    thing: Thing = {"@type": "CreativeWork", "name": document.title}
    if document.number:
        thing["identifier"] = document.number
    if document.issuer:
        thing["publisher"] = {"@type": "Organization", "name": document.issuer}
    if document.issued_on:
        thing["datePublished"] = document.issued_on.isoformat()
    return thing


def _dataset(page: Page, lookup: Lookup, version: DataVersion) -> Thing:
    files = [records.FILE, workbook.FILE, *(csv_data.file_of(name) for name in TABLES)]
    return {
        "@type": "Dataset",
        "name": version.site,
        "description": page.description,
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        "license": LICENCE_URL,
        "version": version.rules,
        "spatialCoverage": list(dict.fromkeys(d.place for d in lookup.catalogue.documents)),
        "isBasedOn": [_document(document) for document in lookup.catalogue.documents],
        "variableMeasured": [table.title for table in TABLES.values()],
        "distribution": [_download(page, file) for file in files],
        "hasPart": [
            {
                "@type": "Dataset",
                "name": table.title,
                "description": f"每条是{table.record}",
                "url": addresses.relative(page.file, csv_data.file_of(name)),
            }
            for name, table in TABLES.items()
        ],
    }


def _download(page: Page, file: str) -> Thing:
    suffix = file[file.rindex(".") :]
    return {
        "@type": "DataDownload",
        "encodingFormat": _FORMATS[suffix],
        "contentUrl": addresses.relative(page.file, file),
    }


def _breadcrumbs(page: Page) -> list[Thing]:
    """The way from the home page to the page of a record; none on other pages."""
    list_name, _, name = page.file.partition("/")
    if not name or name == addresses.INDEX:
        return []
    way = [(HOME, addresses.INDEX)]
    way += [(i.title, addresses.file_of(list_name)) for i in INDEXES if i.list_name == list_name]
    items: list[Thing] = [
        {"name": title, "item": addresses.relative(page.file, file)} for title, file in way
    ]
    items.append({"name": page.title})
    numbered = [{"@type": "ListItem", "position": i} | item for i, item in enumerate(items, 1)]
    return [{"@type": "BreadcrumbList", "itemListElement": numbered}]
