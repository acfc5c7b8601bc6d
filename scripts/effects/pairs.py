"""Which record of one state is which of another: by its id, by what it says it was called, by its content."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

from scripts.effects.written import Key, Written

Pairs = dict[Key, Key]
"""The key that a record has now, by the one that it had."""

OWN = ("id", "formerly")
"""The keys of a record that another id changes."""


def paired(before: dict[Key, Written], after: dict[Key, Written]) -> Pairs:
    """Every record that is on both sides."""
    pairs = {key: key for key in before if key in after}
    old = [record for key, record in before.items() if key not in pairs]
    new = [record for key, record in after.items() if key not in pairs]
    pairs |= _by_former_id(old, new)
    pairs |= _by_content(_left(old, pairs), _left(new, pairs.values()))
    documents = {was.name: now.name for was, now in pairs.items() if was.kind == "documents"}
    for record in _left(old, pairs):
        if record.key.kind == "clauses":  # called by their documents
            document, _, locator = record.key.name.partition(" ")
            now = Key("clauses", f"{documents.get(document, document)} {locator}")
            if now in after and now not in pairs.values():
                pairs[record.key] = now
    return pairs


def _left(records: Iterable[Written], taken: Iterable[Key]) -> list[Written]:
    known = set(taken)
    return [record for record in records if record.key not in known]


def _by_former_id(old: list[Written], new: list[Written]) -> Pairs:
    held = {record.key for record in old}
    found: Pairs = {}
    for record in new:
        former = record.content.get("formerly")
        for name in former if isinstance(former, list) else ():
            was = (
                record.key.name.split(" ")[0] + f" {name}" if record.key.kind == "clauses" else name
            )
            key = Key(record.key.kind, str(was))
            if key in held and key not in found:
                found[key] = record.key
                break
    return found


def _by_content(old: list[Written], new: list[Written]) -> Pairs:
    """Those that say the same but for their id; of several alike each goes with the next."""
    by_content: dict[tuple[str, str], list[Written]] = defaultdict(list)
    for record in new:
        by_content[record.key.kind, _without_id(record)].append(record)
    found: Pairs = {}
    for record in old:
        alike = by_content.get((record.key.kind, _without_id(record)))
        if alike:
            found[record.key] = alike.pop(0).key
    return found


def _without_id(record: Written) -> str:
    """The content of a record as a text in which its own id is no word of it, also where it cites itself."""
    kept = {key: value for key, value in record.content.items() if key not in OWN}
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True, default=str)
    own = record.content.get("id")
    return text.replace(json.dumps(str(own)), '""') if own else text
