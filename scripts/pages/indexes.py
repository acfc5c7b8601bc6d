"""The index page of each list, and the page that offers the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue import places
from scripts.catalogue.models import Department, Document
from scripts.derived import coverage
from scripts.derived.field_rows import field_rows
from scripts.derived.lineage import lineage
from scripts.derived.lookup import Lookup
from scripts.derived.printed_groups import PrintedGroup, printed_groups
from scripts.derived.roles import counted, duties
from scripts.derived.wording import passed
from scripts.pages.addresses import file_of, relative
from scripts.pages.drawings import lineage_chart
from scripts.pages.overviews import comparisons
from scripts.pages.page import Page


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
        "文件把培训写给了下面这些人。先选地方，再点开您这一类，看有什么培训、谁负责。",
    ),
    Index(
        "fields",
        "我想学哪一行",
        "找培训",
        "文件点到名的领域，写到它的培训行动列在下面。点领域看谁负责、写在哪里。",
    ),
    Index(
        "occupations",
        "职业（工种）",
        "找培训",
        "文件点到名的职业、工种和技能。点开看国家职业编码是多少、哪些文件和行动写到它。",
    ),
    Index(
        "actions",
        "专项培训行动",
        "找培训",
        "文件列出的每一项培训行动、措施和重点工作：给谁、学什么、谁负责。",
    ),
    Index(
        "schemes", "补贴怎么算", "培训机构", "每份文件的补贴规则。没有写清算法的，照实说没有写。"
    ),
    Index("caps", "价格上限", "培训机构", "文件给培训单价定的上限。"),
    Index(
        "requirements",
        "条件和要求",
        "培训机构",
        "每份文件对培训机构、班次、参训人员和资金的要求，写明是必须、原则上、鼓励还是可以。",
    ),
    Index("forms", "要交的表", "培训机构", "文件印的表：要填哪几项、每一项印的是什么。"),
    Index(
        "readings",
        "理解分歧",
        "培训机构",
        "文件有些话可以有不同的理解。这里列出每一处：原文、几种理解和各自的道理。默认理解是编者的判断，不是官方解释。",
    ),
    Index(
        "documents",
        "政策文件",
        "查政策",
        "本站收录了原文的文件，按地方和年份排列。点开看每一条说什么、有哪些数字。",
    ),
    Index(
        "departments",
        "责任单位",
        "查政策",
        "文件里点到名的单位。名称后面写有几项培训行动把它列为责任单位，按文件的年份分开。",
    ),
    Index(
        "lineage",
        "文件的来龙去脉",
        "查政策",
        "哪份文件引用了哪份文件，引用的原话在哪里。",
    ),
    Index(
        "targets",
        "目标数字",
        "数字和对照",
        "文件定下要达到的数字。每个数字照原文写，不相加，也不把每年的数乘成几年的数。",
    ),
    Index(
        "comparisons",
        "并排看",
        "数字和对照",
        "把两份文件的培训行动放在一起看：两份都写了什么，只有一份写了什么。只列出不同，不评高低。",
    ),
    Index(
        "coverage",
        "逐条登记情况",
        "数字和对照",
        "每份文件的每一条，本站登记了什么；只有说明的，照实说。",
    ),
)

DATA = Index(
    "data",
    "下载数据",
    "查政策",
    "全部数据可以下载：Excel 表格打开就能看，CSV 和 JSON 给会编程的人用。",
)


def siblings(index: Index) -> list[Index]:
    """The index pages in the same part of the site."""
    return [other for other in (*INDEXES, DATA) if other.part == index.part]


def index_pages(lookup: Lookup) -> Iterator[Page]:
    """The index page of every list, then the data page."""
    for index in (*INDEXES, DATA):
        yield Page(
            file=file_of(index.list_name),
            template=f"indexes/{index.list_name}.md.j2",
            title=index.title,
            description=index.lead,
            documents=_documents(index, lookup),
            shows={"index": index, "siblings": siblings(index), **_shows(index, lookup)},
        )


def _documents(index: Index, lookup: Lookup) -> list[str]:
    """The documents that the records of a list rest on; all of them for a list without records."""
    every = [d.id for d in lookup.documents]
    found = every
    if index.list_name in ("actions", "caps", "schemes", "targets", "requirements", "forms"):
        found = [d for d in every if lookup.in_document(index.list_name, d)]
    elif index.list_name in ("groups", "fields", "departments"):
        records = lookup.catalogue.records(index.list_name)
        found = lookup.documents_of([c for r in records for c in lookup.named_in(r)])
    elif index.list_name == "occupations":
        records = lookup.catalogue.occupations
        found = lookup.documents_of([c for o in records for c in o.named_in])
    elif index.list_name == "readings":
        found = lookup.documents_of([c for r in lookup.catalogue.readings for c in r.cites])
    return found or every


def _shows(index: Index, lookup: Lookup) -> dict[str, object]:
    documents = lookup.documents
    match index.list_name:
        case "documents":
            return {"places": places.by_place(documents), "years": places.by_year(documents)}
        case "departments":
            offices = lookup.catalogue.departments
            counts = {d.id: counted(duties(d, lookup), lookup) for d in offices}
            return {"places": _offices(lookup), "counts": counts}
        case "groups":
            return {"places": _groups(lookup)}
        case "fields":
            return {"rows": {f.id: field_rows(f, lookup) for f in lookup.catalogue.fields}}
        case "readings":
            return {"skipped": _skipped(lookup)}
        case "caps":
            tables = [(d, lookup.in_document("caps", d.id)) for d in documents]
            return {"tables": [(d, caps) for d, caps in tables if caps]}
        case "targets":
            return _targets(lookup)
        case "actions":
            held = [d for d in documents if lookup.in_document("actions", d.id)]
            return {"places": list(places.by_place(held))}
        case "schemes":
            # What can be computed is what most visitors come for.
            return {"schemes": sorted(lookup.catalogue.schemes, key=lambda s: not s.formula)}
        case "comparisons":
            found = comparisons.held(lookup)
            return {"comparisons": [_compared(each, lookup) for each in found]}
        case "coverage":
            return {"covered": [(d, coverage.covered(d.id, lookup)) for d in documents]}
        case "lineage":
            cited = lineage(documents)
            here = file_of("lineage")

            def address(id_: str) -> str:
                return relative(here, file_of("documents", id_))

            return {"lineage": cited, "drawing": lineage_chart.draw(cited, address)}
    return {}


def _targets(lookup: Lookup) -> dict[str, object]:
    """The targets of each document, those whose time is over last, and what they can be asked by."""
    tables = [(d, lookup.in_document("targets", d.id)) for d in lookup.documents]
    tables = sorted([t for t in tables if t[1]], key=lambda table: bool(passed(table[0])))
    years = {t.period.until for _, targets in tables for t in targets if t.period.until}
    choices = {
        "places": list(places.by_place([d for d, _ in tables])),
        "years": sorted(years, reverse=True),
    }
    return {"tables": tables, "choices": choices}


def _skipped(lookup: Lookup) -> list[str]:
    """The ids up to the last one that no reading has: a visitor may take them for left out."""
    held = {reading.id for reading in lookup.catalogue.readings}
    last = max(int(id_.removeprefix("R")) for id_ in held)
    return [id_ for id_ in (f"R{number}" for number in range(1, last)) if id_ not in held]


def _compared(each: comparisons.Comparison, lookup: Lookup) -> dict[str, object]:
    left, right = lookup.document(each.left), lookup.document(each.right)
    return {
        "id": each.id,
        "title": comparisons.title_of_comparison(left, right),
        "left": left,
        "right": right,
        "pairs": comparisons.pairs_of(each, lookup),
        "paired_by": each.paired_by,
    }


def _groups(lookup: Lookup) -> dict[str, list[tuple[Document, list[PrintedGroup]]]]:
    """The groups that each document prints, by place."""
    found = {}
    for place, documents in places.by_place(lookup.documents).items():
        printed = [(d, printed_groups(d, lookup)) for d in documents]
        found[place] = [(document, groups) for document, groups in printed if groups]
    return {place: printed for place, printed in found.items() if printed}


def _offices(lookup: Lookup) -> dict[str, dict[str, dict[str, list[Department]]]]:
    """The offices by place, level and kind; places in their usual order."""
    found: dict[str, dict[str, dict[str, list[Department]]]] = {}
    known = [p for p in places.ORDER if any(d.place == p for d in lookup.catalogue.departments)]
    for place in known:
        found[place] = {}
    for department in lookup.catalogue.departments:
        levels = found.setdefault(department.place, {})
        kinds = levels.setdefault(department.level, {})
        kinds.setdefault(department.kind, []).append(department)
    return found


def title_of_records(list_name: str) -> str:
    """What the records of a list are called where they are counted or listed."""
    return {"groups": "人群", "fields": "领域"}.get(list_name, title_of(list_name))


def title_of(list_name: str) -> str:
    """What the index page of a list is called."""
    return next(i.title for i in INDEXES if i.list_name == list_name)
