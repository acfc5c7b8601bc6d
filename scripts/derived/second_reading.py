"""Whether a second person has read a document clause by clause, and whether that still holds.

What was read has a fingerprint: of the document's text and of all that the catalogue says of it. A
reading holds as long as the fingerprint is the one that the document's `read_by` keeps.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.documents import Document
from scripts.derived.wording import day
from scripts.evidence.sources_lock import SourcesLock
from scripts.files.problems import Problem

_LENGTH = 12  # hexadecimal digits: enough to see a change, short enough for a line of YAML
_NOT_READ = ("read_by", "review_by")
_OTHERS = object()
"""What stands for a citation of another document."""


def fingerprints(catalogue: Catalogue, lock: SourcesLock) -> dict[str, str]:
    """The fingerprint of every document, by its id: as its text was when it was last proved, with
    every record that is about it, or that is about no single document and cites it, without what
    such a record cites of other documents."""
    said: dict[str, list[Any]] = {
        document.id: [lock.sources.get(document.id)] for document in catalogue.documents
    }
    for name in KINDS:
        for record in catalogue.records(name):
            plain = record.model_dump(mode="json", exclude=set(_NOT_READ))
            about = plain.get("document") or (plain["id"] if name == "documents" else None)
            for document in {about} if about else _cited(plain):
                if document in said:
                    said[document].append([name, _of(document, plain)])
    return {document: _digest(parts) for document, parts in said.items()}


def _cited(value: Any) -> set[Any]:
    """Every document that is named inside `value`."""
    match value:
        case dict():
            found = {value["document"]} if isinstance(value.get("document"), str) else set()
            return found.union(*map(_cited, value.values()))
        case list():
            return set[Any]().union(*map(_cited, value))
    return set()


def _of(document: str, value: Any) -> Any:
    """`value` without what is cited of other documents than this one."""
    match value:
        case {"document": str() as cited} if cited != document:
            return _OTHERS
        case dict():
            kept = {key: _of(document, inner) for key, inner in value.items()}
            return {key: inner for key, inner in kept.items() if inner is not _OTHERS}
        case list():
            return [
                inner for inner in (_of(document, each) for each in value) if inner is not _OTHERS
            ]
    return value


def _digest(parts: list[Any]) -> str:
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def said(document: Document, fingerprint: str) -> str:
    """One line for visitors: when it was read and by whom, and whether anything changed since."""
    read = document.read_by
    if read is None:
        return "还没有第二个人逐条读过"
    if read.fingerprint != fingerprint:
        return f"{day(read.date)}（{read.by}）；以后又有改动，还没有再读"
    return f"{day(read.date)}（{read.by}）"


def unread(catalogue: Catalogue, lock: SourcesLock) -> Iterator[Problem]:
    """What to tell an editor of each document that nobody has read as it is now, at its place."""
    now = fingerprints(catalogue, lock)
    for document in catalogue.documents:
        read, origin = document.read_by, catalogue.origin(document)
        then = f"读完以后运行 make read-by DOCUMENT={document.id} BY=第二位读者"
        if read is None:
            message = (
                f"《{document.short_title}》还没有第二个人逐条读过；请没有登记它的人拿着原文"
                f"逐条读一遍，{then}"
            )
            yield origin.problem(("id",), message)
        elif read.fingerprint != now[document.id]:
            message = (
                f"《{document.short_title}》在{day(read.date)}逐条读过，以后原文或登记的内容又改了；"
                f"请再逐条读一遍，{then}"
            )
            yield origin.problem(("read_by", "fingerprint"), message)
