"""Pyodide's standard library as the site has it: what the pages use of it, compiled by Pyodide itself, which
would otherwise read and compile all of it at every start."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from scripts.files.paths import ROOT

NEEDED = (
    *("_strptime", "csv", "datetime", "decimal", "difflib", "fractions", "hashlib", "html", "json"),
    *("importlib.metadata", "tarfile", "zipfile"),  # to load a package, and to unpack
    *("ipaddress", "secrets", "uuid", "zoneinfo"),  # pydantic
    *("encodings.ascii", "encodings.cp437", "encodings.gb18030", "encodings.latin_1"),
    *("encodings.utf_16", "encodings.utf_16_be", "encodings.utf_16_le", "encodings.utf_8_sig"),
)
"""What the pages' Python imports, ours and the packages', beside what Pyodide has loaded when it has started;
and all that these import is there too."""

PUBLISHED = ROOT / "node_modules" / "pyodide"
_KEPT = ROOT / "build" / "pyodide"
_HERE = Path(__file__).parent
_PROGRAM = _HERE / "compiling.py"
_STARTER = _HERE / "in_node.mjs"


class LibraryError(Exception):
    """It could not be made: Node is not there, or Pyodide under Node refused."""


@cache  # nothing of it changes while a site is built or served
def library() -> bytes:
    """The zip; made where nothing that it is made of has changed only once. Raises LibraryError."""
    kept = _KEPT / f"{_made_of()}.zip"
    if not kept.is_file():
        _KEPT.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=_KEPT, delete=False) as file:
            file.write(compiled(NEEDED))
        os.replace(file.name, kept)  # whole or not at all: others may look for it meanwhile
    return kept.read_bytes()


def compiled(modules: tuple[str, ...]) -> bytes:
    """The zip that has these `modules`, made anew in some seconds. Raises LibraryError."""
    node = os.environ.get("NODE") or shutil.which("node")
    if not node:
        raise LibraryError("Node is needed to compile Pyodide's library: run make setup")
    program = _PROGRAM.read_text(encoding="utf-8")
    asked = {"pyodide": str(PUBLISHED), "program": program, "modules": modules}
    done = subprocess.run(
        [node, str(_STARTER)], input=json.dumps(asked).encode(), capture_output=True
    )
    if done.returncode:
        raise LibraryError(f"Pyodide's library: {done.stderr.decode(errors='replace')}")
    return done.stdout


def _made_of() -> str:
    parts = (PUBLISHED / "package.json", PUBLISHED / "python_stdlib.zip", _PROGRAM, _STARTER)
    together = hashlib.sha256(repr(NEEDED).encode())
    for part in parts:
        together.update(hashlib.sha256(part.read_bytes()).digest())
    return together.hexdigest()[:16]
