"""Walks through a record: its models, its plain values, and the path to each.

What a record lacks, because it did not load whole, is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

Inside = tuple[str | int, ...]


def parts(record: object, inside: Inside = ()) -> Iterator[tuple[Inside, BaseModel]]:
    """`record` and every model inside it, each with its path."""
    if isinstance(record, BaseModel):
        yield inside, record
        for name in type(record).model_fields:
            yield from parts(getattr(record, name, None), (*inside, name))
    elif isinstance(record, list):
        for i, item in enumerate(record):
            yield from parts(item, (*inside, i))


def leaves(value: object, inside: Inside = (), key: str = "") -> Iterator[tuple[Inside, str, Any]]:
    """Every plain value inside `value`: (path, the key that names it, value)."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name, None), (*inside, name), name)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from leaves(item, (*inside, i), key)
    else:
        yield inside, key, value


def at(record: BaseModel, inside: Inside) -> Any:
    """What stands at `inside` in `record`."""
    part: Any = record
    for step in inside:
        part = part[step] if isinstance(step, int) else getattr(part, step)
    return part
