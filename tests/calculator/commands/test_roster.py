"""``roster`` on the command line: what it answers, what it asks, and what it refuses in a sentence."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook

from calculator.__main__ import main
from calculator.commands import roster
from calculator.sheets import limits
from tests import roster_files as files
from tests.made_sheets import books, lying, with_part, xlsx
from tests.made_sheets import csv as as_csv
from tests.made_xls import xls

ROWS = [files.HEADINGS, *files.PEOPLE]
GIVEN = ["--on", files.ON, "--unit-price", files.PRICE, "--format"]
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def said(tmp_path, capsysbinary):
    """Run the command on files {name: content} with options: (exit code, standard output, error)."""

    def run(given, *options):
        names = []
        for name, content in given.items():
            place = tmp_path / name
            place.write_bytes(content if isinstance(content, bytes) else content.encode())
            names.append(str(place))
        code = main(["roster", *names, *options])
        told = capsysbinary.readouterr()
        return code, told.out, told.err.decode()

    return run


def judged(told):
    code, out, error = told
    return code, json.loads(out), error


def test_the_answer_for_programs_is_as_it_is_promised(said):
    code, found, error = judged(said({"甲.csv": as_csv(ROWS)}, *GIVEN, "json"))
    assert (code, error) == (0, "")
    assert list(found) == ["classes", "people", "errors"]
    [one] = found["classes"]
    assert {"class_id", "trainees", "certified", "employed", "estimate"} <= set(one)
    assert one["estimate"]["total_fen"] == files.TOTAL_FEN
    assert one["alternatives"]["range"]["max_fen"] > files.TOTAL_FEN
    for person in found["people"]:
        assert {"row", "sheet", "class_id", "counts", "reasons", "until"} <= set(person)
        assert list(person["counts"]) == ["trainee", "certified", "employed"]
        for reason in person["reasons"]:
            assert {"code", "message", "cite"} <= set(reason)
    assert found["errors"] == []


def test_without_a_price_nothing_is_paid(said):
    _, found, _ = judged(said({"甲.csv": as_csv(ROWS)}, "--on", files.ON, "--format", "json"))
    assert [one["estimate"] for one in found["classes"]] == [None]


def test_of_many_classes_only_what_they_are_paid_is_told(said, monkeypatch):
    place = files.HEADINGS.index("班次")
    rows = [[*files.PEOPLE[0][:place], f"{n}班", *files.PEOPLE[0][place + 1 :]] for n in range(13)]
    _, found, _ = judged(said({"甲.csv": as_csv([ROWS[0], *rows])}, *GIVEN, "json"))
    assert len(found["classes"]) == 13
    assert not any("alternatives" in one for one in found["classes"])
    assert all("range" in one["estimate"] for one in found["classes"])
    monkeypatch.setattr(roster, "_IN_FULL", 12)
    _, most, _ = judged(said({"甲.csv": as_csv([ROWS[0], *rows])}, *GIVEN, "json"))
    assert not any("range" in one["estimate"] for one in most["classes"])
    sums = [[one["estimate"]["total_fen"] for one in each["classes"]] for each in (found, most)]
    assert sums[0] == sums[1]


def test_a_line_each_person_for_a_spreadsheet(said):
    code, out, _ = said({"甲.csv": as_csv(ROWS)}, *GIVEN, "csv", "--bom")
    rows = list(csv.reader(io.StringIO(out.decode("utf-8-sig"))))
    assert (code, out[:3]) == (0, b"\xef\xbb\xbf")
    assert rows[0] == [
        "工作表",
        "行",
        "班次",
        "算参训",
        "算取证",
        "算稳定就业",
        "计补贴",
        "原因",
        "依据",
        "最迟起缴月",
    ]
    assert [row[1:6] for row in rows[1:3]] == [
        ["2", files.CLASS, "算", "算", "算"],
        ["3", files.CLASS, "算", "算", "算"],
    ]
    assert rows[6][3:6] == ["算", "不算", "不算"] and rows[6][7] and rows[6][8]
    assert {len(row) for row in rows} == {10}


def test_lines_for_the_terminal(said):
    code, out, _ = said({"甲.csv": as_csv(ROWS)}, *GIVEN, "text")
    text = out.decode()
    assert code == 0
    assert "焊工一班     6     4       2+1       8,000" in text
    assert "“2+1”：2 人算，另有 1 人缺信息" in text
    assert "焊工一班：各种理解合在一起，从 0 元到 10,400 元" in text
    assert "：10,000 元，比本次多 2,000 元" in text and "与本次结果相同" not in text
    assert "第 6 行：参训算，取证不算，稳定就业不算，计补贴不算" in text


def test_the_rows_come_back_as_they_were_with_what_was_found_beside_them(said):
    rows = [["名册", "=1+1"], [], *ROWS]
    code, out, _ = said(
        {"甲.csv": as_csv(rows), "乙.csv": "姓名,班次\n张三,二班\n"}, *GIVEN, "xlsx"
    )
    book = load_workbook(io.BytesIO(out))
    assert (code, book.sheetnames) == (0, ["甲.csv", "乙.csv"])
    read = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert read[0][:2] == ["名册", "=1+1"] and book.worksheets[0]["B1"].data_type == "s"
    assert not any(read[1])
    assert read[2] == [
        *files.HEADINGS,
        "算参训",
        "算取证",
        "算稳定就业",
        "计补贴",
        "原因",
        "依据",
        "最迟起缴月",
    ]
    assert [cell or "" for cell in read[3][:13]] == files.PEOPLE[0]
    assert read[3][13:16] == ["算", "算", "算"]
    assert read[8][13:16] == ["算", "不算", "不算"] and read[8][17]


def test_names_are_masked_in_the_workbook_if_wished(said):
    _, out, _ = said({"甲.csv": as_csv(ROWS)}, *GIVEN, "xlsx", "--mask-names")
    row = [cell.value for cell in load_workbook(io.BytesIO(out)).worksheets[0][2]]
    assert row[0] == "甲*" and row[1].startswith("320***") and row[2] == files.CLASS


def test_days_and_numbers_of_a_workbook_stay_such(said):
    made = files.every()["values"]
    _, out, _ = said({"甲.xlsx": made.content}, *GIVEN, "xlsx")
    row = load_workbook(io.BytesIO(out)).worksheets[0][2]
    kinds = {files.HEADINGS[place]: cell.data_type for place, cell in enumerate(row[:13])}
    assert kinds["出勤率"] == kinds["连续月数"] == "n" and kinds["发证日期"] == "d"
    assert kinds["身份证号"] == "s"


def test_a_roster_to_be_filled_in_is_written(said):
    code, out, error = said({}, "--template", "--on", files.ON)
    assert (code, error) == (0, "")
    assert load_workbook(io.BytesIO(out)).sheetnames[0] == "名册"
    filled = {"甲.xlsx": out}
    assert "表头下面没有人" in said(filled, "--format", "json")[2]
    code, out, error = said(filled, "--template")
    assert (code, out) == (2, b"") and "不读文件" in error
    assert "没有写名册文件" in said({})[2]


def test_a_reading_and_a_day_change_the_answer(said):
    given = {"甲.csv": as_csv(ROWS)}
    _, found, _ = judged(said(given, *GIVEN, "json", "--reading", "R5=average"))
    assert found["classes"][0]["certified"] == 5
    early = ["--on", "2026-06-01", "--format", "json"]
    _, found, _ = judged(said(given, *early))
    late = judged(said(given, "--on", "2027-06-01", "--format", "json"))[1]
    assert found["people"][3]["until"] and late["people"][3]["until"] is None


def test_the_one_day_of_a_class_is_given(said):
    place = files.HEADINGS.index("发证日期")
    rows = [list(row) for row in ROWS]
    rows[2][place] = "2026-05-09"
    given = {"甲.csv": as_csv(rows)}
    read = [*GIVEN, "json", "--reading", "R21=class"]
    states = []
    for days in ([], ["--class-day", "2026-5-8"], ["--class-day", f"{files.CLASS}=2026-1-8"]):
        people = judged(said(given, *read, *days))[1]["people"]
        states.append([person["counts"]["employed"] for person in people[:2]])
    assert states == [["missing"] * 2, ["yes"] * 2, ["no"] * 2]
    assert "没有班次 “乙班”；名册里有 焊工一班" in said(given, "--class-day", "乙班=2026-5-8")[2]
    assert "--class-day：写的是 “某天”" in said(given, "--class-day", "某天")[2]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--reading", "R5=never"], "R5"),
        (["--reading", "R99=x"], "R99"),
        (["--scheme", "nowhere"], "nowhere"),
        (["--unit-price", "很多", "--on", "2026-13-1"], "--unit-price：写的是 “很多”"),
        (["--unit-price", "很多", "--on", "2026-13-1"], "--on：写的是 “2026-13-1”"),
        (["--bom"], "--bom 只用于 --format csv"),
    ],
)
def test_options_that_do_not_fit_are_said_in_a_sentence(said, options, says):
    code, out, error = said({"甲.csv": as_csv(ROWS)}, *options)
    assert (code, out) == (2, b"") and says in error


def test_two_columns_for_the_identity_number_are_asked_about_and_answered(said, tmp_path):
    rows = [
        [*row[:2], "证件号码" if row is ROWS[0] else files.identity(9), *row[2:]] for row in ROWS
    ]
    code, out, error = said({"甲.csv": as_csv(rows)}, *GIVEN, "json")
    assert (code, out) == (2, b"")
    assert error.startswith("B列“身份证号”、C列“证件号码” 都可能是“身份证号”，看不准是哪一列")
    answer = error[error.index("{") :].strip()
    given = tmp_path / "columns.json"
    given.write_text(answer, encoding="utf-8")
    code, found, error = judged(
        said({"甲.csv": as_csv(rows)}, *GIVEN, "json", "--mapping", str(given))
    )
    assert (code, found["errors"], error) == (0, [], "没有看的列：“证件号码”。\n")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "不是 JSON"),
        ('{"columns": {"a": "b"}}', "没有“b”这一项"),
        ('{"columns": {"没有": "name"}}', "表里没有这一列"),
    ],
)
def test_a_mapping_that_is_none(said, tmp_path, content, says):
    given = tmp_path / "columns.json"
    given.write_text(content, encoding="utf-8")
    code, out, error = said({"甲.csv": as_csv(ROWS)}, "--mapping", str(given))
    assert (code, out) == (2, b"") and says in error


def test_two_classes_of_one_name_stay_apart(said):
    code, found, _ = judged(said({"甲.csv": as_csv(ROWS), "乙.csv": as_csv(ROWS)}, *GIVEN, "json"))
    assert code == 2
    assert [one["class_id"] for one in found["classes"]] == [
        "焊工一班（甲.csv）",
        "焊工一班（乙.csv）",
    ]
    assert found["errors"][0]["message"].startswith("2 个文件里都有“焊工一班”")
    assert [person["sheet"] for person in found["people"]] == ["甲.csv"] * 6 + ["乙.csv"] * 6


def test_identity_numbers_that_lost_their_end_are_said(said):
    rows = [ROWS[0], [files.PEOPLE[0][0], int(files.PEOPLE[0][1][:17] + "0"), *files.PEOPLE[0][2:]]]
    code, found, error = judged(said({"甲.xlsx": xlsx(rows)}, *GIVEN, "json"))
    assert "第 2 行的身份证号存成了数字，最后几位已经丢了，从这张表里找不回来" in error
    assert any("丢了" in reason["message"] for reason in found["people"][0]["reasons"])
    assert (code, found["people"][0]["counts"]["trainee"]) == (0, "yes")


def test_formulas_without_values_are_no_answer(said):
    rows = [list(row) for row in ROWS[:2]]
    rows[1][files.HEADINGS.index("出勤率")] = "=17/20"
    _, found, error = judged(said({"甲.xlsx": xlsx(rows)}, *GIVEN, "json"))
    assert found["people"][0]["counts"]["certified"] == "missing"
    assert "写的是 “=…”" in found["people"][0]["reasons"][0]["message"]
    assert "第 2 行有公式，文件里没有存算好的数" in error


def test_hidden_rows_are_read_and_said(said):
    made = files.every()["hidden"]
    code, _, error = said({"甲.xlsx": made.content}, *GIVEN, "json")
    assert (code, error) == (0, "Sheet1：有隐藏的 2 行、1 列，也读进来了。\n")
    code, _, error = said({"甲.xls": xls({"甲": ROWS})}, *GIVEN, "json")
    assert (code, error) == (0, "甲：这种文件看不出有没有隐藏的行、列；有的话，也读进来了。\n")


def test_a_row_whose_quotes_do_not_close_is_told(said):
    content = as_csv(ROWS) + '"没有完,1,2\r\n'
    code, found, _ = judged(said({"甲.csv": content}, *GIVEN, "json"))
    assert (code, len(found["people"])) == (2, 6)
    assert found["errors"] == [
        {"sheet": "", "row": 8, "message": "引号没有成对；请检查这一行的引号"}
    ]


def far(sheet):
    sheet["XFD1048576"] = 1


BAD = {
    "empty": (b"", "文件是空的"),
    "blank": (b"\n\n,,\n", "表是空的；第一行写表头"),
    "no spreadsheet": (b"%PDF-1.7 ...", "这是 PDF，不是表格"),
    "a password": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "加了密码"),
    "a password, xls": (xls({"甲": ROWS}, password=True), "加了密码"),
    "truncated": (xlsx(ROWS)[:3000], "文件不完整"),
    "a bomb": (with_part(xlsx(ROWS), SHEET, b" " * 250_000_000), "文件展开以后有 250 MB，太大"),
    "a lying bomb": (
        lying(with_part(xlsx(ROWS), SHEET, b" " * 250_000_000), SHEET, 900),
        "文件不完整",
    ),
    "a million columns": ("姓名" + ",a" * 1_000_000, "有 1000001 列，最多读 256 列"),
    "a far cell": (xlsx(ROWS, far), "里有内容的有 16384 列"),
    "no heading": (as_csv(files.PEOPLE), "没有找到表头；表头要有“姓名”或“身份证号”"),
    "binary": (bytes(range(256)) * 40, "不是表格"),
    "no table of people": ("班次,参训人数\n甲,40\n", "没有找到表头"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_a_sentence_that_says_what_to_do(said, name):
    content, says = BAD[name]
    code, out, error = said({"甲.xlsx": content}, *GIVEN, "json")
    assert (code, out) == (2, b"")
    assert says in error and "Traceback" not in error and len(error.splitlines()) == 1


READ = {
    "macros": with_part(xlsx(ROWS), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Auto_Open"),
    "links to other files": with_part(
        xlsx(ROWS), "xl/externalLinks/externalLink1.xml", b"<externalLink/>"
    ),
    "a million rows of nothing": as_csv(ROWS).encode() + b",,,\r\n" * 1_048_576,
    "a sheet of nothing": books({"空": [], "名册": ROWS}),
    "twenty megabytes": as_csv(ROWS).encode() + b" " * 20_000_000,
}


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_is(said, name):
    code, found, _ = judged(said({"甲.xlsx": READ[name]}, *GIVEN, "json"))
    assert (code, len(found["people"])) == (0, 6)


def test_files_too_large_too_many_twice_or_nowhere(said, tmp_path, monkeypatch):
    with monkeypatch.context() as small:
        small.setattr(limits, "FILE", 9_000_000)
        error = said({"甲.csv": b"a" * 10_000_001}, *GIVEN, "json")[2]
        assert error.startswith(str(tmp_path / "甲.csv")) and "文件超过 9 MB" in error
        small.setattr(limits, "FILES", 1)
        assert "一次最多读 1 个文件" in said({"甲.csv": "", "乙.csv": ""})[2]
    again = str(tmp_path / "甲.csv")
    assert "同一个文件写了两次" in said({"甲.csv": ""}, again)[2]
    assert "没有这个文件" in said({}, str(tmp_path / "nowhere.csv"))[2]


def test_every_file_that_cannot_be_read_is_named_at_once(said):
    code, _, error = said({"甲.csv": b"", "乙.csv": b"%PDF", "丙.csv": as_csv(ROWS)})
    assert (code, len(error.splitlines())) == (2, 2)


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_number_put_into_a_wrong_column_is_told_to_nobody(said, form):
    number = files.identity(7)
    rows = [ROWS[0]]
    for place in range(3, len(files.HEADINGS)):
        row = list(files.PEOPLE[0])
        row[place] = f"{number} 误填"
        rows.append(row)
    headings = [*files.HEADINGS, "2026-09"]
    rows = [headings, *([*row, number] for row in rows[1:])]
    _, out, error = said({"甲.csv": as_csv(rows)}, *GIVEN, form)
    assert number[:17] not in out.decode() + error
    assert "320*" in out.decode()
