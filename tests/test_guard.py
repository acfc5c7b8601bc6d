"""A test that is not marked `live` fails when it reads the catalogue as it is, however it comes to it."""

import re
import subprocess
import sys

import pytest

from scripts.files.paths import ROOT

READS = """
import pytest
from calculator import rules
from scripts.catalogue.loading import load
from scripts.files.paths import CATALOG, ROOT

@pytest.fixture(scope="module")
def kept():
    return load()

@pytest.mark.live
def test_marked(): load()

@pytest.mark.live
def test_marked_and_first_to_ask(kept): pass

def test_later_to_ask(kept): pass
def test_in_itself(): (CATALOG / "caps.yml").read_bytes()
def test_of_names(): list(CATALOG.rglob("*.yml"))
def test_of_rules():
    try:
        rules.load()
    except FileNotFoundError:
        pass
def test_of_a_copy(tmp_path): load(ROOT / "tests" / "catalogue")
"""
AT_IMPORT = """
import pytest
from scripts.catalogue.loading import load
CATALOGUE = load()
def test_in_its_module(): pass
@pytest.mark.live
def test_marked_in_it(): pass
"""
EXPECTED = {
    "test_later_to_ask": "catalog",
    "test_in_itself": "catalog/caps.yml",
    "test_of_names": "catalog",
    "test_of_rules": "calculator/rules.json",
    "test_in_its_module": "catalog",
}


def run(*arguments):
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    return done.stdout + done.stderr


def test_who_reads_it_unmarked_fails_and_nobody_else(tmp_path):
    (tmp_path / "test_reads.py").write_text(READS)
    (tmp_path / "test_at_import.py").write_text(AT_IMPORT)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = live\n")
    options = ["-m", "pytest", "-p", "tests.guard", "-p", "no:cacheprovider", "-q"]
    told = run(*options, f"--rootdir={tmp_path}", f"-c{tmp_path}/pytest.ini", str(tmp_path))
    failed = dict(re.findall(r"::(\w+) reads ([\w./]+), which a change of policy", told))
    assert failed == EXPECTED, told
    assert "5 failed, 4 passed" in told


def test_no_module_that_tests_share_reads_it_when_imported():
    files = [f.relative_to(ROOT) for f in sorted((ROOT / "tests").rglob("*.py"))]
    kept = ("tests/bad", "tests/made_up_kind", "tests/catalogue")
    shared = [
        ".".join(file.with_suffix("").parts)
        for file in files
        if not file.name.startswith(("test_", "__")) and not file.as_posix().startswith(kept)
    ]
    assert "tests.frozen" in shared
    code = f"from tests import guard; import importlib\nfor name in {shared!r}:\n"
    code += (
        "    importlib.import_module(name)\n    print(name, guard.seen) if guard.seen else None\n"
    )
    assert run("-c", code) == "", "read in a function instead, and only for tests marked live"


@pytest.mark.parametrize("name", ["catalog", "site"])
def test_what_only_looks_alike_is_none_of_it(name, tmp_path):
    from tests import guard

    before = list(guard.seen)
    (tmp_path / name).mkdir()
    (tmp_path / name / "x.yml").write_text("x")
    list(tmp_path.rglob("*"))
    assert guard.seen == before
