"""What has to be known of a new document: the questions, and what is wrong with an answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.drafting.particulars import Printed

NOTHING = ("无", "没有", "null", "-")
"""An answer that says that the document does not print it."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 80
_DATE = re.compile(r"(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?")


class BadAnswer(ValueError):
    """An answer that cannot be taken; its text says why and what can."""


@dataclass(frozen=True)
class Question:
    """`take` turns an answer into what is stored, or raises BadAnswer; `found`: what the text says."""

    key: str
    words: str
    take: Callable[[str], Any]
    found: str | None = None
    may_be_nothing: bool = False

    def answered(self, answer: str) -> Any:
        """What an answer is stored as; None: not printed. Raises BadAnswer."""
        answer = answer.strip()
        if self.may_be_nothing and answer in NOTHING:
            return None
        if not answer:
            raise BadAnswer("这一项要填" + ("；文件没有印就写 无" if self.may_be_nothing else ""))
        return self.take(answer)


def questions(catalogue: Catalogue, printed: Printed) -> list[Question]:
    """The questions in the order in which they are asked."""
    taken = {document.id: document.short_title for document in catalogue.documents}
    day = printed.issued_on
    return [
        Question("id", "编号（小写英文字母、数字、连字符，例如 地名拼音-年份）", _id(set(taken))),
        Question("title", "标题（照文件所印）", _text, printed.title),
        Question("short_title", "简称（本站用的短名，让人一眼分得开）", _short(taken)),
        Question("number", "文号", _text, printed.number, may_be_nothing=True),
        Question("issuer", "发文机关", _text, printed.issuer, may_be_nothing=True),
        Question(
            "issued_on", "成文日期", _day, day.isoformat() if day else None, may_be_nothing=True
        ),
        Question("place", f"地方（已有 {_places(catalogue)}，也可以写新的）", _text),
    ]


def questions_of_place(catalogue: Catalogue, name: str) -> list[Question]:
    """What has to be known of a place that the catalogue does not have."""
    return [
        Question("place_level", f"“{name}”是哪一级（省、市、县区）", _one_of("省", "市", "县区")),
        Question(
            "place_within",
            f"“{name}”属于哪里（{_places(catalogue)}）",
            _one_of(*(place.name for place in catalogue.places)),
            may_be_nothing=True,
        ),
    ]


def _places(catalogue: Catalogue) -> str:
    return "、".join(place.name for place in catalogue.places)


def _id(taken: set[str]) -> Callable[[str], str]:
    def take(answer: str) -> str:
        if not _ID.fullmatch(answer) or len(answer) > _LONGEST_ID:
            raise BadAnswer(
                f"“{answer}” 不能作编号；只用小写英文字母、数字和连字符，例如 city-2026"
            )
        if answer in taken or answer == "index":
            raise BadAnswer(f"“{answer}” 已经有了；请换一个，原来的文件不会被改动")
        return answer

    return take


def _short(taken: dict[str, str]) -> Callable[[str], str]:
    def take(answer: str) -> str:
        other = next((id_ for id_, title in taken.items() if title == answer), None)
        if other:
            raise BadAnswer(f"{other} 的简称也是 “{answer}”；请换一个")
        return _text(answer)

    return take


def _text(answer: str) -> str:
    if "\n" in answer or "\t" in answer:
        raise BadAnswer("请写在一行里，不用制表符")
    return answer


def _day(answer: str) -> date:
    found = _DATE.fullmatch(answer.replace(" ", ""))
    try:
        if found:
            return date(*(int(part) for part in found.groups()))
    except ValueError:
        pass
    raise BadAnswer(f"“{answer}” 不是日期；请写成 2026-03-31 这样，文件没有印就写 无")


def _one_of(*options: str) -> Callable[[str], str]:
    def take(answer: str) -> str:
        if answer not in options:
            raise BadAnswer(f"“{answer}” 不在里面；请写 {'、'.join(options)} 中的一个")
        return answer

    return take
