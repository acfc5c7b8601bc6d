"""Files that were read elsewhere, so that a slow machine need not read them again.

What is told of one: its value, and the line and column of each part in the order in which they are met: of a
value its own place, then of each key that of the key and what is behind it, or of each item.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scripts.files.loaded import Loaded
from scripts.files.problems import Path_

Told = list[Any]


def told(loaded: Loaded) -> Told:
    """What is to be known of a file that was read without a problem, as plain values."""
    assert not loaded.problems, loaded.problems[0]
    places: list[int] = []
    for path, is_key in _parts(loaded.value, ()):
        places += (loaded.key_places if is_key else loaded.places)[path]
    return [loaded.value, places]


def taken(name: str, said: Told) -> Loaded:
    """The file `name` of which that was told."""
    value, places = said
    loaded = Loaded(name, value)
    at = iter(places)
    for path, is_key in _parts(value, ()):
        (loaded.key_places if is_key else loaded.places)[path] = next(at), next(at)
    return loaded


def _parts(value: object, path: Path_) -> Iterator[tuple[Path_, bool]]:
    """Each part of `value`, and whether it is the key that the path ends in."""
    yield path, False
    if isinstance(value, dict):
        for key, each in value.items():
            inside = (*path, key)
            yield inside, True
            yield from _parts(each, inside)
    elif isinstance(value, list):
        for i, each in enumerate(value):
            yield from _parts(each, (*path, i))
