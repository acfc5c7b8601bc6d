"""What is compiled for browsers is there, of the releases and for the Python that are used."""

import json
import re
from importlib.metadata import version

import pytest

from scripts.desks import python_zip
from scripts.files.paths import ROOT

COMPILED = ("pydantic-core", "python-calamine")


def test_what_is_compiled_is_asked_for_where_it_is_not_there(monkeypatch):
    monkeypatch.setattr(python_zip, "WHEELS", ROOT / "build" / "no-such-folder")
    with pytest.raises(python_zip.NoWheelError, match="make setup"):
        python_zip.packed("calculator.sheets.reading", "python_calamine")


def test_its_lock_is_a_part_of_the_lock_of_the_tests():
    lines = (ROOT / "requirements-browser.lock").read_text().splitlines()
    wanted = [line for line in lines if not line.startswith("#")]
    named = [line for line in wanted if not line.startswith(" ")]
    assert named == [f"{name}=={version(name)} \\" for name in COMPILED]
    whole = (ROOT / "requirements-test.lock").read_text()
    place = wanted.index(named[1])
    for part in (wanted[:place], wanted[place:]):
        assert "\n".join(part) in whole
    assert "\n".join(wanted[:place]) in (ROOT / "requirements.lock").read_text()


def test_it_is_compiled_for_the_python_that_browsers_load():
    folder = ROOT / "node_modules" / "pyodide"
    about = json.loads((folder / "pyodide-lock.json").read_text())["info"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [platform] = re.findall(r"^BROWSER_PLATFORM := (.*)$", makefile, re.MULTILINE)
    [python] = re.findall(r"^BROWSER_PYTHON := (.*)$", makefile, re.MULTILINE)
    assert platform == f"pyemscripten_{about['abi_version']}_{about['arch']}"
    assert about["python"].startswith(f"{python}.")
    wheels = sorted(wheel.name for wheel in python_zip.WHEELS.glob("*.whl"))
    assert [name.partition("-")[0].replace("_", "-") for name in wheels] == list(COMPILED)
    assert all(name.endswith(f"-{platform}.whl") for name in wheels)
