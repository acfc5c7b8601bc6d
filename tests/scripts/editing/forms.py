"""What stands in a form at first, as the page makes it (``content/assets/js/edit/state.js``), and the records
of a folder with their forms."""

import copy
from functools import cache

from scripts.editing.fields import form_of
from scripts.editing.nodes import parted
from scripts.files import strict_yaml


def state_of(node, path=()):
    """The state of a part that nobody has changed."""
    origin = {"o": list(path)}
    sort, inner = node[0], node[-1]
    if sort == "m":
        return origin | {"m": {key: state_of(each, (*path, key)) for key, _, each in inner}}
    if sort == "l":
        return origin | {"l": [state_of(each, (*path, i)) for i, each in enumerate(inner)]}
    return origin | {"y" if sort == "y" else "v": inner}


@cache
def blocks(folder):
    """Every record of every file of a folder of the catalogue."""
    found = []
    for file in sorted(folder.rglob("*.yml")):
        found += parted(file.read_text(encoding="utf-8"))[1]
    return found


def block_of(folder, kind, name):
    """The record of a kind that has this id."""
    return next(b for b in blocks(folder) if b.kind == kind and f"id: {name}\n" in b.text)


def opened(block):
    """(what the form asks for, what stands in it at first)."""
    return form_of(block.kind), copy.deepcopy(state_of(block.node))


def values(kind, text):
    """The record that a block says, as the strict reader reads it; no problem may be found."""
    loaded = strict_yaml._load_text(f"{kind}:\n{text}", "x.yml")
    assert loaded.problems == [], (loaded.problems[0], text)
    [record] = loaded.value[kind]
    return copy.deepcopy(record)  # the reader keeps what it has read
