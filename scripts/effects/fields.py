"""One record held against what it was: which fields differ, what they are called, what they rest on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Any

import yaml

from scripts.catalogue.kinds import KINDS
from scripts.effects.report import FieldChange
from scripts.files.schema_messages import model_at

Inside = tuple[str | int, ...]
Clauses = Callable[[str, str], str]
"""How a clause (document, locator) is called."""
Follows = Callable[[str, str], bool]
"""Whether one id is the new one of another."""

_ABSENT: Any = object()
_NAMES = ("id", "value", "since", "about", "option", "label", "name", "number", "document")
"""By which of its keys an item of a list is called."""


def differences(
    kind: str, before: dict[str, Any], after: dict[str, Any], clauses: Clauses, follows: Follows
) -> list[FieldChange]:
    """What differs, in the order of `after`; what only names a renamed record by its new id does not."""
    return [
        FieldChange(
            field=_label(kind, path, after if new is not _ABSENT else before),
            before=_shown(old, clauses),
            after=_shown(new, clauses),
            clause=clause_of(after, path, clauses) or clause_of(before, path, clauses),
        )
        for path, old, new in _walk(before, after, (), follows)
    ]


def clause_of(content: dict[str, Any], path: Inside, clauses: Clauses) -> str:
    """The clause that what stands at `path` rests on: that of the nearest part that names one."""
    parts: list[Any] = [content]
    for step in path:
        try:
            parts.append(parts[-1][step])
        except (KeyError, IndexError, TypeError):
            break
    for part in reversed(parts):
        if found := _cited(part):
            return clauses(*found)
    return ""


def _cited(part: Any) -> tuple[str, str] | None:
    """(document, clause) that `part` names for itself."""
    if not isinstance(part, dict):
        return None
    for key in ("clause", "locator"):
        if isinstance(part.get("document"), str) and isinstance(part.get(key), str):
            return part["document"], part[key]
    for key in ("cite", "cites", "named_in", "passages", "nearest", "evidence"):
        inner = part.get(key)
        first = inner[0] if isinstance(inner, list) and inner else inner
        if found := _cited(first):
            return found
    return None


def _walk(
    before: Any, after: Any, path: Inside, follows: Follows
) -> Iterator[tuple[Inside, Any, Any]]:
    """(path, before, after) of every part that differs. A path is one of the state that has the part."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in [*after, *(key for key in before if key not in after)]:
            old, new = before.get(key, _ABSENT), after.get(key, _ABSENT)
            yield from _walk(old, new, (*path, str(key)), follows)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _walk_lists(before, after, path, follows)
    elif not _same(before, after, follows):
        yield path, before, after


def _walk_lists(
    before: list[Any], after: list[Any], path: Inside, follows: Follows
) -> Iterator[tuple[Inside, Any, Any]]:
    """Items of the same words are the same; what stands between two such is paired in its order."""
    old, new = ([json.dumps(item, ensure_ascii=False) for item in s] for s in (before, after))
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        paired = min(i_end - i, j_end - j)
        for step in range(paired):
            yield from _walk(before[i + step], after[j + step], (*path, j + step), follows)
        for k in range(i + paired, i_end):
            yield (*path, k), before[k], _ABSENT
        for k in range(j + paired, j_end):
            yield (*path, k), _ABSENT, after[k]


def _same(before: Any, after: Any, follows: Follows) -> bool:
    if type(before) is type(after) and before == after:
        return True
    return isinstance(before, str) and isinstance(after, str) and follows(before, after)


def _label(kind: str, path: Inside, content: Any) -> str:
    """``历次上限 › 2099-02-03 › amount``: the titles of the model's fields, and their keys where they
    have none; an item of a list by what it is called itself."""
    words: list[str] = []
    keys: list[str] = []
    part = content
    for step in path:
        part = _at(part, step)
        if isinstance(step, str):
            words.append(_title(kind, tuple(keys), step))
            keys.append(step)
        elif isinstance(part, dict):
            called = next((str(part[key]) for key in _NAMES if part.get(key) is not None), "")
            words.append(called or f"第 {step + 1} 项")
    return " › ".join(words)


def _at(part: Any, step: str | int) -> Any:
    try:
        return part[step]
    except (KeyError, IndexError, TypeError):
        return None


def _title(kind: str, above: Inside, key: str) -> str:
    try:
        title = model_at(KINDS[kind], above).model_fields[key].title
    except (KeyError, AttributeError):  # a key that the model does not know
        return key
    return title or key


def _shown(value: Any, clauses: Clauses) -> str | None:
    """A value in one line as it is written; a citation in words; None for one that is not there."""
    if value is _ABSENT:
        return None
    if isinstance(value, dict) and {"document", "clause", "quote"} <= value.keys():
        return f"{clauses(str(value['document']), str(value['clause']))}“{value['quote']}”"
    if isinstance(value, str):
        return value
    if isinstance(value, dict | list):
        text: str = yaml.safe_dump(
            value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=1_000_000
        )
        return text.strip()
    return {None: "空", True: "true", False: "false"}.get(value, str(value))
