"""Copies of the project with edits made in them, and all that follows an edit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from scripts.catalogue.loading import load
from scripts.files.paths import ROOT
from tests.rehearsal import texts
from tests.rehearsal.draft import Draft, copy_tree
from tests.rehearsal.edits import EDITS

WRITTEN_BY_EDITORS = ("catalog/", "content/", "tests/cases/")


class Done(NamedTuple):
    """A copy after its edits: where it is, what an editor wrote in it, what was said of it."""

    folder: Path
    touched: list[str]
    told: str
    is_right: bool


class Copies:
    """Copies below a folder of the tests, each with edits of its own; none is made twice."""

    def __init__(self, folders: pytest.TempPathFactory) -> None:
        self._folders = folders
        self._sources = texts.of(load()[0])
        self._made: dict[tuple[str, ...], Done] = {}

    def made(self, names: tuple[str, ...], *, built: str) -> Done:
        """The copy with the edits `names`, proved, checked and `built`: see `rehearsal.steps`."""
        if (built, *names) not in self._made:
            draft = Draft(copy_tree(self._folders.mktemp("rehearsal")), self._sources)
            for name in names:
                EDITS[name](draft)
            touched = changed(*(files(f, *WRITTEN_BY_EDITORS) for f in (ROOT, draft.folder)))
            said = draft.folder.with_suffix(".json")
            said.write_text(json.dumps([[*place, text] for place, text in draft.texts.items()]))
            is_right, told = run(draft.folder, "tests.rehearsal.steps", str(said), built)
            self._made[built, *names] = Done(draft.folder, touched, told, is_right)
        return self._made[built, *names]


def files(folder: Path, *below: str) -> dict[str, bytes]:
    """The content of every file in these folders of `folder`, by its name."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for name in below
        for file in sorted((folder / name).rglob("*"))
        if file.is_file() and file.suffix != ".pyc"
    }


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """The names of what is not the same in both."""
    return sorted(n for n in before.keys() | after.keys() if before.get(n) != after.get(n))


def run(folder: Path, *arguments: str) -> tuple[bool, str]:
    """Whether ``python -m …`` went well in `folder`, and what it said.

    The real sources do not say what was edited: nothing is told where they are.
    """
    environment = {name: value for name, value in os.environ.items() if name != "SOURCES"}
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    return done.returncode == 0, done.stdout + done.stderr
