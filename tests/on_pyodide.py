"""The site's own Pyodide, run by Node: a program on files of its own, the packages of its lock beside it."""

from __future__ import annotations

import base64
import io
import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from scripts.desks.runtimes import PYODIDE, pyodide_files

_PACKAGES = ("pydantic", "python-calamine")
_HEAD = "import sys; sys.path.insert(0, '/project')\n"


def folder(tmp_path_factory: Any) -> Path:
    """The files that the site has of it, in a folder."""
    place: Path = tmp_path_factory.mktemp("pyodide")
    for name, content in pyodide_files(_PACKAGES).items():
        (place / name.removeprefix(f"{PYODIDE}/")).write_bytes(content)
    (place / "package.json").write_text('{"type": "module"}')  # how Node reads a .js
    return place


def unpacked(content: bytes) -> dict[str, bytes]:
    """{name: content} of what is packed."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def run(place: Path, packages: Sequence[str], files: Mapping[str, bytes], program: str) -> Any:
    """What the last expression of the `program` is, JSON of which is read; it finds the `files` in ``/project``."""
    coded = {name: base64.b64encode(content).decode() for name, content in files.items()}
    sent = {"folder": str(place), "packages": packages, "files": coded, "program": _HEAD + program}
    starter = str(Path(__file__).with_suffix(".mjs"))
    command = [_node(), starter]
    done = subprocess.run(command, input=json.dumps(sent), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


@cache
def _node() -> str:
    node = os.environ.get("NODE") or shutil.which("node")
    assert node, "Node is needed: run the tests with make test, which brings one"
    return node
