"""Workbooks of generated plans, reckoned anew by LibreOffice and held against the engine.

``make workbooks`` runs it where LibreOffice Calc is installed (Debian: libreoffice-calc). Every value
that stands beside a formula is spoiled first, so that whatever is compared was reckoned there.
"""

from __future__ import annotations

import io
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests import frozen, generated_plans
from tests.workbook_answers import book_of, differences, disagreements, filled_in

PLANS = 300
_ALWAYS = (
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" '
    'oor:op="fuse"><value>0</value></prop></item></oor:items>'
)
_AT_ONCE = 100  # of some 250 it leaves the last ones out, without a word
_BESIDE_FORMULA = re.compile(r"(</f><v>)[^<]*(</v>)")


def spoiled(book: bytes) -> bytes:
    """The workbook with another value beside each formula."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            new.writestr(name, _BESIDE_FORMULA.sub(r"\g<1>7777777\g<2>", text))
    return made.getvalue()


def recalculated(books: list[bytes]) -> list[Any]:
    """The workbooks as LibreOffice reckons them, opened for their values."""
    program = shutil.which("soffice") or sys.exit(
        "需要 LibreOffice Calc（Debian：libreoffice-calc）"
    )
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder, "profile/user")
        profile.mkdir(parents=True)
        profile.joinpath("registrymodifications.xcu").write_text(_ALWAYS, encoding="utf-8")
        files = [Path(folder, f"{number}.xlsx") for number in range(len(books))]
        for file, book in zip(files, books, strict=True):
            file.write_bytes(book)
        command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", "xlsx", "--outdir", f"{folder}/made"]
        for start in range(0, len(files), _AT_ONCE):
            some = map(str, files[start : start + _AT_ONCE])
            subprocess.run([*command, *some], check=True, capture_output=True)
        return [load_workbook(Path(folder, "made", file.name), data_only=True) for file in files]


def main(count: int, seed: int) -> int:
    """Compare `count` plans that went out and as many templates filled in; 1 if anything differs."""
    rules = frozen.rules()
    plans = list(generated_plans.plans(rules, count, seed))
    books = [book_of(rules, made) for made in plans]
    found = []
    for book, again in zip(books, recalculated([spoiled(book) for book in books]), strict=True):
        found += differences(book, again)
    luck = random.Random(seed)
    templates = [
        generated_plans.typed(rules, made.scheme, made.choices, luck)
        for made in plans
        if not made.plan.days.dated
    ]
    typed = recalculated([filled_in(rules, made, rows) for made, rows in templates])
    for (made, rows), again in zip(templates, typed, strict=True):
        found += disagreements(made, rows, again)
    classes = sum(len(made.classes) for made in plans)
    formulas = sum(_formulas(book) for book in books)
    rows_typed = sum(len(rows) for _, rows in templates)
    print(
        f"{len(books)} 份计划，{classes} 个班，{formulas} 个公式；"
        f"{len(templates)} 份模板，{rows_typed} 行；不同 {len(found)} 处"
    )
    print(*found[:20], sep="\n")
    return 1 if found else 0


def _formulas(book: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(book)) as packed:
        return sum(packed.read(name).count(b"<f>") for name in packed.namelist())


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    sys.exit(main(*given, *(PLANS, 1)[len(given) :]))
