"""The Python that checks in the browser, as one file: the sources of the check, near and far, and the packages
that they import, of which one is compiled for browsers (``requirements-browser.lock``, from ``make setup``)."""

from __future__ import annotations

import ast
import io
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from scripts.files.paths import ROOT

FILE = "assets/checker/python.zip"
WHEELS = ROOT / ".venv" / "browser"
_ENTRY = "scripts.editing.checker"
_OURS = ("scripts", "calculator")
_PURE = ("annotated_types", "pydantic", "typing_extensions", "typing_inspection", "yaml")
"""Packages without a line that is not Python's, as they are installed here: what reads and checks there is of
the very release that reads and checks here."""

_COMPILED = "pydantic_core"
_UNUSED = ("pydantic/v1/", "pydantic/mypy.py", "pydantic/deprecated/parse.py")
_DAY = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is made


class NoWheelError(Exception):
    """What is compiled for browsers is not there."""


@cache  # nothing of it changes while a site is built or served
def python_zip() -> bytes:
    """All of it, packed; the same sources give the same bytes. Raises NoWheelError."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for name, content in sorted(
            {**dict(_sources()), **dict(_pure()), **dict(_compiled())}.items()
        ):
            made.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _sources() -> Iterator[tuple[str, bytes]]:
    wanted, seen = [_ENTRY], set[str]()
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


def _pure() -> Iterator[tuple[str, bytes]]:
    for package in _PURE:
        spec = find_spec(package)
        assert spec and spec.origin, package
        origin = Path(spec.origin)
        folder = origin.parent.parent if origin.name == "__init__.py" else origin.parent
        files = sorted(origin.parent.rglob("*.py")) if folder != origin.parent else [origin]
        for file in files:
            name = file.relative_to(folder).as_posix()
            if not name.startswith(_UNUSED):
                yield name, file.read_bytes()


def _compiled() -> Iterator[tuple[str, bytes]]:
    wheels = sorted(WHEELS.glob(f"{_COMPILED}-*.whl"))
    if len(wheels) != 1:
        found = f"{len(wheels)} of {_COMPILED} in {WHEELS.relative_to(ROOT)}"
        raise NoWheelError(f"{found}, one is needed: run make setup")
    with zipfile.ZipFile(wheels[0]) as packed:
        for name in packed.namelist():
            yield name, packed.read(name)
