"""The plan of the house as text."""

import subprocess
import sys

from scripts.files.paths import ROOT
from scripts.house.drawing import draw
from scripts.house.imports import Import


def test_rooms_stand_by_level_with_what_they_import():
    found = [
        Import("scripts.pages.a", "scripts.derived.b", 1),
        Import("scripts.pages.c", "scripts.derived.b", 1),
        Import("scripts.pages.c", "scripts.pages.a", 2),
        Import("scripts.build", "scripts.pages.a", 2),
    ]
    lines = draw(["scripts.pages.a", "scripts.pages.c", "scripts.build"], found).splitlines()
    assert lines[0].endswith("levels")
    at = lines.index("  scripts/pages  (2 modules)")
    assert lines[at + 1] == "      -> scripts/derived  2"
    assert lines.index("  scripts/*.py  (1 modules)") < at


def test_the_command_draws_the_house_as_it_stands():
    done = subprocess.run(
        [sys.executable, "-m", "scripts.rooms"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "calculator/engine/entry" in done.stdout
