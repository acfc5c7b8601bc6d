"""The lock that Pyodide checks by is held against the wheels, and these against what pip was told to bring."""

import hashlib
import json
import re
import shutil
import zipfile
from importlib.metadata import version

import pytest

from scripts.files.paths import ROOT
from scripts.pyodide import wheels
from scripts.pyodide.library import PUBLISHED

LOCK = json.loads(wheels.LOCK.read_bytes())
ENTRIES = LOCK["packages"]


def metadata(wheel):
    with zipfile.ZipFile(wheel) as packed:
        [name] = [n for n in packed.namelist() if n.endswith(".dist-info/METADATA")]
        return packed.read(name).decode().partition("\n\n")[0]


def test_it_is_of_the_python_that_is_loaded():
    assert LOCK["info"] == json.loads((PUBLISHED / "pyodide-lock.json").read_bytes())["info"]


def test_it_names_exactly_the_wheels_that_the_set_up_brings():
    named = {entry["file_name"] for entry in ENTRIES.values()}
    assert named == {wheel.name for wheel in wheels.FOLDER.glob("*.whl")}


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_says_what_its_wheel_says(name):
    entry = ENTRIES[name]
    wheel = wheels.FOLDER / entry["file_name"]
    about = metadata(wheel)
    [called] = re.findall(r"^Name: (.*)$", about, re.MULTILINE)
    assert called.lower().replace("_", "-") == name == entry["name"]
    assert re.findall(r"^Version: (.*)$", about, re.MULTILINE) == [entry["version"]]
    assert hashlib.sha256(wheel.read_bytes()).hexdigest() == entry["sha256"]
    wanted = re.findall(r"^Requires-Dist: ([\w-]+)[^;\n]*$", about, re.MULTILINE)
    assert sorted(entry["depends"]) == sorted(wanted)
    with zipfile.ZipFile(wheel) as packed:
        tops = {n.split("/")[0].removesuffix(".py") for n in packed.namelist()}
    assert set(entry["imports"]) <= tops and entry["imports"]
    assert entry["install_dir"] == "site"


def test_what_is_there_is_of_the_release_that_is_here():
    for name, entry in ENTRIES.items():
        assert entry["version"] == version(name)


def test_pip_was_told_of_the_same_ones_with_the_same_sums():
    text = (ROOT / "requirements-browser.lock").read_text(encoding="utf-8")
    parts = re.findall(r"^([\w-]+)==(\S+) \\\n((?: {4}--hash=.*\n?)+)", text, re.MULTILINE)
    assert {(name, release) for name, release, _ in parts} == {
        (name, entry["version"]) for name, entry in ENTRIES.items()
    }
    whole = (ROOT / "requirements-test.lock").read_text(encoding="utf-8")
    for name, release, sums in parts:
        assert f"--hash=sha256:{ENTRIES[name]['sha256']}" in sums
        assert f"{name}=={release} \\\n{sums.rstrip()}" in whole


def test_what_is_compiled_is_for_the_python_that_is_loaded():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [platform] = re.findall(r"^BROWSER_PLATFORM := (.*)$", makefile, re.MULTILINE)
    [python] = re.findall(r"^BROWSER_PYTHON := (.*)$", makefile, re.MULTILINE)
    info = LOCK["info"]
    assert platform == f"pyemscripten_{info['abi_version']}_{info['arch']}"
    assert info["python"].startswith(f"{python}.")
    for entry in ENTRIES.values():
        assert entry["file_name"].endswith((f"-{platform}.whl", "-py3-none-any.whl"))


def test_a_package_comes_with_all_that_it_depends_on():
    assert wheels.needed("python-calamine") == {ENTRIES["python-calamine"]["file_name"]}
    assert wheels.needed("pydantic") == {
        entry["file_name"] for name, entry in ENTRIES.items() if name != "python-calamine"
    }


def test_a_wheel_that_is_not_there_or_is_another_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(wheels, "ROOT", tmp_path)
    monkeypatch.setattr(wheels, "FOLDER", tmp_path / "wheels")
    with pytest.raises(wheels.NoWheelError, match=r"annotated_types\S+ is not in wheels: run make"):
        dict(wheels.wheels())
    shutil.copytree(ROOT / ".venv" / "wheels", tmp_path / "wheels")
    assert len(dict(wheels.wheels())) == len(ENTRIES)
    with open(tmp_path / "wheels" / ENTRIES["pydantic"]["file_name"], "ab") as file:
        file.write(b"\0")
    with pytest.raises(wheels.NoWheelError, match=r"pydantic-\S+ is not the one that"):
        dict(wheels.wheels())
