"""Lint and audit what the repository's host runs and asks: ``python -m scripts.workflows [FOLDER]``.

`FOLDER` is the project (its ``.github/`` is looked at). Four tools of requirements-test.lock, none of
which uses the network here: a linter of workflows, an auditor of their security, and the schemas of
workflows and of the forms for reports.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.files.leaving import leave
from scripts.files.paths import ROOT

_TOOLS = Path(sys.executable).parent
_FORMS = ".github/ISSUE_TEMPLATE"
_SCHEMA = ["check-jsonschema", "--builtin-schema"]


def main(arguments: Sequence[str]) -> int:
    """Print what the tools find; 1 where they find anything, 2 where there is nothing to look at."""
    folder = Path(arguments[0]) if arguments else ROOT
    workflows = _files(folder, ".github/workflows", "*.yml")
    if not workflows:
        print(f"{folder} 里没有 .github/workflows/*.yml", file=sys.stderr)
        return 2
    forms = [file for file in _files(folder, _FORMS, "*.yml") if not file.endswith("config.yml")]
    config = _files(folder, _FORMS, "config.yml")
    calls = [
        ["jactionlint", "--no-online", "--strict-exit", "--shellcheck=", "--pyflakes=", *workflows],
        ["zizmor", "--offline", "--no-progress", "--quiet", "--persona=pedantic", ".github"],
        [*_SCHEMA, "vendor.github-workflows", *workflows],
    ]
    calls += [[*_SCHEMA, "vendor.github-issue-forms", *forms]] if forms else []
    calls += [[*_SCHEMA, "vendor.github-issue-config", *config]] if config else []
    failed = [call for call in calls if not _passes(call, folder)]
    return 1 if failed else 0


def _files(folder: Path, below: str, pattern: str) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in (folder / below).glob(pattern))


def _passes(call: list[str], folder: Path) -> bool:
    """Whether the tool finds nothing; what it finds is printed, and what it says besides is not."""
    tool, *flags = call
    found = subprocess.run([_TOOLS / tool, *flags], cwd=folder, capture_output=True, text=True)
    if found.returncode:
        print(found.stdout + found.stderr, end="", file=sys.stderr)
    return found.returncode == 0


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
