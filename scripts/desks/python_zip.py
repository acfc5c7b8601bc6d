"""What Pyodide runs for a page, as one file: our sources near and far, the packages that they import as they are
installed here, and those that are compiled for browsers (``requirements-browser.lock``, from ``make setup``)."""

from __future__ import annotations

import ast
import io
import zipfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from scripts.files.paths import ROOT

WHEELS = ROOT / ".venv" / "browser"
_OURS = ("scripts", "calculator")
_DAY = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is made


class NoWheelError(Exception):
    """What is compiled for browsers is not there."""


def packed(
    entry: str, compiled: str, pure: Sequence[str] = (), unused: tuple[str, ...] = ()
) -> bytes:
    """All that the module `entry` imports: of ours; the packages `pure`, without a line that is not Python's,
    but for the `unused` beginnings of names; the wheel of the package `compiled`.

    The same sources give the same bytes. Raises NoWheelError.
    """
    content = {**dict(_sources(entry)), **dict(_pure(pure, unused)), **dict(_compiled(compiled))}
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


def _pure(packages: Sequence[str], unused: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for package in packages:
        spec = find_spec(package)
        assert spec and spec.origin, package
        origin = Path(spec.origin)
        folder = origin.parent.parent if origin.name == "__init__.py" else origin.parent
        files = sorted(origin.parent.rglob("*.py")) if folder != origin.parent else [origin]
        for file in files:
            name = file.relative_to(folder).as_posix()
            if not name.startswith(unused):
                yield name, file.read_bytes()


def _compiled(package: str) -> Iterator[tuple[str, bytes]]:
    wheels = sorted(WHEELS.glob(f"{package}-*.whl"))
    if len(wheels) != 1:
        found = f"{len(wheels)} of {package} in {WHEELS.relative_to(ROOT)}"
        raise NoWheelError(f"{found}, one is needed: run make setup")
    with zipfile.ZipFile(wheels[0]) as file:
        for name in file.namelist():
            yield name, file.read(name)
