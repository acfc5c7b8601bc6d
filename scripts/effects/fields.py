"""One record held against what it was: which fields differ, what they are called, what they rest on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Any, Literal, get_args, get_origin

import yaml

from scripts.catalogue.kinds import KINDS
from scripts.catalogue.vocabulary import word_for
from scripts.effects.report import FieldChange
from scripts.files.schema_messages import model_at

Inside = tuple[str | int, ...]
Clauses = Callable[[str, str], str]
"""How a clause (document, locator) is called."""
Follows = Callable[[str, str], bool]
"""Whether one id is the new one of another."""

_ABSENT: Any = object()
_NAMES = ("id", "value", "since", "about", "option", "label", "title", "name")
"""By which of its keys an item of a list is called."""


def differences(
    kind: str, before: dict[str, Any], after: dict[str, Any], clauses: Clauses, follows: Follows
) -> list[FieldChange]:
    """What differs, in the order of `after`; what only names a renamed record by its new id does not."""
    found = []
    for path, old, new in _walk(before, after, (), follows):
        there, beside = (before, after) if new is _ABSENT else (after, before)
        words = _words(kind, path)
        found.append(
            FieldChange(
                field=_label(kind, path, there),
                before=_shown(old, clauses, words),
                after=_shown(new, clauses, words),
                clause=clause_of(there, path, clauses) or clause_of(beside, path, clauses),
            )
        )
    return found


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
            named = next((key for key in _NAMES if part.get(key) is not None), "")
            called = _words(kind, (*keys, named)).get(str(part.get(named)), str(part.get(named)))
            words.append(called if named else f"第 {step + 1} 项")
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


def _words(kind: str, path: Inside) -> dict[str, str]:
    """The Chinese words for the values that the field at `path` may hold, where they are stored in English."""
    *above, key = [step for step in path if isinstance(step, str)]
    try:
        annotation = model_at(KINDS[kind], tuple(above)).model_fields[key].annotation
    except (KeyError, AttributeError):
        return {}
    options = [str(option) for option in _options(annotation)]
    return {option: word for option in options if (word := word_for(option, options))}


def _options(annotation: Any) -> list[Any]:
    """The values of ``Literal[…]``, be it in a list, or one that may be missing."""
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    return [option for inner in get_args(annotation) for option in _options(inner)]


def _shown(value: Any, clauses: Clauses, words: dict[str, str]) -> str | None:
    """A value in one line as it is written, in Chinese where there is a word for it; a citation in words;
    None for one that is not there."""
    if value is _ABSENT:
        return None
    if isinstance(value, str) and value in words:
        return f"{words[value]}（{value}）"
    if isinstance(value, dict) and {"document", "clause", "quote"} <= value.keys():
        return f"{clauses(str(value['document']), str(value['clause']))}“{value['quote']}”"
    if isinstance(value, str):
        return value
    if isinstance(value, dict | list):
        text: str = yaml.safe_dump(
            value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=1_000_000
        )
        return text.strip()
    if value is None:
        return "空"
    return str(value).lower() if isinstance(value, bool) else str(value)
