"""Write the schema that editors' programs read: ``python -m scripts.schema [--check]``.

Writes ``catalog/catalog-file.schema.json`` anew, and its line into each file without one. With
``--check`` nothing is written: it says what is not as the models say, and ends with 1 if anything.
"""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.files.leaving import leave
from scripts.files.paths import CATALOG
from scripts.open_data import schema_beside


def main(arguments: list[str], folder: Path = CATALOG) -> int:
    """Do what the arguments say; return an exit code."""
    if arguments == ["--check"]:
        told = schema_beside.stale(folder)
        for line in told:
            print(line, file=sys.stderr)
        return 1 if told else 0
    if arguments:
        print("用法：python -m scripts.schema [--check]", file=sys.stderr)
        return 2
    changed = schema_beside.write(folder)
    for file in changed:
        print(f"写好了 {folder.name}/{file.relative_to(folder).as_posix()}")
    if not changed:
        print("编辑器用的提示没有要改的。")
    return 0


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
