"""A policy changes by YAML alone: every edit is made on a copy, with source texts that say so too.

Each edit by itself is proved, checked, its stories are computed anew and its pages made. All of them
together are built into a site, and the tests that look at the catalogue as it is (`live`) run there.
"""

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
TESTS = ("-m", "live", "-p", "no:cacheprovider", "--tb=short", "-q")


class Done(NamedTuple):
    """A copy after its edits: where it is, what an editor wrote in it, what was said of it."""

    folder: Path
    touched: list[str]
    told: str
    is_right: bool


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


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    """A function that makes a copy with some edits, and all that follows them but the site."""
    sources = texts.of(load()[0])
    made: dict[tuple[str, ...], Done] = {}

    def with_edits(*names: str) -> Done:
        if names not in made:
            draft = Draft(copy_tree(tmp_path_factory.mktemp("rehearsal")), sources)
            for name in names:
                EDITS[name](draft)
            touched = changed(*(files(f, *WRITTEN_BY_EDITORS) for f in (ROOT, draft.folder)))
            said = draft.folder.with_suffix(".json")
            said.write_text(json.dumps([[*place, text] for place, text in draft.texts.items()]))
            is_right, told = run(draft.folder, "tests.rehearsal.steps", str(said))
            made[names] = Done(draft.folder, touched, told, is_right)
        return made[names]

    return with_edits


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_proved_and_every_page_of_it_made(name, edited, capsys):
    done = edited(name)
    assert done.is_right, f"“{name}”以后：\n{done.told}"
    assert done.touched, f"“{name}”什么也没有改"
    docs = (files(edited(*each).folder, "build/docs") for each in ((), (name,)))
    pages = [page for page in changed(*docs) if page.endswith(".md")]
    with capsys.disabled():
        print(f"\n{name}：改 {'、'.join(done.touched)}；变了 {len(pages)} 个网页")


def test_after_all_edits_the_tests_of_the_live_catalogue_are_green(edited):
    done = edited(*EDITS)
    assert done.is_right, done.told
    is_right, told = run(done.folder, "scripts.build", "site")
    assert is_right, f"网站做不出来：\n{told}"
    is_right, told = run(done.folder, "pytest", *TESTS, *marked(done.folder))
    assert is_right, f"改完以后有测试不过：\n{told}\n{culprits(told, edited)}"


def marked(folder: Path) -> list[str]:
    """The files of the tests of the live catalogue."""
    every = sorted((folder / "tests").rglob("test_*.py"))
    return [str(f) for f in every if "pytest.mark.live" in f.read_text(encoding="utf-8")]


def culprits(told: str, edited) -> str:
    """Which edit alone makes each failed test fail."""
    failed = [line.split()[1] for line in told.splitlines() if line.startswith(("FAILED", "ERROR"))]
    lines = []
    for name in EDITS:
        folder = edited(name).folder
        run(folder, "scripts.build", "site")
        is_right, alone = run(folder, "pytest", *TESTS, *failed)
        if not is_right:
            lines += [f"{name}："] + [f"  {one}" for one in failed if f" {one}" in alone]
    return "\n".join(["哪一处改动引起：", *lines])
