"""The doubtful readings of two states: which came and went, with which of their alternatives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scripts.effects.fields import Clauses, clause_of
from scripts.effects.pairs import Pairs
from scripts.effects.report import Variant
from scripts.effects.written import Files, Written

_KIND = "readings"
_OF_MONEY = "counts"


def variants(before: Files, after: Files, pairs: Pairs, clauses: Clauses) -> list[Variant]:
    """What there is no more, or is new, or is otherwise by default; what stood in a file that one side
    could not read is passed over."""
    unread = {*before.unread, *after.unread}
    kept = set(pairs.values())
    found = []
    for key, record in before.records.items():
        if key.kind == _KIND and key not in pairs and record.file not in unread:
            found.append(_whole(record, is_lost=True, clauses=clauses))
    for key, record in after.records.items():
        if key.kind == _KIND and key not in kept and record.file not in unread:
            found.append(_whole(record, is_lost=False, clauses=clauses))
    for was, now in pairs.items():
        if was.kind == _KIND:
            found += _inside(before.records[was], after.records[now], clauses)
    return found


def _whole(record: Written, *, is_lost: bool, clauses: Clauses) -> Variant:
    options = "；".join(_options(record).values())
    what = f"{'少了' if is_lost else '多了'}一处理解分歧 {_named(record)}：{options}"
    return Variant(what, is_lost, _is_of_money(record), clause_of(record.content, (), clauses))


def _inside(before: Written, after: Written, clauses: Clauses) -> Iterator[Variant]:
    old, new = _options(before), _options(after)
    clause = clause_of(after.content, (), clauses)
    of_money = _is_of_money(before) or _is_of_money(after)
    for value in old.keys() - new.keys():
        yield Variant(f"{_named(after)} 少了一种理解：{old[value]}", True, of_money, clause)
    for value in new.keys() - old.keys():
        yield Variant(f"{_named(after)} 多了一种理解：{new[value]}", False, of_money, clause)
    was, now = before.content.get("default"), after.content.get("default")
    if was != now:
        words = f"{old.get(str(was), was)} → {new.get(str(now), now)}"
        yield Variant(f"{_named(after)} 的默认理解：{words}", False, of_money, clause)
    if _is_of_money(before) and not _is_of_money(after):
        yield Variant(f"{_named(after)} 不再改变金额，计算器里没有得选了", True, True, clause)


def _options(record: Written) -> dict[str, str]:
    """{value: title} of its alternatives, in their order."""
    options = record.content.get("options")
    return {
        str(option.get("value")): str(option.get("title"))
        for option in (options if isinstance(options, list) else ())
        if isinstance(option, dict)
    }


def _named(record: Written) -> str:
    title: Any = record.content.get("title")
    return f"{record.key.name}“{title}”"


def _is_of_money(record: Written) -> bool:
    return bool(record.content.get("affects") == _OF_MONEY)
