"""The site of another state of the project, built beside it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.files.paths import ROOT


@contextmanager
def site_of(commit: str, folder: Path) -> Iterator[Path]:
    """Check `commit` out into `folder`, which is not there yet, and build its site with what is installed
    here; the folder is gone afterwards."""
    _git("worktree", "add", "--quiet", "--detach", str(folder), commit)
    try:
        (folder / "node_modules").symlink_to(ROOT / "node_modules")
        subprocess.run([sys.executable, "-m", "scripts.build", "site"], cwd=folder, check=True)
        yield folder / "site"
    finally:
        _git("worktree", "remove", "--force", str(folder))


def _git(*words: str) -> None:
    subprocess.run(["git", *words], cwd=ROOT, check=True)
