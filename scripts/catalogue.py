"""The catalogue in memory: every YAML file loaded, every record checked, every problem kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from scripts import strict_yaml
from scripts.models import (
    LISTS,
    Action,
    Cap,
    Clause,
    Department,
    Document,
    Field,
    Group,
    Occupation,
    Reading,
    Record,
    Requirement,
    Scheme,
    Target,
)
from scripts.schema_messages import in_chinese
from scripts.strict_yaml import Loaded, Problem

ROOT = Path(__file__).resolve().parent.parent
CATALOG = ROOT / "catalog"


@dataclass(frozen=True)
class Origin:
    """Where a record stands: its file and its path in that file."""

    loaded: Loaded
    path: tuple[str | int, ...]

    def problem(self, inside: tuple[str | int, ...], message: str) -> Problem:
        """A problem at `inside` this record."""
        return self.loaded.problem((*self.path, *inside), message)


@dataclass
class Catalogue:
    """The records of every list, in file order, and where each of them stands."""

    documents: list[Document] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    departments: list[Department] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    caps: list[Cap] = field(default_factory=list)
    schemes: list[Scheme] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    occupations: list[Occupation] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    requirements: list[Requirement] = field(default_factory=list)
    origins: dict[int, Origin] = field(default_factory=dict, repr=False)
    # What the records that did not load would have been called, so that a reference to one of
    # them is not reported as a second problem. None: a whole file could not be read.
    broken: set[str] | None = field(default_factory=set)

    def records(self, list_name: str) -> list[Any]:
        """The records of one list by its name."""
        records: list[Any] = getattr(self, list_name)
        return records

    def origin(self, record: Record) -> Origin:
        """Where `record` stands in the files."""
        return self.origins[id(record)]


def load(folder: Path = CATALOG) -> tuple[Catalogue, list[Problem]]:
    """Every record under `folder`, and all that is wrong with the files and the records.

    A record with a problem is left out of the catalogue; the rest is there.
    """
    catalogue, problems = Catalogue(), []
    for file in sorted(folder.rglob("*.yml")):
        loaded = strict_yaml.load(file, (Path(folder.name) / file.relative_to(folder)).as_posix())
        problems += loaded.problems
        if loaded.value is None:
            catalogue.broken = None
        problems += _take(loaded, catalogue)
    return catalogue, problems


def _take(loaded: Loaded, catalogue: Catalogue) -> list[Problem]:
    """Move the lists of one file into the catalogue; return what is wrong with them."""
    if loaded.value is None:
        return [] if loaded.problems else [loaded.problem((), "文件是空的；请写内容或删去文件")]
    if not isinstance(loaded.value, dict):
        return [loaded.problem((), "文件最外层应是“列表名:”，例如 actions:")]
    problems = []
    for name, items in loaded.value.items():
        if name not in LISTS:
            known = "、".join(LISTS)
            problems.append(loaded.key_problem((name,), f"没有这种列表；可用的是 {known}"))
        elif not isinstance(items, list):
            problems.append(loaded.problem((name,), "这里应是一个列表，每条以“- ”开头"))
        else:
            for i, item in enumerate(items):
                problems += _take_record(loaded, (name, i), item, catalogue)
    return problems


def _take_record(
    loaded: Loaded, path: tuple[str, int], item: object, catalogue: Catalogue
) -> list[Problem]:
    model = LISTS[path[0]]
    try:
        record = model.model_validate(item)
    except ValidationError as error:
        if catalogue.broken is not None and isinstance(item, dict):
            name = item.get("id") or f"{item.get('document')} {item.get('locator')}"
            catalogue.broken.add(str(name))
        return [_problem(loaded, path, e, model) for e in error.errors()]
    catalogue.records(path[0]).append(record)
    catalogue.origins[id(record)] = Origin(loaded, path)
    return []


def _problem(loaded: Loaded, path: tuple[str, int], error: Any, model: type[Record]) -> Problem:
    place = loaded.key_problem if error["type"] == "extra_forbidden" else loaded.problem
    return place((*path, *error["loc"]), in_chinese(error, model))
