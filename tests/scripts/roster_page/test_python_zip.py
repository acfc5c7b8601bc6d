"""The Python of the page holds what reads and judges, and nothing of the catalogue or the terminal."""

import io
import zipfile

from scripts.roster_page import python_zip


def test_it_holds_what_reads_and_judges():
    names = zipfile.ZipFile(io.BytesIO(python_zip.python_zip())).namelist()
    assert {
        "calculator/roster_page/desk.py",
        "calculator/sheets/workbook.py",
        "calculator/engine/roster/classes.py",
    } <= set(names)
    assert {name.split("/")[0] for name in names} == {"calculator"}
    rooms = {name.split("/")[1] for name in names if name.startswith("calculator/")}
    assert not rooms & {"terminal", "commands"}
