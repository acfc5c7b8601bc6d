"""What the pages run on Pyodide runs on the trimmed library: each is run there, on the files that the site has."""

import ast
import base64
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile

import pytest

from calculator.sheets.reading import sheets
from scripts.desks import python_zip
from scripts.desks.bundle import bundle
from scripts.desks.every import every_desk
from scripts.desks.runtimes import PYODIDE, pyodide_files
from scripts.editing.python_zip import python_zip as checker_zip
from scripts.pyodide.library import library
from scripts.roster_page.python_zip import python_zip as roster_zip
from tests import frozen, made_sheets

ROSTERS = "calculator.sheets.reading"
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

HEAD = "import sys; sys.path.insert(0, '/project')\n"
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
READ = """
import base64, json
from calculator.sheets.reading import sheets
given = json.loads(open("/project/given.json", encoding="utf-8").read())
json.dumps([[sheet.rows for sheet in sheets(base64.b64decode(one))] for one in given])
"""
DESKS = """
import json
from calculator.view.desk import open_desk
given = json.loads(open("/project/given.json", encoding="utf-8").read())
json.dumps([type(open_desk(m, json.dumps(r), json.dumps(k))).__name__ for m, r, k in given])
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("pyodide")
    for name, content in pyodide_files(["pydantic", "python-calamine"]).items():
        (place / name.removeprefix(f"{PYODIDE}/")).write_bytes(content)
    (place / "package.json").write_text('{"type": "module"}')  # how Node reads a .js
    return place


def unpacked(content):
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def run(folder, packages, files, program):
    node = os.environ.get("NODE") or shutil.which("node")
    assert node, "Node is needed: run the tests with make test, which brings one"
    coded = {name: base64.b64encode(content).decode() for name, content in files.items()}
    sent = {"folder": str(folder), "packages": packages, "files": coded, "program": HEAD + program}
    starter = os.path.join(os.path.dirname(__file__), "applications.mjs")
    done = subprocess.run([node, starter], input=json.dumps(sent), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_the_check_runs_there(folder):
    records = {
        f"catalog/{file.relative_to(frozen.FOLDER).as_posix()}": file.read_bytes()
        for file in frozen.FOLDER.rglob("*")
        if file.is_file()
    }
    found = run(folder, ["pydantic"], unpacked(checker_zip()) | records, CHECK)
    assert "amount" in found


def test_rosters_of_every_kind_are_read_there_as_they_are_here(folder):
    rows = [["姓名", "班次"], ["张三", "甲班"]]
    text = "姓名,班次\n张三,甲班\n"
    given = [made_sheets.xlsx(rows), text.encode("gb18030"), text.encode("utf-16")]
    given += [text.encode("utf-8-sig")]
    coded = json.dumps([base64.b64encode(one).decode() for one in given]).encode()
    files = unpacked(python_zip.packed(ROSTERS)) | {"given.json": coded}
    here = [[sheet.rows for sheet in sheets(one)] for one in given]
    assert run(folder, ["python-calamine"], files, READ) == json.loads(json.dumps(here))


def test_every_desk_opens_there(folder):
    files: dict[str, bytes] = {}
    given = []
    for desk in every_desk(frozen.compiled()):
        made = json.loads(bundle(desk, frozen.catalogue(), frozen.compiled()))
        files |= {name: text.encode() for name, text in made["files"].items()}
        given.append([made["module"], made["rules"], made["links"]])
    files["given.json"] = json.dumps(given).encode()
    assert len(run(folder, [], files, DESKS)) == len(given) > 5


def test_what_our_sources_import_is_there():
    """Also where a function imports it when it is called."""
    there = {
        name.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
        for name in zipfile.ZipFile(io.BytesIO(library())).namelist()
    }
    files = {**unpacked(checker_zip()), **unpacked(roster_zip())}
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
