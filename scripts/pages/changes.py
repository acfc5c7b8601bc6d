"""The hand-kept log of changes (``content/changes.yml``) as a page and as an Atom feed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as Xml

from pydantic import ValidationError

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Date, Record, Text
from scripts.derived import wording
from scripts.files import strict_yaml
from scripts.files.paths import CONTENT
from scripts.files.problems import Problem
from scripts.files.schema_messages import in_chinese
from scripts.pages import addresses
from scripts.pages.page import Page

SOURCE = CONTENT / "changes.yml"
PAGE = "changes.md"
FEED = "data/feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"
_IDS = uuid.uuid5(uuid.NAMESPACE_OID, "wuxi-training-policy changes")


class Entry(Record):
    """One change that visitors should hear of; `link` is the Markdown file of a page of the site."""

    date: Date
    title: Text
    text: Text
    link: Text


@dataclass(frozen=True)
class ChangesShow:
    """The entries, the newest first, and where the feed of them stands."""

    entries: list[Entry]
    feed: str


def load(file: Path = SOURCE) -> tuple[list[Entry], list[Problem]]:
    """The entries as they stand in `file`, the newest first, and what is wrong with it."""
    loaded = strict_yaml.load(file, f"content/{file.name}")
    if loaded.problems:
        return [], loaded.problems
    content = loaded.value
    items = content.get("changes") if isinstance(content, dict) else None
    if not isinstance(items, list) or not items:
        return [], [loaded.problem((), "这里应是“changes:”和它下面的列表，至少一条")]
    entries, problems = [], []
    for i, item in enumerate(items):
        try:
            entries.append(Entry.model_validate(item))
        except ValidationError as error:
            problems += [
                loaded.problem(("changes", i, *e["loc"]), in_chinese(e, Entry))
                for e in error.errors()
            ]
            continue
        if len(entries) > 1 and entries[-1].date > entries[-2].date:
            problems.append(loaded.problem(("changes", i, "date"), "比上一条新；新的请写在最上面"))
    return entries, problems


def with_endings(entries: list[Entry], catalogue: Catalogue) -> list[Entry]:
    """`entries` and, in their order, one for each document that has ended, on its day."""
    titles = {document.id: document.short_title for document in catalogue.documents}
    endings = [
        Entry(
            date=document.ended_on,
            title=f"《{document.short_title}》停止执行",
            text=f"《{document.title}》{wording.ended(document)}"
            + (f"，由《{titles[document.replaced_by]}》接替。" if document.replaced_by else "。")
            + "它的各页照原样留着，页首写明。",
            link=addresses.file_of("documents", document.id),
        )
        for document in catalogue.documents
        if document.ended_on and catalogue.has_ended(document)
    ]
    return sorted([*entries, *endings], key=lambda entry: entry.date, reverse=True)


def page(entries: list[Entry], catalogue: Catalogue) -> Page:
    """The page of all changes."""
    return Page(
        file=PAGE,
        template="pages/changes.md.j2",
        title="更新记录",
        description="本站收录了什么新文件、改了什么、加了什么，按日期列出，可以订阅。",
        documents=[document.id for document in catalogue.documents],
        shows=ChangesShow(entries, FEED),
    )


def feed(entries: list[Entry], site: str) -> str:
    """The Atom feed of the site of this name. Its links are relative to itself, so it works wherever the site stands."""
    Xml.register_namespace("", _ATOM)
    root = Xml.Element(f"{{{_ATOM}}}feed", {"xml:lang": "zh-CN"})
    _add(root, "title", f"更新记录：{site}")
    _add(root, "id", uuid.uuid5(_IDS, "feed").urn)
    _add(root, "updated", _moment(max(entry.date for entry in entries)))
    _add(_add(root, "author"), "name", site)
    _add(root, "link", rel="self", type="application/atom+xml", href=Path(FEED).name)
    _add(root, "link", rel="alternate", type="text/html", href=_from_feed(PAGE))
    for entry in entries:
        item = _add(root, "entry")
        _add(item, "title", entry.title)
        _add(item, "id", uuid.uuid5(_IDS, f"{entry.date} {entry.title}").urn)
        _add(item, "updated", _moment(entry.date))
        _add(item, "link", rel="alternate", type="text/html", href=_from_feed(entry.link))
        _add(item, "summary", entry.text)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(root, "unicode") + "\n"


def _add(parent: Xml.Element, tag: str, text: str | None = None, **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, f"{{{_ATOM}}}{tag}", attributes)
    element.text = text
    return element


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+08:00"


def _from_feed(file: str) -> str:
    """The way from the feed to the page of a Markdown file."""
    return addresses.relative(f"{Path(FEED).parent}/{addresses.INDEX}", file)
