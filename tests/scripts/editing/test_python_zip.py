"""The Python of the check is whole, of the releases that are installed here, and the same each time."""

import io
import zipfile

import pytest

from scripts.editing import python_zip


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
        "yaml/parser.py",
    } <= set(names)
    assert {name.split("/")[0] for name in names} == {"calculator", "scripts", "yaml"}


def test_it_holds_no_page_and_nothing_twice(names):
    rooms = {name.split("/")[1] for name in names if name.startswith("scripts/")}
    assert not rooms & {"pages", "desks", "derived", "hooks"}
    assert len(names) == len(set(names))


def test_the_same_sources_give_the_same_bytes():
    assert python_zip.python_zip() == python_zip.python_zip.__wrapped__()
