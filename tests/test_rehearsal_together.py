"""All edits together are built into a site, and the tests of the catalogue as it is run there.

They carry the mark `live`. Of those that open a browser a sample runs: see `rehearsal.sample`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rehearsal.copies import Copies, run
from tests.rehearsal.edits import EDITS

pytestmark = pytest.mark.live

TESTS = ("-m", "live", "-p", "tests.rehearsal.sample", "-p", "no:cacheprovider", "--tb=short", "-q")


def test_after_all_edits_the_tests_of_the_live_catalogue_are_green(tmp_path_factory):
    copies = Copies(tmp_path_factory)
    done = copies.made(tuple(EDITS), built="site")
    assert done.is_right, done.told
    is_right, told = run(done.folder, "pytest", *TESTS, *marked(done.folder))
    assert is_right, f"改完以后有测试不过：\n{told}\n{culprits(told, copies)}"


def marked(folder: Path) -> list[str]:
    """The files of the tests of the live catalogue, but for the rehearsal itself."""
    every = sorted((folder / "tests").rglob("test_*.py"))
    every = [file for file in every if not file.name.startswith("test_rehearsal")]
    return [str(f) for f in every if "pytest.mark.live" in f.read_text(encoding="utf-8")]


def culprits(told: str, copies: Copies) -> str:
    """Which edit alone makes each failed test fail."""
    failed = [line.split()[1] for line in told.splitlines() if line.startswith(("FAILED", "ERROR"))]
    lines = []
    for name in EDITS:
        folder = copies.made((name,), built="site").folder
        is_right, alone = run(folder, "pytest", *TESTS, *failed)
        if not is_right:
            lines += [f"{name}："] + [f"  {one}" for one in failed if f" {one}" in alone]
    return "\n".join(["哪一处改动引起：", *lines])
