"""One class of six people as schools keep it: the same people in files of every kind, laid out and written
in every way that is read.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from tests.made_sheets import books, csv, ods, ods_rows, xlsx
from tests.made_xls import xls
from tests.made_xlsb import xlsb

ON = "2026-12-31"
PRICE = "2000"
CLASS = "焊工一班"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_SHOWN = ("是", "否")

Row = list[Any]


class File(NamedTuple):
    """`name` of the file, what is in it, and the numbers of the rows in which the six stand."""

    name: str
    content: bytes
    rows: list[int]


def identity(number: int) -> str:
    """The number of an identity card that nobody has, with its check character."""
    digits = f"320299{1990 + number % 10}0307{100 + number}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return digits + "10X98765432"[total % 11]


HEADINGS = [
    *("姓名", "身份证号", "班次", "人群", "出勤率", "是否合格", "证书", "发证日期"),
    *("就业单位", "单位类型", "养老保险起缴月", "连续月数", "已享受补贴次数"),
]
_NAMES = ("甲一", "乙二", "丙三", "丁四", "戊五", "己六")
_RURAL, _PAPER, _DAY = "农村转移就业劳动者", "职业资格证书", "2026-05-08"
_OF_EACH = (
    # Employed three months by an enterprise: counts in everything.
    (_RURAL, "85%", "是", _PAPER, _DAY, "第一公司", "企业", "2026-06", "3", "0"),
    (_RURAL, "90%", "是", _PAPER, _DAY, "第二公司", "企业", "2026-07", "4", "1"),
    # Certified, and employed too short.
    (_RURAL, "95%", "是", _PAPER, _DAY, "第三公司", "企业", "2026-06", "2", "0"),
    # Certified; nobody has written anything of work, which is not none.
    (_RURAL, "80%", "是", _PAPER, _DAY, "", "", "", "", "0"),
    # Has failed.
    (_RURAL, "85%", "否", "", "", "", "", "", "", "0"),
    # Was there too seldom.
    (_RURAL, "5%", "是", _PAPER, _DAY, "", "", "", "", "0"),
)
PEOPLE: list[Row] = [
    [name, identity(place), CLASS, *cells]
    for place, (name, cells) in enumerate(zip(_NAMES, _OF_EACH, strict=True))
]
# Two of six employed are a third; four certified at 2000 are 8000, paid in full there.
COUNTED = ("yes yes yes", "yes yes yes", "yes yes no", "yes yes missing", "yes no no", "yes no no")
TOTALS = {"trainees": 6, "certified": 4, "employed": 2}
TOTAL_FEN = 800_000


def _at(heading: str) -> int:
    return HEADINGS.index(heading)


def _with(rows: list[Row], heading: str, change: Callable[[int, Any], Any]) -> list[Row]:
    place = _at(heading)
    return [
        [
            change(number, cell) if at == place and cell != "" else cell
            for at, cell in enumerate(row)
        ]
        for number, row in enumerate(rows)
    ]


def plain() -> tuple[list[Row], list[int]]:
    """One row of headings, six of people."""
    return [HEADINGS, *PEOPLE], list(range(2, 8))


def titles() -> tuple[list[Row], list[int]]:
    """The class above the headings and in no column, below a title and a blank row."""
    place = _at("班次")
    rows = [row[:place] + row[place + 1 :] for row in (HEADINGS, *PEOPLE)]
    above: list[Row] = [
        ["学员花名册"],
        [],
        [f"班次：{CLASS}　　开班日期：2026-03-02"],
        ["填表说明：照实填"],
    ]
    return [*above, *rows], list(range(6, 12))


def two_rows() -> tuple[list[Row], list[int]]:
    """Headings over two rows."""
    upper: Row = ["" if name in ("连续月数",) else name for name in HEADINGS]
    lower: Row = ["" for _ in HEADINGS]
    upper[_at("养老保险起缴月")], lower[_at("养老保险起缴月")] = "养老保险", "起缴月"
    lower[_at("连续月数")] = "连续月数"
    return [["名册"], upper, lower, *PEOPLE], list(range(4, 10))


def between() -> tuple[list[Row], list[int]]:
    """Blank rows, sums, a remark, and the headings again as on a second page."""
    sums: Row = ["合计", "", "", "6 人"]
    rows = [HEADINGS, [], *PEOPLE[:3], ["小计", "", "", "3 人"], [], HEADINGS, *PEOPLE[3:], sums]
    return [*rows, [], ["填表人：某某　审核：某某"]], [3, 4, 5, 9, 10, 11]


def months() -> tuple[list[Row], list[int]]:
    """A column each month in the place of first month and number."""
    every = ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"]
    first = _at("养老保险起缴月")
    made = [[*HEADINGS[:first], *every, *HEADINGS[first + 2 :]]]
    for row in PEOPLE:
        begins, count = row[first], int(row[first + 1] or 0)
        at = every.index(begins) if begins else len(every)
        paid = ["√" if at <= place < at + count else "" for place in range(len(every))]
        made.append([*row[:first], *paid, *row[first + 2 :]])
    return made, list(range(2, 8))


def other_words() -> tuple[list[Row], list[int]]:
    """Dates, shares, yes and no as everybody writes them."""
    days = ("2026/5/8", "2026年5月8日", "20260508", "46150", "", "2026-05-08 00:00:00")
    shares = ("0.85", "90", "９５％", "八成", "85.0%", "0.05")
    answers = ("√", "合格", "Y", "通过", "×", "TRUE")
    begins = ("2026年6月", "202607", "2026.6", "", "", "")
    rows = _with(PEOPLE, "发证日期", lambda number, _: days[number])
    rows = _with(rows, "出勤率", lambda number, _: shares[number])
    rows = _with(rows, "是否合格", lambda number, _: answers[number])
    rows = _with(rows, "养老保险起缴月", lambda number, _: begins[number])
    rows = _with(rows, "连续月数", lambda _, cell: f"{cell}个月")
    return [HEADINGS, *rows], list(range(2, 8))


def wide() -> tuple[list[Row], list[int]]:
    """Full-width letters and digits, spaces of every kind, a lower x."""
    rows = [["\u3000" + _wide(cell) + "\xa0" if cell else "" for cell in row] for row in PEOPLE]
    rows = _with(rows, "身份证号", lambda _, cell: cell.lower())
    rows = _with(rows, "班次", lambda *_: f" {CLASS}\u3000")
    return [[f" {heading[:1]}　{heading[1:]} " for heading in HEADINGS], *rows], list(range(2, 8))


def _wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def other_headings() -> tuple[list[Row], list[int]]:
    """Other names, another order, columns that nobody reads."""
    names = [
        *("学员姓名", "身份证号码", "班级名称", "人员类别", "到课率（%）", "考核结果", "证书类型"),
        *("取证时间", "用人单位", "单位性质", "社保起缴月份", "连续缴费月数", "享受次数"),
    ]
    order = [12, 1, 0, 4, 3, 2, 5, 7, 6, 10, 11, 9, 8]
    rows = [[row[place] for place in order] for row in (names, *PEOPLE)]
    return [
        [f"*{rows[0][0]}", *rows[0][1:], "备注", ""],
        *([*row, "无", ""] for row in rows[1:]),
    ], [*range(2, 8)]


def hours() -> tuple[list[Row], list[int]]:
    """Hours attended and due in the place of the share."""
    place = _at("出勤率")
    made = [[*HEADINGS[:place], "实到课时", "应到课时（节）", *HEADINGS[place + 1 :]]]
    for row in PEOPLE:
        attended = str(int(row[place].rstrip("%")) * 2)
        made.append([*row[:place], attended, "200课时", *row[place + 1 :]])
    return made, list(range(2, 8))


LAYOUTS = {
    one.__name__: one
    for one in (plain, titles, two_rows, between, months, other_words, wide, other_headings, hours)
}
KINDS: dict[str, Callable[[list[Row]], tuple[str, bytes]]] = {
    "utf-8": lambda rows: (f"{CLASS}.csv", csv(rows).encode()),
    "utf-8 with mark": lambda rows: ("甲.csv", csv(rows).encode("utf-8-sig")),
    "gb18030": lambda rows: ("甲.csv", csv(rows, ";").encode("gb18030")),
    "utf-16": lambda rows: ("甲.txt", csv(rows, "\t").encode("utf-16")),
    "pasted": lambda rows: ("-", csv(rows, "\t").encode()),
    "xlsx": lambda rows: ("甲.xlsx", xlsx(rows)),
    "xls": lambda rows: ("甲.xls", xls({"Sheet1": rows})),
    "xlsb": lambda rows: ("甲.xlsb", xlsb({"Sheet1": rows})),
    "ods": lambda rows: ("甲.ods", ods(("Sheet1", ods_rows(rows)))),
}


def _kept_as_values() -> File:
    """Dates as dates, shares and counts as numbers, answers as such, whatever their format."""
    rows = _with(PEOPLE, "发证日期", lambda *_: date(2026, 5, 8))
    rows = _with(rows, "出勤率", lambda _, cell: int(cell.rstrip("%")) / 100)
    rows = _with(rows, "养老保险起缴月", lambda _, cell: date(int(cell[:4]), int(cell[5:]), 1))
    rows = _with(rows, "是否合格", lambda _, cell: cell == _SHOWN[0])
    for heading in ("连续月数", "已享受补贴次数"):
        rows = _with(rows, heading, lambda _, cell: int(cell))

    def formats(sheet: Any) -> None:
        for row in range(2, 8):
            sheet.cell(row, _at("发证日期") + 1).number_format = "yyyy年m月d日"
            sheet.cell(row, _at("出勤率") + 1).number_format = "0%"
            sheet.cell(row, _at("养老保险起缴月") + 1).number_format = "yyyy-mm"

    return File("甲.xlsx", xlsx([HEADINGS, *rows], formats), list(range(2, 8)))


def _months_as_dates() -> File:
    """Headings that the workbook keeps as the first day of a month."""
    rows, numbers = months()
    rows[0] = [
        date(int(name[:4]), int(name[5:]), 1) if name[:2] == "20" else name for name in rows[0]
    ]
    return File("甲.xlsx", xlsx(rows), numbers)


def _merged(old: bool) -> File:
    """Class and group merged over all six."""
    rows = [list(row) for row in (HEADINGS, *PEOPLE)]
    for row in rows[2:]:
        row[2] = row[3] = ""
    if old:
        content = xls({"Sheet1": rows}, merged=[(1, 2, 6, 2), (1, 3, 6, 3)])
        return File("甲.xls", content, list(range(2, 8)))

    def merge(sheet: Any) -> None:
        sheet.merge_cells("C2:C7")
        sheet.merge_cells("D2:D7")

    return File("甲.xlsx", xlsx(rows, merge), list(range(2, 8)))


def _several_sheets() -> File:
    """A cover, an example, an old hidden list, and the people on a sheet of their class."""
    place = _at("班次")
    rows = [row[:place] + row[place + 1 :] for row in (HEADINGS, *PEOPLE)]

    def hide(book: Any) -> None:
        book["旧名册"].sheet_state = "hidden"

    sheets = {"封面": [["培训材料"]], "填写示例": rows[:2], CLASS: rows, "旧名册": rows, "空": []}
    return File("甲.xlsx", books(sheets, hide), list(range(2, 8)))


def _hidden() -> File:
    """Rows that a filter hides, and a column folded away, are read."""

    def hide(sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["D"].hidden = True

    return File("甲.xlsx", xlsx([HEADINGS, *PEOPLE], hide), list(range(2, 8)))


def _typed_formulas() -> File:
    """CSV in which numbers are kept from becoming some: ="3202…", '3202…."""
    rows = _with(PEOPLE, "身份证号", lambda number, cell: (f'="{cell}"', f"'{cell}")[number % 2])
    return File("甲.csv", csv([HEADINGS, *rows]).encode(), list(range(2, 8)))


def every() -> dict[str, File]:
    """{what it is: File}."""
    found = {}
    for layout, made in LAYOUTS.items():
        for kind, written in KINDS.items():
            rows, numbers = made()
            found[f"{layout}, {kind}"] = File(*written(rows), numbers)
    found["values"] = _kept_as_values()
    found["months as dates"] = _months_as_dates()
    found["merged"] = _merged(old=False)
    found["merged, xls"] = _merged(old=True)
    found["several sheets"] = _several_sheets()
    found["hidden"] = _hidden()
    found["typed formulas"] = _typed_formulas()
    return found
