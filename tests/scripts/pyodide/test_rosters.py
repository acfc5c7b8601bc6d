"""What the page of rosters answers in the browser's Python is what it answers here: to every file that a school
may have, and to every file that is none or means ill."""

import base64
import json

import pytest

from calculator.sheets import limits
from scripts.roster_page.python_zip import PACKAGES, python_zip
from tests import on_pyodide, roster_files
from tests.calculator.roster_page.asked import FORM, open_desk, rules
from tests.made_sheets import lying, ods, ods_rows, with_part, xlsx, xlsx_of
from tests.made_xls import xls
from tests.made_xlsb import xlsb

ROWS = [roster_files.HEADINGS, *roster_files.PEOPLE]
SHEET = "xl/worksheets/sheet1.xml"
REQUEST = json.dumps({"form": FORM, "columns": {}, "mapping": None, "opened": [], "want": ""})
ANSWERS = """
import base64, json
from calculator.roster_page.desk import open_desk
given = json.loads(open("/project/given.json", encoding="utf-8").read())
def answer(name, content):
    desk = open_desk(given["rules"])
    desk.take(name, base64.b64decode(content))
    return desk.ask(given["request"])
json.dumps([answer(*one) for one in given["files"]])
"""


def repeated(rows, columns):
    cell = (
        f'<table:table-cell table:number-columns-repeated="{columns}" office:value-type="string"/>'
    )
    return ods(
        ("甲", f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>')
    )


def spoiled(content):
    made = bytearray(content)
    for place in range(40, len(made), 97):
        made[place] ^= 255
    return bytes(made)


def hostile():
    """[(what is said of it, content)]."""
    whole = {"xlsx": xlsx(ROWS), "xls": xls({"甲": ROWS}), "xlsb": xlsb({"甲": ROWS})}
    whole["ods"] = ods(("甲", ods_rows(ROWS)))
    locked = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
    bomb = with_part(xlsx(ROWS), SHEET, b" " * (limits.UNPACKED + 1))
    liar = lying(with_part(xlsx(ROWS), SHEET, b" " * 60_000_000), SHEET, 900)
    far = "<row r='1'><c r='XFD1'><v>1</v></c></row><row r='1048576'><c r='A1048576'><v>1</v></c></row>"
    empty = "".join(f"<row r='{number}'/>" for number in range(1, 1_048_577))
    made = [
        ("加了密码", xls({"甲": ROWS}, password=True)),
        ("加了密码", locked),
        ("加了密码", ods(manifest="<manifest:encryption-data/>")),
        ("文件展开以后有 240 MB，太大", bomb),
        ("文件不完整", liar),
        ("里面读不通", with_part(xlsx(ROWS), SHEET, b"<worksheet")),
        ("有内容的有 16384 列", xlsx_of(far)),
        ("有内容的有 4000000000 列", repeated(1, 4_000_000_000)),
        ("到第 1048576 行还有内容，太长", repeated(1_048_576, 9)),
        ("表是空的", xlsx_of(empty)),
        ("有内容的有 1000000 列", ("姓名," * 1_000_000).encode()),
        ("文件是空的", b""),
        ("这是 PDF", b"%PDF-1.7"),
        ("没有工作表", ods()),
        ("", b"\0" * 1000),
    ]
    for content in whole.values():
        made += [("", content[: len(content) * part // 8]) for part in range(1, 8)]
        made.append(("", spoiled(content)))
    return made


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """[(what is said or None where it is judged, the answer there, the answer here)]."""
    told = [(None, file.name, file.content) for file in roster_files.every().values()]
    told += [(said, "坏的", content) for said, content in hostile()]
    given = [(name, content) for _, name, content in told]
    coded = [(name, base64.b64encode(content).decode()) for name, content in given]
    sent = json.dumps({"rules": rules(), "request": REQUEST, "files": coded}).encode()
    files = on_pyodide.unpacked(python_zip()) | {"given.json": sent}
    place = on_pyodide.folder(tmp_path_factory)
    there = on_pyodide.run(place, PACKAGES, files, ANSWERS)
    here = map(answer, given)
    return list(zip([said for said, _, _ in told], there, here, strict=True))


def answer(given):
    desk = open_desk(rules())
    desk.take(*given)
    return desk.ask(REQUEST)


def test_every_roster_is_judged_to_the_byte_as_it_is_here(answers):
    judged = [(there, here) for said, there, here in answers if said is None]
    assert len(judged) >= 60
    for there, here in judged:
        assert there == here
        assert json.loads(there)["counted"]


def test_what_means_ill_is_refused_in_the_same_sentence(answers):
    refused = [one for one in answers if one[0] is not None]
    assert len(refused) > 40
    for said, there, here in refused:
        assert there == here, said
        assert said in json.loads(there)["parts"]["roster-read"]
