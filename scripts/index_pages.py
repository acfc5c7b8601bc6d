"""The index page of each list, and the page that offers the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.addresses import file_of
from scripts.lookup import Lookup
from scripts.models import Department
from scripts.page import Page


@dataclass(frozen=True)
class Index:
    """What the index page of a list is called, and the part of the site it belongs to."""

    list_name: str
    title: str
    part: str
    lead: str


INDEXES = (
    Index(
        "groups",
        "我是哪类人",
        "找培训",
        "文件把培训写给了下面这些人。点开您这一类，看有什么培训、谁负责。",
    ),
    Index(
        "fields", "我想学哪一行", "找培训", "文件优先支持的领域。点开看每个领域有什么培训、谁负责。"
    ),
    Index("actions", "专项培训行动", "找培训", "文件列出的每一项培训行动：给谁、学什么、谁负责。"),
    Index(
        "schemes", "补贴怎么算", "培训机构", "每份文件的补贴规则。没有写清算法的，照实说没有写。"
    ),
    Index("caps", "价格上限", "培训机构", "文件给培训单价定的上限。"),
    Index(
        "readings",
        "理解分歧",
        "培训机构",
        "文件有些话可以有不同的理解。这里列出每一处：原文、几种理解和各自的道理。默认理解是编者的判断，不是官方解释。",
    ),
    Index(
        "documents", "政策文件", "查政策", "本站收录了原文的文件。点开看每一条说什么、有哪些数字。"
    ),
    Index("departments", "责任单位", "查政策", "文件里点到名的单位，各自负责什么、写在哪里。"),
)

DATA = Index("data", "下载数据", "查政策", "全部数据可以下载，给会编程的人用。")


def siblings(index: Index) -> list[Index]:
    """The index pages in the same part of the site."""
    return [other for other in (*INDEXES, DATA) if other.part == index.part]


def index_pages(lookup: Lookup) -> Iterator[Page]:
    """The index page of every list, then the data page."""
    for index in (*INDEXES, DATA):
        yield Page(
            file=file_of(index.list_name),
            template=f"{index.list_name}-index.md.j2",
            title=index.title,
            description=index.lead,
            documents=_documents(index, lookup),
            shows={"index": index, "siblings": siblings(index), **_shows(index, lookup)},
        )


def _documents(index: Index, lookup: Lookup) -> list[str]:
    """The documents that the records of a list rest on."""
    every = [d.id for d in lookup.catalogue.documents]
    if index.list_name in ("actions", "caps", "schemes"):
        return [d for d in every if lookup.in_document(index.list_name, d)]
    if index.list_name in ("groups", "fields", "departments"):
        records = lookup.catalogue.records(index.list_name)
        return lookup.documents_of([c for r in records for c in lookup.named_in(r)])
    if index.list_name == "readings":
        return lookup.documents_of([c for r in lookup.catalogue.readings for c in r.cites])
    return every


def _shows(index: Index, lookup: Lookup) -> dict[str, object]:
    if index.list_name == "departments":
        return {"places": _by_place(lookup)}
    if index.list_name == "caps":
        documents = lookup.catalogue.documents
        tables = [(d, lookup.in_document("caps", d.id)) for d in documents]
        return {"tables": [(d, caps) for d, caps in tables if caps]}
    return {}


def _by_place(lookup: Lookup) -> dict[str, dict[str, list[Department]]]:
    """The offices by place and by level, both in the order in which they first appear."""
    places: dict[str, dict[str, list[Department]]] = {}
    for department in lookup.catalogue.departments:
        levels = places.setdefault(department.place, {})
        levels.setdefault(department.level, []).append(department)
    return places


def title_of(list_name: str) -> str:
    """What the index page of a list is called."""
    return next(i.title for i in INDEXES if i.list_name == list_name)
