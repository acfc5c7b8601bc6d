"""Whether a document's title, number, issuer and date stand in their own evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem, shown


def check_particulars(catalogue: Catalogue) -> Iterator[Problem]:
    """Each particular of a document stands in its own evidence; what is null has none."""
    for document in catalogue.documents:
        origin = catalogue.origin(document)
        for about in ("title", "number", "issuer", "issued_on", "ended_on"):
            value = getattr(document, about)
            evidence = [(i, e) for i, e in enumerate(document.evidence) if e.about == about]
            if value is not None and not evidence:
                message = f"没有依据；请在 evidence 里加一条 about: {about}"
                if about == "ended_on":
                    message += "，引写着停止执行的那句话，可以引接替它的文件"
                elif about != "title":
                    message += "，文件没有印就写 null"
                yield origin.problem((about,), message)
            for i, found in evidence:
                inside: Inside = ("evidence", i)
                if value is None:
                    message = f"{about} 是 null，却有依据；请填上 {about}，或删去这一条"
                    yield origin.problem((*inside, "about"), message)
                elif not _says(found.quote, about, value):
                    printed = _printed(value)
                    rule = "应与题目相同（空白不计）" if about == "title" else "里应有"
                    message = f"引文 “{shown(found.quote)}” {rule}：“{shown(printed)}”；请核对两处"
                    yield origin.problem((*inside, "quote"), message)
                if found.document != document.id and about != "ended_on":
                    message = f"依据引的是 {found.document}；应引这份文件自己：{document.id}"
                    yield origin.problem((*inside, "document"), message)
        for i, reference in enumerate(document.references):
            where: Inside = ("references", i)
            if reference.number is None and reference.title is None:
                message = "没有写引的是哪份文件；请写文号 number 或标题 title，至少写一个"
                yield origin.problem(where, message)
            words = "".join(reference.cite.quote.split())
            for key in ("number", "title"):
                value = getattr(reference, key)
                if value is not None and "".join(value.split()) not in words:
                    message = (
                        f"引文里没有 “{shown(value)}”：“{shown(reference.cite.quote)}”；请核对两处"
                    )
                    yield origin.problem((*where, key), message)


def _says(quote: str, about: str, value: str | date) -> bool:
    printed, words = "".join(_printed(value).split()), "".join(quote.split())
    if isinstance(value, date) and about == "ended_on":  # its last day may be what is printed
        last = _printed(value - timedelta(days=1))
        return printed in words or last in words or re.search("[0-9]年", words) is None
    if about == "issued_on":  # a date may also be printed in Chinese numerals: then not compared
        return printed in words or re.search("[0-9]年", words) is None
    return printed == words if about == "title" else printed in words


def _printed(value: str | date) -> str:
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    return value
