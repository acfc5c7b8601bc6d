"""What is said of a record that its model refuses, and what the record is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from scripts.catalogue import vocabulary
from scripts.files.loaded import Loaded
from scripts.files.problems import Path_, Problem
from scripts.files.schema_messages import in_chinese, model_at

SPLIT = "这一条和上一条像是同一条，被多出来的“- ”断开了；请删去这里的“- ”，和上一条的键左对齐"


def problems(
    loaded: Loaded, path: Path_, item: object, errors: Sequence[Any], model: type[BaseModel]
) -> Iterator[Problem]:
    """Everything that `model` finds wrong with the record `item` at `path`, and that was not said
    when the file was read."""
    split = list(_split_items(item, errors, model))
    for inside in split:
        yield loaded.problem((*path, *inside), SPLIT)
    in_split = [*split, *((*inside[:-1], int(inside[-1]) - 1) for inside in split)]
    for error in errors:
        where = (*path, *error["loc"])
        if is_told(loaded, where) or _is_misspelt(error, errors):
            continue
        if error["type"] == "missing" and error["loc"][:-1] in in_split:
            continue
        place = loaded.key_problem if error["type"] == "extra_forbidden" else loaded.problem
        yield place(where, in_chinese(error, model, vocabulary.explained))


def name_of(loaded: Loaded, path: Path_, item: object, errors: Sequence[Any]) -> str | None:
    """What a record that did not load is called, where that can be told."""
    keys = ("id",) if path[0] != "clauses" else ("document", "locator")
    wrong = {error["loc"][:1] for error in errors}
    doubtful = any((key,) in wrong or (*path, key) in loaded.refused for key in keys)
    # A record that was refused itself may hold a second one, or a key that was not read.
    if doubtful or path in loaded.refused or not isinstance(item, dict):
        return None
    names = [item.get(key) for key in keys]
    return None if None in names else " ".join(str(name) for name in names)


def is_told(loaded: Loaded, path: Path_) -> bool:
    """Whether something at `path` was already reported when the file was read."""
    return any(path[:length] in loaded.refused for length in range(len(path) + 1))


def is_split(above: object, below: object, model: type[BaseModel]) -> bool:
    """Whether two items are the halves of one."""
    if not (isinstance(above, dict) and isinstance(below, dict)) or above.keys() & below.keys():
        return False
    wanted = {name for name, field in model.model_fields.items() if field.is_required()}
    both = above.keys() | below.keys()
    are_halves = wanted <= both <= model.model_fields.keys()
    return are_halves and not (wanted <= above.keys() and wanted <= below.keys())


def _split_items(
    item: object, errors: Sequence[Any], model: type[BaseModel]
) -> Iterator[tuple[str | int, ...]]:
    """The places inside `item` of the second halves of what is one item of a list."""
    lacking = {error["loc"][:-1] for error in errors if error["type"] == "missing"}
    for inside in sorted(lacking, key=str):
        if inside and isinstance(inside[-1], int) and inside[-1] > 0:
            items: Any = item
            for step in inside[:-1]:
                items = items[step]
            above, below = items[inside[-1] - 1], items[inside[-1]]
            if is_split(above, below, model_at(model, inside)):
                yield inside


def _is_misspelt(error: Any, errors: Sequence[Any]) -> bool:
    """Whether the key that is missing stands beside its place, misspelt."""
    if error["type"] != "missing":
        return False
    beside = [
        str(other["loc"][-1])
        for other in errors
        if other["type"] == "extra_forbidden" and other["loc"][:-1] == error["loc"][:-1]
    ]
    return bool(get_close_matches(str(error["loc"][-1]), beside, 1))
