"""The records of two states: which are new, gone, changed, called otherwise or moved to another file."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from scripts.catalogue.clause_label import clause_label
from scripts.catalogue.kinds import KINDS
from scripts.effects.fields import Clauses, clause_of, differences
from scripts.effects.pairs import OWN, Pairs
from scripts.effects.report import FieldChange, RecordChange, Records, Refiled, Rename
from scripts.effects.written import Files, Key, Written

_TITLES = ("title", "name", "short_title", "label", "asks", "summary", "reason", "why")


def changes(before: Files, after: Files, pairs: Pairs) -> Records:
    """What happened to the records; `pairs` as `pairs.paired` gives them.

    Of what stood in a file that the other side could not read, nothing is said.
    """
    clauses = clause_words(before, after)
    new_names: dict[str, set[str]] = defaultdict(set)
    for was, now in pairs.items():
        if was.name != now.name:
            new_names[_id(was)].add(_id(now))

    def follows(one: str, other: str) -> bool:
        return other in new_names.get(one, ())

    changed, renamed, followed = [], [], 0
    moved: Counter[tuple[str, str]] = Counter()
    for was, now in pairs.items():
        one, other = before.records[was], after.records[now]
        moved[one.file, other.file] += one.file != other.file
        if was == now and one.content == other.content:
            continue
        is_renamed = _own_name(was) != _own_name(now)
        old, new = (_without_own(r.content) if is_renamed else r.content for r in (one, other))
        fields = differences(was.kind, old, new, clauses, follows)
        if is_renamed:
            called = KINDS[was.kind].listed.called
            renamed.append(Rename(called, was.name, now.name, title(other), fields))
        elif fields:
            changed.append(_told(other, clauses, fields))
        else:
            followed += 1
    known = set(pairs.values())
    unread = {*before.unread, *after.unread}
    gone = [r for key, r in before.records.items() if key not in pairs and r.file not in unread]
    came = [r for key, r in after.records.items() if key not in known and r.file not in unread]
    return Records(
        changed=changed,
        added=[_told(record, clauses) for record in came],
        removed=[_told(record, clauses) for record in gone],
        renamed=renamed,
        refiled=[Refiled(*files, n) for files, n in sorted(moved.items()) if n],
        followed=followed,
        not_read=sorted(unread),
    )


def clause_words(*sides: Files) -> Clauses:
    """How a clause is called: ``《short title》四（五）``, by the titles of the last side that has one."""
    titles = {
        record.key.name: str(record.content.get("short_title") or record.key.name)
        for side in sides
        for record in side.records.values()
        if record.key.kind == "documents"
    }

    def called(document: str, locator: str) -> str:
        title = titles.get(document)
        return f"《{title}》{clause_label(locator)}" if title else f"{document} {locator}"

    return called


def title(record: Written) -> str:
    """What a record calls itself in words; nothing where it does not."""
    found = (record.content.get(key) for key in _TITLES)
    return next((text for text in found if text and isinstance(text, str)), "")


def _told(
    record: Written, clauses: Clauses, fields: list[FieldChange] | None = None
) -> RecordChange:
    return RecordChange(
        kind=KINDS[record.key.kind].listed.called,
        name=record.key.name,
        title=title(record),
        file=record.file,
        line=record.line,
        clause=clause_of(record.content, (), clauses),
        fields=fields or [],
    )


def _id(key: Key) -> str:
    return key.name.split(" ")[0] if key.kind == "clauses" else key.name


def _own_name(key: Key) -> str:
    """What a record is called within its document."""
    return key.name.partition(" ")[2] if key.kind == "clauses" else key.name


def _without_own(content: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in content.items() if key not in OWN}
