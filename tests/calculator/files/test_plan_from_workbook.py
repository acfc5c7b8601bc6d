"""Workbooks as schools have them come in: dates, shared texts, merged headings, several sheets, none at all."""

import io
import re
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from calculator.engine.plan import origin
from calculator.engine.plan.class_days import columns_of
from calculator.files import plan_from_workbook
from calculator.files.workbook_reader import WorkbookError
from tests import frozen, generated_plans
from tests.workbook_answers import DAY, book_of

RULES = frozen.rules()
SCHEME = RULES.scheme(frozen.SCHEME)
OWN = columns_of(SCHEME)
SCHEMES = [scheme for scheme in RULES.schemes if scheme.rule]
HEADINGS = ["班次", "参训人数", "取证人数", "稳定就业人数", "成交单价", "取证日期"]
ROW = ["焊工一班", 40, 36, 12, 2000, date(2026, 5, 8)]


def saved(book):
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def with_rows(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return book


def lines(content):
    return plan_from_workbook.lines(content, OWN)[0]


def told(content):
    return plan_from_workbook.lines(content, OWN)[1]


def plan(content, scheme=SCHEME, choices=None):
    refused = []
    made = generated_plans.unread(RULES, scheme, choices or {}, refused)
    found, _ = plan_from_workbook.lines(content, columns_of(scheme))
    return made, list(made.read(found)), refused


def changed(content, part, old, new):
    """The workbook with something else in one of its parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as before:
        parts = {name: before.read(name) for name in before.namelist()}
    assert old in parts[part]
    return packed({**parts, part: parts[part].replace(old, new)})


def packed(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name, text in parts.items():
            after.writestr(name, text)
    return made.getvalue()


def shared(content):
    """The workbook as Excel saves it: texts stand once, in a part of their own."""
    with zipfile.ZipFile(io.BytesIO(content)) as before:
        parts = {name: before.read(name) for name in before.namelist()}
    texts = []

    def moved(found):
        texts.append(found[1])
        return b't="s"><v>%d</v></c>' % (len(texts) - 1)

    sheet, related = "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"
    parts[sheet] = re.sub(rb't="inlineStr"><is>(.*?)</is></c>', moved, parts[sheet])
    parts["xl/sharedStrings.xml"] = (
        b'<?xml version="1.0"?>\r\n<!-- a > b -->\r\n<x:sst xmlns:x="m">'
        + b"".join(b"<x:si>%b</x:si>" % re.sub(rb"<(/?)", rb"<\1x:", text) for text in texts)
        + b"</x:sst>"
    )
    parts[related] = parts[related].replace(
        b"</Relationships>",
        b"<Relationship Id='rId99' Type='http://x/sharedStrings' Target='/xl/sharedStrings.xml'/>"
        b"</Relationships>",
    )
    return packed(parts)


def test_a_workbook_of_a_school_is_read_with_its_dates():
    _, classes, refused = plan(saved(with_rows(HEADINGS, ROW)))
    assert (len(classes), refused) == (1, [])
    _, name, people, price, _, _, certified_on, _, _ = classes[0]
    assert (name, people[:3], price, certified_on) == (
        *("焊工一班", (40, 36, 12), 200_000),
        (2026, 5, 8),
    )


def test_what_cells_show_is_read_and_no_noise():
    book = with_rows(
        HEADINGS, ["a", 40.0, 36, 12, 1850.7499999999998, datetime(2026, 5, 8, 13, 30)]
    )
    book.active["D2"].number_format = "0%"
    book.active["D2"] = 0.3
    assert lines(saved(book))[1] == "a,40,36,30%,1850.75,2026-05-08 13:30"
    book = with_rows(["班次", "备注", *HEADINGS[1:]], ["a", True, 1, 1, 1, 2, 46150])
    book.active["G2"].number_format = 'yyyy"年"m"月"d"日"'
    assert lines(saved(book))[1] == "a,TRUE,1,1,1,2,2026-05-08"
    book.epoch = datetime(1904, 1, 1)
    book.active["G2"] = date(2026, 5, 8)
    assert lines(saved(book))[1].endswith(",2026-05-08")


def test_texts_written_in_pieces_and_beside_signs_are_one_text():
    book = with_rows(HEADINGS, ROW)
    book.active["A2"] = CellRichText("焊工", TextBlock(InlineFont(b=True), "一班"), "（早）")
    content = saved(book)
    assert lines(content)[1].startswith("焊工一班（早）,")
    read = shared(content)
    assert lines(read) == lines(content)
    end = b"</x:t></x:r></x:si>"
    beside = b'</x:t></x:r><x:rPh sb="0" eb="1"><x:t>han</x:t></x:rPh></x:si>'
    assert lines(changed(read, "xl/sharedStrings.xml", end, beside)) == lines(content)


def test_headings_below_a_title_and_merged_over_two_rows_are_found_and_rows_keep_their_numbers():
    book = with_rows(
        ["2026年培训班情况表"],
        ["班次", "人数", None, None, "成交单价"],
        [None, "参训人数", "取证人数", "稳定就业人数", None],
        ["甲", 40, 36, 12, 2000],
        ["乙", 40, 41, 12, 2000],
    )
    for cells in ("A1:E1", "B2:D2", "A2:A3", "E2:E3"):
        book.active.merge_cells(cells)
    _, classes, refused = plan(saved(book))
    assert [(one[0], one[1]) for one in classes] == [(4, "甲")]
    assert [line for line, _, _, _ in refused] == [5]


def test_what_is_merged_over_classes_is_said_of_each_but_people_are_not_counted_twice():
    book = with_rows(
        [*HEADINGS[:5], "课程类别"], ["甲", 40, 36, 12, 2000, "制造"], ["乙", 30, 20, 5]
    )
    for cells in ("E2:E3", "F2:F3"):
        book.active.merge_cells(cells)
    content = saved(book)
    assert [one[3] for one in plan(content)[1]] == [200_000, 200_000]
    assert "合并的 2 处拆开了" in told(content)
    book = with_rows(HEADINGS[:5], ["甲", 40, 36, 12, 2000], ["乙", None, 20, 5, 2000])
    book.active.merge_cells("B2:B3")
    _, classes, refused = plan(saved(book))
    assert len(classes) == 1
    assert "还没有填" in refused[0][2]


def test_the_first_sheet_with_known_headings_is_taken_and_the_others_are_named():
    book = with_rows(["说明"], ["请填第二张表"])
    book.active.title = "说明"
    for title in ("隐藏的", "二月", "三月"):
        book.create_sheet(title).append(HEADINGS)
        book[title].append([title, *ROW[1:]])
    book["隐藏的"].sheet_state = "hidden"
    content = saved(book)
    assert lines(content)[1].startswith("二月,")
    assert told(content) == "读了工作表“二月”；没有读：“说明”、“隐藏的”、“三月”。"


def test_hidden_rows_are_read_and_said():
    book = with_rows(HEADINGS, ROW, ["乙", *ROW[1:]])
    book.active.row_dimensions[3].hidden = True
    assert "有 1 行在表里是隐藏的，也读进来了" in told(saved(book))


def test_sums_at_the_end_are_no_class_and_a_formula_without_its_value_is_named():
    content = saved(with_rows(HEADINGS, ROW, ["乙", *ROW[1:]], ["合计", 80, 72, 24, "=E2*2"]))
    _, classes, refused = plan(content)
    assert len(classes) == 2
    assert "像是合计" in refused[0][2]
    content = saved(with_rows(HEADINGS, ["甲", "=20+20", 36, 12, 2000, None]))
    [(_, texts, message, _)] = plan(content)[2]
    assert texts["trainees"] == "=20+20"
    assert "参训人数" in message


def test_notes_beside_the_table_and_blank_rows_do_no_harm():
    content = saved(
        with_rows(HEADINGS, [*ROW, None, None, "注"], [], [None, " "], ["乙", *ROW[1:]])
    )
    _, classes, refused = plan(content)
    assert ([one[0] for one in classes], refused) == ([2, 5], [])
    book = with_rows(HEADINGS, ROW)
    book.active["A1048576"] = "远"
    assert len(lines(saved(book))) == 3


WHOLE = saved(with_rows(HEADINGS, ROW))
OTHERS = {
    "empty": (b"", "文件是空的"),
    "text": (b"a,b\n1,2\n", "不是 .xlsx 工作簿"),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "老式的 .xls"),
    "locked": (
        b"\xd0\xcf\x11\xe0" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"),
        "加了密码",
    ),
    "cut": (WHOLE[:-400], "文件不完整"),
    "begun": (b"PK\x03\x04", "文件不完整"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_no_workbook_is_told_by_its_kind(kind):
    content, message = OTHERS[kind]
    with pytest.raises(WorkbookError) as problem:
        lines(content)
    assert message in problem.value.message


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ("word/document.xml", "这是 Word 文档"),
        ("ppt/presentation.xml", "这是幻灯片"),
        ("xl/workbook.bin", ".xlsb"),
        ("content.xml", ".ods"),
        ("Index/Document.iwa", "Numbers"),
        ("a.txt", "没有工作簿"),
    ],
)
def test_another_file_in_a_zip_is_told_by_its_kind(part, message):
    with pytest.raises(WorkbookError) as problem:
        lines(packed({part: "x"}))
    assert message in problem.value.message


def test_a_bomb_entities_and_damage_are_refused():
    content = saved(with_rows(HEADINGS, ROW))
    sheet = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(content)) as before:
        parts = {name: before.read(name) for name in before.namelist()}
    lying = packed({**parts, sheet: b" " * 60_000_001})
    for bomb, message in (
        (lying, "展开以后太大"),
        (lying.replace((60_000_001).to_bytes(4, "little"), (100).to_bytes(4, "little")), "不完整"),
        (
            changed(content, sheet, b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
            "读不通",
        ),
        (changed(content, sheet, b"<v>40</v>", b"<v>&b;</v>"), "读不通"),
        (changed(content, sheet, b"<v>40</v>", b"<v>\xff</v>"), "读不通"),
        (changed(shared(content), sheet, b"<v>0</v>", b"<v>99</v>"), "读不通"),
    ):
        with pytest.raises(WorkbookError) as problem:
            lines(bomb)
        assert message in problem.value.message


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_makes_more_than_a_sentence(data):
    content = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        lines(bytes(content))
    except WorkbookError as problem:
        assert problem.message


def test_a_workbook_without_such_a_table_names_its_sheets_and_what_is_missing():
    with pytest.raises(WorkbookError) as problem:
        lines(saved(with_rows(["a", "b"], [1, 2])))
    assert problem.value.message == (
        "工作簿里没有找到班次表：“Sheet”里都没有认得的表头。"
        "表头应有：班次、参训人数、取证人数、稳定就业人数、成交单价"
    )


def inputs(content):
    """The bytes of the first sheet."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return packed.read("xl/worksheets/sheet1.xml")


def test_what_went_out_comes_back_with_the_same_bytes_and_the_same_money():
    count = 0
    for made in generated_plans.plans(RULES, 150, 2):
        first = book_of(RULES, made)
        again = load_workbook(io.BytesIO(first))  # as another program saves it
        for content in (first, saved(again), shared(first)):
            other, classes, refused = plan(content, made.scheme, made.choices)
            assert other.total == made.plan.total
            assert [one[1:8] for one in classes] == [one[1:8] for one in made.classes]
            found = generated_plans.Made(
                other, made.scheme, made.choices, [], classes, refused, made.found
            )
            assert inputs(book_of(RULES, found)) == inputs(first)
            count += len(classes)
    assert count > 1000


def test_it_comes_back_with_what_it_was_computed_by():
    row = {"class_id": "甲", "trainees": "40", "certified": "36", "employed": "20"}
    made = generated_plans.read(RULES, SCHEME, {"R3": "exclusive"}, [row | {"unit_price": "2000"}])
    source = origin.read(lines(book_of(RULES, made))[0])
    assert (source.scheme, source.data_version, source.made_on) == (
        *(SCHEME.id, RULES.data_version),
        DAY,
    )
    assert source.choices["R3"] == "exclusive"


@settings(max_examples=200, deadline=None)
@given(st.text(), st.sampled_from(SCHEMES))
def test_any_name_comes_back(name, scheme):
    row = {"trainees": "40", "certified": "36", "employed": "20", "unit_price": "2000"}
    made = generated_plans.read(RULES, scheme, {}, [row | {"class_id": name}])
    first = book_of(RULES, made)
    other, classes, refused = plan(first, scheme)
    assert [one[1] for one in classes] == [one[1] for one in made.classes]
    found = generated_plans.Made(other, scheme, {}, [], classes, refused, made.found)
    assert inputs(book_of(RULES, found)) == inputs(first)
