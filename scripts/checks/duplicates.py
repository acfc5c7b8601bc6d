"""Whether every id and every locator stands once."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.locator import anchor, is_canonical
from scripts.catalogue.models.base import Record
from scripts.catalogue.models.clauses import Clause
from scripts.catalogue.models.everyday_words import EverydayWord
from scripts.catalogue.models.question_words import QuestionWord
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem, both

_KEYS = ("id", "document", "name", "word")
"""What a record is called by: the first of these that it has."""


def check_duplicates(catalogue: Catalogue) -> Iterator[Problem]:
    """Every id, locator or anchor that stands a second time."""
    seen: dict[tuple[str, str], tuple[Record, Inside]] = {}
    anchors: dict[tuple[str, str], Clause] = {}
    for clause in catalogue.clauses:
        if not is_canonical(clause.locator):
            continue  # reported with the references
        other = anchors.setdefault((clause.document, anchor(clause.locator)), clause)
        if other.locator != clause.locator:
            message = f"“{clause.locator}” 和 “{other.locator}” 在网页上会是同一个位置；请核对写法"
            yield catalogue.origin(clause).problem(("locator",), message)
    for record, kind, key, inside in _keyed(catalogue):
        origin = catalogue.origin(record)
        if key == "index":
            message = "“index” 是目录页的名字，不能作编号；请换一个"
            yield origin.problem(inside, message)
        if (kind, key) in seen:
            first, there = seen[kind, key]
            places = both(catalogue.origin(first).problem(there, ""), origin.problem(inside, ""))
            message = f"“{key}” 写了两次：{places}；请把刚写的那一处改成没有用过的"
            yield origin.problem(inside, message)
        else:
            seen[kind, key] = record, inside


def _keyed(catalogue: Catalogue) -> Iterator[tuple[Record, str, str, Inside]]:
    """Every record with what must be unique in its list: what it is called by, a clause's locator,
    each everyday word and each word of a question."""
    for name in KINDS:
        for record in catalogue.records(name):
            if name == "clauses":
                yield record, name, f"{record.document} {record.locator}", ("locator",)
                for i, figure in enumerate(record.figures):
                    if figure.id:
                        yield record, "figures", figure.id, ("figures", i, "id")
            elif isinstance(record, EverydayWord | QuestionWord):
                for i, word in enumerate(record.words):
                    yield record, name, word.casefold(), ("words", i)
            else:
                key = next(k for k in _KEYS if k in type(record).model_fields)
                yield record, name, getattr(record, key), (key,)
