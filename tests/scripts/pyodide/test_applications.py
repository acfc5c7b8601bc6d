"""What the pages run on Pyodide runs on the trimmed library: each is run there, on the files that the site has."""

import ast
import io
import json
import sys
import zipfile

import pytest

from scripts.desks.bundle import bundle
from scripts.desks.every import every_desk
from scripts.editing.python_zip import python_zip as checker_zip
from scripts.pyodide.library import library
from scripts.roster_page.python_zip import python_zip as roster_zip
from tests import frozen, on_pyodide

BUILT_IN = {
    "binascii",
    "codecs",
    "collections.abc",
    "io",
    "itertools",
    "math",
    "os",
    "sys",
    "time",
    "unicodedata",
    "zlib",
}
"""What has no file in the library: it is written in C, or frozen into Python."""

CHECK = """
import json
from scripts.editing.checker import open_checker
ask = open_checker(json.dumps({"unproved": [], "read": {}}))
text = open("/project/catalog/caps.yml", encoding="utf-8").read()
first = [n for n, line in enumerate(text.split("\\n"), 1) if line.startswith("  - id")][:2]
asked = {"file": "catalog/caps.yml", "kind": "caps", "place": 0, "lines": [first[0], first[1] - 1]}
found = json.loads(ask(json.dumps(asked | {"text": text.replace("amount: ", "amount: x", 1)})))
json.dumps([problem["path"] for problem in found["problems"]])
"""
DESKS = """
import json
from calculator.view.desk import open_desk
given = json.loads(open("/project/given.json", encoding="utf-8").read())
json.dumps([type(open_desk(m, json.dumps(r), json.dumps(k))).__name__ for m, r, k in given])
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return on_pyodide.folder(tmp_path_factory)


def test_the_check_runs_there(folder):
    records = {
        f"catalog/{file.relative_to(frozen.FOLDER).as_posix()}": file.read_bytes()
        for file in frozen.FOLDER.rglob("*")
        if file.is_file()
    }
    found = on_pyodide.run(
        folder, ["pydantic"], on_pyodide.unpacked(checker_zip()) | records, CHECK
    )
    assert "amount" in found


def test_every_desk_opens_there(folder):
    files: dict[str, bytes] = {}
    given = []
    for desk in every_desk(frozen.compiled()):
        made = json.loads(bundle(desk, frozen.catalogue(), frozen.compiled()))
        files |= {name: text.encode() for name, text in made["files"].items()}
        given.append([made["module"], made["rules"], made["links"]])
    files["given.json"] = json.dumps(given).encode()
    assert len(on_pyodide.run(folder, [], files, DESKS)) == len(given) > 5


def test_what_our_sources_import_is_there():
    """Also where a function imports it when it is called."""
    there = {
        name.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
        for name in zipfile.ZipFile(io.BytesIO(library())).namelist()
    }
    files = {**on_pyodide.unpacked(checker_zip()), **on_pyodide.unpacked(roster_zip())}
    wanted = {
        module
        for name, content in files.items()
        if name.startswith(("scripts/", "calculator/")) and name.endswith(".py")
        for module in imported(content)
    }
    assert wanted - there - BUILT_IN == set(), "name it in NEEDED of scripts/pyodide/library.py"


def imported(content):
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if is_standard(name.name))
        if isinstance(node, ast.ImportFrom) and is_standard(node.module or ""):
            yield node.module


def is_standard(module):
    return module.split(".")[0] in sys.stdlib_module_names
