"""The Python of the check is whole, of the releases that are installed here, and the same each time."""

import io
import json
import re
import zipfile
from importlib.metadata import version

import pytest

from scripts.editing import python_zip
from scripts.files.paths import ROOT


@pytest.fixture(scope="module")
def names():
    return zipfile.ZipFile(io.BytesIO(python_zip.python_zip())).namelist()


def test_it_holds_the_check_and_what_that_imports(names):
    assert {
        "scripts/editing/checker.py",
        "scripts/checks/every.py",
        "scripts/catalogue/models/caps.py",
        "scripts/__init__.py",
        "calculator/engine/scheme/outcome.py",
        "pydantic/main.py",
        "yaml/parser.py",
        "typing_extensions.py",
    } <= set(names)
    assert [n for n in names if n.startswith("pydantic_core/") and n.endswith(".so")]


def test_it_holds_no_page_and_nothing_twice(names):
    rooms = {name.split("/")[1] for name in names if name.startswith("scripts/")}
    assert not rooms & {"pages", "desks", "derived", "hooks"}
    assert len(names) == len(set(names))


def test_the_same_sources_give_the_same_bytes():
    assert python_zip.python_zip() == python_zip.python_zip.__wrapped__()


def test_what_is_compiled_is_asked_for_where_it_is_not_there(tmp_path, monkeypatch):
    monkeypatch.setattr(python_zip, "WHEELS", ROOT / "build" / "no-such-folder")
    with pytest.raises(python_zip.NoWheelError, match="make setup"):
        python_zip.python_zip.__wrapped__()


def test_its_lock_is_a_part_of_the_lock_of_the_site():
    block = r"^pydantic-core==(?:.*\\\n)+.*$"
    [here] = re.findall(block, (ROOT / "requirements-browser.lock").read_text(), re.MULTILINE)
    [there] = re.findall(block, (ROOT / "requirements.lock").read_text(), re.MULTILINE)
    assert here == there
    assert here.startswith(f"pydantic-core=={version('pydantic-core')} ")


def test_it_is_compiled_for_the_python_that_browsers_load():
    folder = ROOT / "node_modules" / "pyodide"
    about = json.loads((folder / "pyodide-lock.json").read_text())["info"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [platform] = re.findall(r"^BROWSER_PLATFORM := (.*)$", makefile, re.MULTILINE)
    [python] = re.findall(r"^BROWSER_PYTHON := (.*)$", makefile, re.MULTILINE)
    assert platform == f"pyemscripten_{about['abi_version']}_{about['arch']}"
    assert about["python"].startswith(f"{python}.")
    [wheel] = python_zip.WHEELS.glob("pydantic_core-*.whl")
    assert wheel.name.endswith(f"-{platform}.whl")
