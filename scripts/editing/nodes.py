"""The records of one file of the catalogue: the text of each, and where its parts stand in it.

Nodes are those that `calculator.files.yaml_edit` edits by.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from scripts.catalogue.kinds import KINDS
from scripts.editing.fields import Field, form_of

Node = list[Any]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Block:
    """One record: its kind, which one of its list in this file it is, its lines, and its parts."""

    kind: str
    place: int
    text: str
    node: Node


@lru_cache(maxsize=256)  # while serving, files that were not edited are not parted again
def parted(text: str) -> tuple[list[str], list[Block]]:
    """(what stands before, between and behind the records, the records), in the order of the file; a
    text without a list has none. The text has been read without a problem."""
    between, blocks, at = [], [], 0
    for kind, place, record in _records(text):
        start = _line_start(text, record.start_mark)
        node = _node(record, form_of(kind), text)
        end = text.find("\n", node[2])
        end = len(text) if end < 0 else end + 1
        between.append(text[at:start])
        blocks.append(Block(kind, place, text[start:end], _moved(node, -start)))
        at = end
    return [*between, text[at:]], blocks


def _records(text: str) -> Iterator[tuple[str, int, Any]]:
    root = yaml.compose(text, Loader=_LOADER)
    for key, items in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value in KINDS and isinstance(items, yaml.SequenceNode):
            for place, item in enumerate(items.value):
                yield key.value, place, item


def _line_start(text: str, mark: Any) -> int:
    return text.rfind("\n", 0, mark.index) + 1


def _node(part: Any, field: Field, text: str) -> Node:
    """Collections end where their last part ends: the parser lets them run on to what comes next."""
    start, end = part.start_mark.index, part.end_mark.index
    if field["type"] == "yaml":
        return ["y", start, end, text[start:end]]
    if isinstance(part, yaml.ScalarNode):
        return ["s", start, end, _shown(part)]
    if isinstance(part, yaml.SequenceNode):
        items = [_node(each, field["item"], text) for each in part.value]
        return ["l", start, end if part.flow_style else items[-1][2], int(part.flow_style), items]
    fields = {each["key"]: each for each in field["fields"]}
    keys = [
        [key.value, key.start_mark.index, _value(key, each, fields, text)]
        for key, each in part.value
    ]
    return ["m", start, end if part.flow_style else keys[-1][2][2], int(part.flow_style), keys]


def _value(key: Any, part: Any, fields: dict[str, Field], text: str) -> Node:
    node = _node(part, fields[key.value], text)
    if node[1] == node[2]:  # nothing is written: the place is right behind the colon
        node[1] = node[2] = text.index(":", key.end_mark.index) + 1
    return node


def _shown(part: Any) -> str | None:
    """What stands in a form for a value: its words; None for nothing."""
    plain = part.style is None or part.style == ""
    return None if plain and part.value in ("", "~", "null") else str(part.value)


def _moved(node: Node, by: int) -> Node:
    """The same at places that are `by` further on."""
    if node[0] in "sy":
        return [node[0], node[1] + by, node[2] + by, node[3]]
    if node[0] == "l":
        return ["l", node[1] + by, node[2] + by, node[3], [_moved(each, by) for each in node[4]]]
    keys = [[key, start + by, _moved(each, by)] for key, start, each in node[4]]
    return ["m", node[1] + by, node[2] + by, node[3], keys]
