"""What Pyodide runs for a page, as one file: our sources near and far, and what they import of which no wheel for
browsers is to be had, as it is installed here."""

from __future__ import annotations

import ast
import io
import zipfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from scripts.files.paths import ROOT

_OURS = ("scripts", "calculator")
_DAY = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is made


def packed(entry: str, pure: Sequence[str] = ()) -> bytes:
    """All that the module `entry` imports of ours, and the packages `pure`, without a line that is not Python's.
    The same sources give the same bytes.
    """
    content = {**dict(_sources(entry)), **dict(_pure(pure))}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, one in sorted(content.items()):
            file.writestr(zipfile.ZipInfo(name, _DAY), one, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _sources(entry: str) -> Iterator[tuple[str, bytes]]:
    wanted, seen = [entry], set[str]()
    while wanted:
        module = wanted.pop()
        if module in seen or not (file := _file_of(module)):
            continue
        seen.add(module)
        yield file.relative_to(ROOT).as_posix(), file.read_bytes()
        wanted += [*_imported(file), *([module.rpartition(".")[0]] if "." in module else [])]


def _file_of(module: str) -> Path | None:
    path = ROOT.joinpath(*module.split("."))
    found = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return found if found.is_file() else None


def _imported(file: Path) -> Iterator[str]:
    """The modules of ours that a file imports; of what it imports from a package each may be one."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in _OURS:
            yield str(node.module)
            yield from (f"{node.module}.{name.name}" for name in node.names)


def _pure(packages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    for package in packages:
        spec = find_spec(package)
        assert spec and spec.origin, package
        origin = Path(spec.origin)
        folder = origin.parent.parent if origin.name == "__init__.py" else origin.parent
        files = sorted(origin.parent.rglob("*.py")) if folder != origin.parent else [origin]
        for file in files:
            yield file.relative_to(folder).as_posix(), file.read_bytes()
