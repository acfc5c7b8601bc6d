"""A catalogue several times as large, to see how what is made from it grows.

Each copy of the first one is a city of its own: its ids, its documents' short titles and the names
of its offices, groups, fields and occupations are its own, and it refers to nothing outside itself.
Places are shared, and so are the codes of the national classification. The records that the desks
alone use stay single and point to the first copy; but what governs a class there, its copies do too.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from scripts.catalogue.kinds import KINDS, PUBLISHED
from scripts.files import strict_yaml
from scripts.files.paths import CATALOG

Item = dict[str, Any]
Lists = dict[str, list[Item]]
COPIED = (*PUBLISHED, "left_out")
"""The lists that a copy has of its own: what is published, and the figures left out."""
_NAMED = ("groups", "fields", "occupations")
_READING = re.compile("R([0-9]+)([a-z]?)")


def write(times: int, folder: Path, source: Path = CATALOG) -> None:
    """Have `folder`, which must not be there yet, hold the catalogue of `source` `times` over."""
    shutil.copytree(source, folder)
    files = {file.relative_to(source): _lists(file) for file in sorted(source.rglob("*.yml"))}
    whole = {
        name: [record for lists in files.values() for record in lists.get(name, [])]
        for name in KINDS
    }
    for number in range(2, times + 1):
        copy = _Copy(number, whole)
        for name, lists in files.items():
            if lists:
                # A folder that comes last: what is first in the catalogue stays first.
                _write(folder / f"x{number}" / name, copy.of(lists))
    for name in files:
        _govern_with_copies(folder / name, times)


def _govern_with_copies(file: Path, times: int) -> None:
    """Have the copies of a document stand beside it in every verdict of `file`: each scheme that
    can be computed is said to govern some class."""
    value: Any = strict_yaml.load(file, file.name).value
    verdicts = [v for record in value.get("governing", []) for v in record["verdicts"]]
    for verdict in verdicts:
        own = verdict["documents"]
        verdict["documents"] = [*own, *(f"{d}-x{n}" for n in range(2, times + 1) for d in own)]
    if verdicts:
        _write(file, value)


def _lists(file: Path) -> Lists:
    """The lists of a file that are copied."""
    value: Any = strict_yaml.load(file, file.name).value
    kept = [name for name in KINDS if name in value and name in COPIED]
    return {name: value[name] for name in kept}


def _ids(whole: Lists) -> list[str]:
    """Every id by which one record may refer to another."""
    records = [record for records in whole.values() for record in records]
    figures = [figure for record in records for figure in record.get("figures", [])]
    return [part["id"] for part in (*records, *figures) if "id" in part]


def _any_of(words: list[str]) -> re.Pattern[str]:
    """Any of `words`, the longest that stands there."""
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Every text in quotes: a plain one that ends in “” or a comma would be taken for a slip."""


_Dumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'")
)


def _write(file: Path, lists: Lists) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(lists, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    file.write_text(text, encoding="utf-8")


class _Copy:
    """The copy with this number, from 2, of the `whole` catalogue: what its records are called."""

    def __init__(self, number: int, whole: Lists) -> None:
        self._id, self._name = f"-x{number}", f"X{number}"
        self._names = {name: _any_of([r["name"] for r in whole[name]]) for name in _NAMED}
        ids = _ids(whole)
        readings = [int(found[1]) for each in ids if (found := _READING.fullmatch(each))]
        self._further = (number - 1) * max(readings, default=0)
        self._ids = re.compile(rf"(?<![\w-])(?:{_any_of(ids).pattern})(?![\w-])", re.ASCII)

    def of(self, lists: Lists) -> Lists:
        """`lists` as this copy has them."""
        return {
            name: [self._referring(self._record(name, record)) for record in records]
            for name, records in lists.items()
        }

    def _referring(self, value: Any) -> Any:
        """`value` with every id in it put as this copy's."""
        if isinstance(value, dict):
            return {key: self._referring(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._referring(item) for item in value]
        return self._ids.sub(self._own, value) if isinstance(value, str) else value

    def _own(self, found: re.Match[str]) -> str:
        reading = _READING.fullmatch(found[0])
        if not reading:
            return found[0] + self._id
        return f"R{int(reading[1]) + self._further}{reading[2]}"

    def _record(self, list_name: str, record: Item) -> Item:
        """`record` with the names it has in this copy."""
        match list_name:
            case "documents":
                return self._document(record)
            case "departments":
                return self._department(record)
            case "actions":
                return self._action(record)
        if list_name not in _NAMED:
            return record
        cites = self._quoting(record["named_in"], self._names[list_name])
        return record | {"name": record["name"] + self._name, "named_in": cites}

    def _document(self, document: Item) -> Item:
        renamed = document | {"short_title": document["short_title"] + self._name}
        if issuer := document["issuer"]:
            renamed["issuer"] = issuer + self._name
            renamed["evidence"] = self._quoting(document["evidence"], _any_of([issuer]))
        return renamed

    def _department(self, department: Item) -> Item:
        names = [department["name"], *department.get("aliases", [])]
        return department | {
            "name": names[0] + self._name,
            "aliases": [alias + self._name for alias in names[1:]],
            "named_in": self._quoting(department.get("named_in", []), _any_of(names)),
        }

    def _action(self, action: Item) -> Item:
        return action | {
            "title": self._named(action["title"], self._names["fields"]),
            "parts": [self._part(part) for part in action["parts"]],
            "departments": [
                d | {"as_written": d["as_written"] + self._name} for d in action["departments"]
            ],
        }

    def _part(self, part: Item) -> Item:
        """`part` whose fields and groups have the names of this copy, wherever they stand in it."""
        groups = part.get("groups", [])
        own = [a for a in part.get("areas", []) if self._names["fields"].fullmatch(a)]
        own += [g["as_written"] for g in groups]
        if not own:
            return part
        names = _any_of(own)
        renamed = part | {"quote": self._named(part["quote"], names)}
        for key in ("areas", "projects", "occupations", "skills"):
            renamed[key] = [self._named(words, names) for words in part.get(key, [])]
        renamed["groups"] = [
            g | {"as_written": self._named(g["as_written"], names)} for g in groups
        ]
        return renamed

    def _quoting(self, cites: list[Item], names: re.Pattern[str]) -> list[Item]:
        return [cite | {"quote": self._named(cite["quote"], names)} for cite in cites]

    def _named(self, words: str, names: re.Pattern[str]) -> str:
        """`words` with the `names` that they hold put as this copy's."""
        return names.sub(lambda found: found[0] + self._name, words)
