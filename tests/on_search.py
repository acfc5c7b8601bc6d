"""The search asked under Node, over the data of the frozen catalogue or of another one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.lookup import Lookup
from scripts.desks import every as desks
from scripts.search import data
from tests import frozen

PROGRAM = Path(__file__).with_name("search_answers.mjs")
NO_CONTENT = Path(__file__).parent / "catalogue"
"""A folder without pages written by hand."""


def made(catalogue: Catalogue, lock: Path, content: Path = NO_CONTENT) -> dict[str, Any]:
    """The search data of a catalogue."""
    lookup = Lookup(catalogue, lock)
    pages = desks.pages(catalogue, lookup.compiled)
    return read(data.every(lookup, pages, content))


def read(text: str) -> dict[str, Any]:
    """The search data: the first line, with the second under `rest`."""
    head, rest = json.loads(text)
    return {**head, "rest": rest}


@cache
def of_the_frozen() -> str:
    """The search data of the frozen catalogue."""
    return json.dumps(made(frozen.catalogue(), frozen.LOCK))


def answers(*calls: list[Any], searched: dict[str, Any] | None = None) -> list[Any]:
    """What the program answers to each call, see there; `searched`: other data."""
    node = os.environ.get("NODE") or shutil.which("node")
    assert node, "Node is needed: run the tests with make test, which brings one"
    sent = {"data": searched or json.loads(of_the_frozen()), "calls": calls}
    done = subprocess.run(
        [node, str(PROGRAM)], input=json.dumps(sent), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: list[Any] = json.loads(done.stdout)
    return found


def ids(query: str, searched: dict[str, Any] | None = None) -> list[str]:
    """The ids that are found, the best first."""
    found: list[str] = answers(["search", query], searched=searched)[0]["ids"]
    return found
