"""Print the plan of the house, from the code: ``python -m scripts.rooms``."""

from __future__ import annotations

import sys

from scripts.files.leaving import leave
from scripts.files.paths import ROOT
from scripts.house.drawing import draw
from scripts.house.imports import imports, modules
from scripts.house.walls import broken


def main() -> int:
    """Print the rooms by level with their imports; then, and with exit code 1, broken walls."""
    found = imports(ROOT)
    print(draw(modules(ROOT), found))
    complaints = list(broken(found))
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    leave(main)
