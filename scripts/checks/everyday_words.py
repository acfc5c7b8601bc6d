"""Whether everyday words lead somewhere, and are needed there: not printed in the record's own name."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import PUBLISHED
from scripts.catalogue.models.base import Listed
from scripts.files.problems import Problem

_NAMES = ("name", "title", "short_title", "aliases")
"""Keys of what a record is called."""


def check_everyday_words(catalogue: Catalogue) -> Iterator[Problem]:
    """Every id that no published record has, or that is named twice, and every word that is found
    by the name of what it means."""
    called = _called(catalogue)
    may_lack = any(not catalogue.is_whole(name) for name in PUBLISHED)
    for one in catalogue.everyday_words:
        origin = catalogue.origin(one)
        for i, meant in enumerate(one.means):
            if meant in one.means[:i]:
                yield origin.problem(("means", i), f"“{meant}” 上面已经写过；请只留一处")
            elif meant not in called and not may_lack:
                yield origin.problem(("means", i), _missing(meant, called))
        for i, word in enumerate(one.words):
            for meant in one.means:
                for name in called.get(meant, ()):
                    if word.casefold() in name.casefold():
                        message = (
                            f"{meant} 的名称里就有 “{word}”：“{name}”，不写也找得到；"
                            f"请从 words 里去掉，或把 {meant} 从 means 里去掉"
                        )
                        yield origin.problem(("words", i), message)


def _called(catalogue: Catalogue) -> dict[str, list[str]]:
    """What each published record that has an id is called, by its id."""
    found: dict[str, list[str]] = {}
    for name in PUBLISHED:
        for record in catalogue.records(name):
            if "id" in type(record).model_fields:
                found.setdefault(record.id, []).extend(_names(record))
    return found


def _names(record: Listed) -> Iterator[str]:
    for key in _NAMES:
        value = getattr(record, key, None)
        yield from value if isinstance(value, list) else [value] if value else []


def _missing(meant: str, called: dict[str, list[str]]) -> str:
    near = get_close_matches(meant, sorted(called), 1, 0.8)
    hint = f"是不是 “{near[0]}”？" if near else ""
    return f"没有编号是 “{meant}” 的记录；{hint}请先登记，或改正拼写"
