"""A page's Python is all of ours that its module imports, and the packages that are named."""

import io
import zipfile

from scripts.desks import python_zip


def names(content):
    return zipfile.ZipFile(io.BytesIO(content)).namelist()


def test_what_is_imported_comes_along_and_nothing_else():
    found = names(python_zip.packed("calculator.sheets.reading"))
    assert {"calculator/__init__.py", "calculator/sheets/workbook.py"} <= set(found)
    assert all(name.startswith("calculator/") for name in found)
    assert not [name for name in found if name.startswith("calculator/terminal/")]


def test_a_package_comes_as_it_is_installed_without_what_is_compiled():
    found = names(python_zip.packed("calculator.sheets.limits", ["yaml"]))
    assert "yaml/parser.py" in found
    assert not [name for name in found if not name.endswith(".py")]
