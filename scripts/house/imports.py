"""Every import of one module of the project by another, read from the sources."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TOPS = ("calculator", "scripts")


@dataclass(frozen=True)
class Import:
    """`importer` imports `imported`, both as dotted modules, in this line of its file."""

    importer: str
    imported: str
    line: int


def modules(root: Path) -> dict[str, Path]:
    """The file of every module of the project below `root`, by dotted name."""
    found = {}
    for top in TOPS:
        for file in sorted((root / top).rglob("*.py")):
            parts = file.relative_to(root).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def imports(root: Path) -> list[Import]:
    """Every import between modules of the project, those inside functions too, in order."""
    known = modules(root)
    return [
        Import(module, imported, line)
        for module, file in known.items()
        for imported, line in _of(file.read_text(encoding="utf-8"), known)
    ]


def _of(source: str, known: dict[str, Path]) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            # From a package each name may be a module of its own.
            inner = [f"{node.module}.{name.name}" for name in node.names]
            names = [name if name in known else node.module for name in inner]
        else:
            continue
        yield from ((name, node.lineno) for name in dict.fromkeys(names) if name in known)
