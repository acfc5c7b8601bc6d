"""Whether what is said of a document's end agrees: its day, and the document that takes its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.models.documents import Document
from scripts.files.problems import Problem


def check_lifecycle(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything that contradicts itself about when a document ends, and what follows it."""
    known = {document.id: document for document in catalogue.documents}
    for document in catalogue.documents:
        origin = catalogue.origin(document)
        for key, called in (("ended_on", "停止执行"), ("review_by", "复核期限")):
            day = getattr(document, key)
            if day and document.issued_on and day <= document.issued_on:
                message = (
                    f"{called}写的是 {day}，不在成文日期 {document.issued_on} 之后；请核对两处"
                )
                yield origin.problem((key,), message)
        if document.replaced_by is not None:
            yield from _replaced(document, document.replaced_by, origin, known)


def _replaced(
    document: Document, name: str, origin: Origin, known: Mapping[str, Document]
) -> Iterator[Problem]:
    inside = ("replaced_by",)
    if document.ended_on is None:
        message = (
            "写了接替的文件，却没有写哪一天停止执行；请加 ended_on 和它的依据，或删去 replaced_by"
        )
        yield origin.problem(inside, message)
    if name == document.id:
        yield origin.problem(inside, "写的是这份文件自己；请改成接替它的那一份，没有就删去这一行")
        return
    next_one = known.get(name)
    if next_one is None:
        return  # `check_references` says so
    if next_one.issued_on is None:
        message = f"{name} 没有写成文日期 issued_on，看不出它在后；请补上，或核对是不是这一份"
        yield origin.problem(inside, message)
    elif document.issued_on and next_one.issued_on < document.issued_on:
        message = (
            f"{name} 是 {next_one.issued_on} 成文的，早于这份文件的 {document.issued_on}，"
            "不会是接替它的；请核对是不是写反了"
        )
        yield origin.problem(inside, message)
    if document.id in (way := _following(document, known)):
        message = f"接替的文件绕成了一圈：{' → '.join([document.id, *way])}；请改正其中一处"
        yield origin.problem(inside, message)


def _following(document: Document, known: Mapping[str, Document]) -> list[str]:
    """The ids of those that follow `document` one after another, until one is met again."""
    way: list[str] = []
    name = document.replaced_by
    while name is not None and name not in way:
        way.append(name)
        name = known[name].replaced_by if name in known and name != document.id else None
    return way
