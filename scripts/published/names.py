"""What others refer to: the ids of records, the readings by which payouts vary, the stories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS, PUBLISHED
from scripts.catalogue.models.base import Listed
from scripts.catalogue.models.clauses import Clause
from scripts.files.paths import ROOT

CASES = ROOT / "tests" / "cases"
MEASURES = "measures"
"""What the targets of one page have in common: no list, but its pages have addresses too."""

WITH_ADDRESS = (*PUBLISHED, "comparisons")
"""The lists whose records are found from elsewhere."""

Id = tuple[str, str]
"""A list and an id in it; of a clause ``document locator``."""

Variant = tuple[str, str, str]
"""A scheme, a reading, and an option of it that is not the default."""

Story = tuple[str, str, str]
"""A file below tests/cases, a scheme, the story's name."""


@dataclass
class Names:
    """`variants` {variant: the parts of the formula that it changes}."""

    ids: set[Id] = field(default_factory=set)
    variants: dict[Variant, tuple[str, ...]] = field(default_factory=dict)
    stories: set[Story] = field(default_factory=set)


def names(catalogue: Catalogue, cases: Path = CASES) -> Names:
    """The names that stand in the catalogue and in the stories below `cases` today."""
    ids = {(name, each) for name in WITH_ADDRESS for each in _ids(catalogue.records(name))}
    ids |= {(MEASURES, target.measure) for target in catalogue.targets}
    return Names(ids, dict(_variants(catalogue)), set(_stories(cases)))


def id_of(record: Listed) -> str:
    """What a record is called in the list of published names."""
    if isinstance(record, Clause):
        return f"{record.document} {record.locator}"
    return str(getattr(record, "id"))  # noqa: B009, a list with addresses has ids


def former(list_name: str, record: Any) -> list[Id]:
    """The ids that a record was published under before, by its own words; ``readings/R5`` stands for
    an id of another list.
    """
    return [_full(list_name, record, old) for old in record.formerly]


def followed(list_name: str, record: Any, catalogue: Catalogue) -> list[Id]:
    """The same, and those of a clause by the former ids of its document."""
    ids = former(list_name, record)
    if isinstance(record, Clause):
        own = [d for d in catalogue.documents if d.id == record.document]
        for old in [old for document in own for old in document.formerly]:
            ids += [(list_name, f"{old} {place}") for place in (record.locator, *record.formerly)]
    return ids


def _full(list_name: str, record: Any, old: str) -> Id:
    other, slash, name = old.partition("/")
    if slash and other in KINDS:
        return other, name
    return list_name, f"{record.document} {old}" if isinstance(record, Clause) else old


def _ids(records: list[Any]) -> Iterator[str]:
    return (id_of(record) for record in records)


def _variants(catalogue: Catalogue) -> Iterator[tuple[Variant, tuple[str, ...]]]:
    for reading in catalogue.readings:
        for option in reading.options:
            parts = tuple(dict.fromkeys(change.part for change in option.changes))
            if parts:
                yield (reading.scheme, reading.id, option.value), parts


def _stories(folder: Path) -> Iterator[Story]:
    for file in sorted(folder.glob("*.yml")):
        for story in yaml.safe_load(file.read_text(encoding="utf-8")) or []:
            yield file.name, str(story["scheme"]), str(story["name"])
