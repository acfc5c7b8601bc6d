"""The wheels that Pyodide may load here, as its own lock names them; it checks each by the sum there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from scripts.files.paths import ROOT

LOCK = ROOT / "pyodide-lock.json"
FOLDER = ROOT / ".venv" / "wheels"
"""Where ``make setup`` puts what ``requirements-browser.lock`` lists."""


class NoWheelError(Exception):
    """A wheel that the lock names is not there, or is another."""


def wheels() -> Iterator[tuple[str, bytes]]:
    """(file name, content) of each. Raises NoWheelError."""
    for entry in _entries().values():
        name = entry["file_name"]
        file = FOLDER / name
        if not file.is_file():
            raise NoWheelError(f"{name} is not in {FOLDER.relative_to(ROOT)}: run make setup")
        content = file.read_bytes()
        if hashlib.sha256(content).hexdigest() != entry["sha256"]:
            raise NoWheelError(f"{name} is not the one that {LOCK.name} names: run make lock")
        yield name, content


def needed(package: str) -> set[str]:
    """The file names of the wheel of a `package` and of all that it depends on."""
    entries, left, names = _entries(), [package], set[str]()
    while left:
        entry = entries[left.pop()]
        if entry["file_name"] not in names:
            names.add(entry["file_name"])
            left += entry["depends"]
    return names


def _entries() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(LOCK.read_bytes())["packages"]
    return found
