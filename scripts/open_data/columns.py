"""What the lists of the open data and their columns are called in Chinese, and what they mean.

The CSV files, the workbook, the JSON Schemas and the data page share it. The words are those of the
models' own fields; the keys are those of ``catalog.json``, in the order of the records there.
"""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.kinds import PUBLISHED
from scripts.catalogue.models.base import CITE, ID, UNPROVED, Listed, column


@dataclass(frozen=True)
class Column:
    """One key of a record: its Chinese heading and, in a sentence, what stands there."""

    heading: str
    meaning: str


@dataclass(frozen=True)
class Table:
    """One list: its Chinese title, what one record is, and its columns by JSON key."""

    title: str
    record: str
    columns: dict[str, Column]


# What `records` adds to a list: before the keys of the model, and after them.
_FIRST = {"clauses": {"id": ID}}
_LAST = {
    "actions": {"cite": CITE},
    "departments": {
        "only_named": column("只印了名字", "印了它的名字、没有给它分工的地方，和它在那里是什么")
    },
}
_OF_EVERY = {"unproved": UNPROVED}
FORMERLY = "formerly"


def _table(name: str, model: type[Listed]) -> Table:
    fields = {**_FIRST.get(name, {}), **model.model_fields, **_LAST.get(name, {})}
    former = fields.pop(FORMERLY)
    fields = {**fields, FORMERLY: former, **_OF_EVERY}  # both stand last
    columns = {key: Column(field.title, field.description) for key, field in fields.items()}
    return Table(model.listed.table, model.listed.record, columns)


TABLES = {name: _table(name, model) for name, model in PUBLISHED.items()}
"""The lists, in the order of ``catalog.json``."""
