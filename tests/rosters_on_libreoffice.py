"""The workbooks of `roster_files` saved anew by LibreOffice in its own ways, and read: nobody may differ.

``make rosters`` runs it where LibreOffice Calc is installed (Debian: libreoffice-calc).
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

from calculator.engine.entry import written_dates
from calculator.engine.roster import classes
from calculator.engine.roster.gathered import Gathered, Source
from calculator.files import roster_template
from calculator.sheets import reading
from calculator.sheets.sheet import Sheet
from tests import frozen, roster_files

# {how a file ends: what LibreOffice is asked for}
_INTO = {
    "xls": "xls",
    "ods": "ods",
    "xlsx": "xlsx",
    "csv": "csv:Text - txt - csv (StarCalc):44,34,76",  # commas, quotes, UTF-8
}
_ONE_SHEET = ("several sheets",)  # of which a CSV has only the first


def saved(folder: Path, files: dict[str, bytes], ending: str) -> dict[str, bytes]:
    """The workbooks as LibreOffice saves them."""
    program = shutil.which("soffice") or sys.exit(
        "需要 LibreOffice Calc（Debian：libreoffice-calc）"
    )
    for name, content in files.items():
        (folder / f"{name}.xlsx").write_bytes(content)
    command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", _INTO[ending], "--outdir", f"{folder}/{ending}"]
    subprocess.run(
        [*command, *(f"{folder}/{name}.xlsx" for name in files)], check=True, capture_output=True
    )
    return {name: (folder / ending / f"{name}.{ending}").read_bytes() for name in files}


def judged(name: str, content: bytes, ending: str) -> str:
    """Why the file is not read as it should be; nothing where it is."""
    rules = frozen.rules()
    sheets = [(s.name, s.rows, s.merged, s.hidden) for s in reading.sheets(content)]
    found = Gathered([Source(f"{roster_files.CLASS}.{ending}", sheets)])
    if found.asked:
        return f"{name}, {ending}: {found.asked}"
    scheme, on = rules.part("roster")["scheme"], written_dates.read("on", roster_files.ON)
    answer = classes.judge(rules, scheme, found.rows, on)
    people = tuple(" ".join(person["counts"].values()) for person in answer["people"])
    if people != roster_files.COUNTED or answer["errors"]:
        return f"{name}, {ending}: {people} {answer['errors']}"
    return ""


def template(ending: str) -> str:
    """Why the template, saved anew, is not read as it should be, or asks for other things than before."""
    rules = frozen.rules()
    on = written_dates.read("on", roster_files.ON)
    content = roster_template.template(rules, rules.part("roster")["scheme"], on)
    with tempfile.TemporaryDirectory() as folder:
        made = saved(Path(folder), {"template": content}, ending)["template"]
    before, after = ({one.name: one for one in reading.sheets(c)} for c in (content, made))
    if [[one.name, one.rows] for one in before.values()] != [
        [one.name, [(row, _as_wide(cells, before[name])) for row, cells in one.rows]]
        for name, one in after.items()
    ]:
        return f"template, {ending}: 内容不一样"
    if ending == "xlsx":
        lists = [_lists(each) for each in (content, made)]
        if lists[0] != lists[1] or not lists[0]:
            return f"template, {ending}: 下拉不一样 {lists}"
    return ""


def _as_wide(cells: list[str], sheet: Sheet) -> list[str]:
    return cells[: len(sheet.rows[0][1])]


def _lists(content: bytes) -> dict[str, int]:
    """{column: how many may be chosen there} of a workbook's first sheet."""
    book = load_workbook(io.BytesIO(content))
    found = {}
    for one in book.worksheets[0].data_validations.dataValidation:
        if one.type == "list":
            name, _, span = str(one.formula1).partition("!")
            found[str(one.sqref)[:1]] = len(book[name.strip("$'")][span.replace("$", "")])
    return found


def main() -> int:
    """Save, read and compare all; 1 if anything differs."""
    every = roster_files.every()
    books = {
        f"book{number}": (name, made.content)
        for number, (name, made) in enumerate(every.items())
        if made.name.endswith(".xlsx")
    }
    wrong, count = [], 0
    for ending in _INTO:
        with tempfile.TemporaryDirectory() as folder:
            some = {
                key: content
                for key, (name, content) in books.items()
                if ending != "csv" or name not in _ONE_SHEET
            }
            for key, content in saved(Path(folder), some, ending).items():
                count += 1
                wrong.append(judged(books[key][0], content, ending))
    wrong += [template(ending) for ending in _INTO if ending != "csv"]
    wrong = [told for told in wrong if told]
    print(f"{count} 份名册，不同 {len(wrong)} 份")
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
