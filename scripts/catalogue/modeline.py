"""The first line of a catalogue file: it tells an editor's program which schema the file has.

The schema stands beside the files (`SCHEMA`); programs that know the YAML language server read the line.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

SCHEMA = "catalog-file.schema.json"


def modeline(file: Path, schema: Path) -> str:
    """The line that belongs first in `file`, by which its way to `schema` is found."""
    way = Path(os.path.relpath(schema, file.parent)).as_posix()
    return f"# yaml-language-server: $schema={way}"


def without_modeline(folder: Path, schema: Path) -> Iterator[Path]:
    """The files below `folder` that do not begin with their line."""
    for file in sorted(folder.rglob("*.yml")):
        first = file.read_text(encoding="utf-8-sig").partition("\n")[0].rstrip()
        if first != modeline(file, schema):
            yield file


def with_modeline(text: str, line: str) -> str:
    """`text` with `line` first, in the place of another one."""
    first, _, rest = text.partition("\n")
    return f"{line}\n{rest if first.startswith(line.partition('=')[0]) else text}"
