"""Workbooks in a real browser: loaded, refused with what stood there kept, downloaded and loaded again."""

import pytest
from openpyxl import Workbook
from playwright.sync_api import expect

from tests import made_up
from tests.scripts.desks.test_plan_desk import HEADING, NAMES, PAGE, TYPED, fen, live

HEADINGS = ["班次", *(NAMES[column] for column in TYPED)]
ROW = (40, 36, 20, 2000)


@pytest.fixture
def address(made_up_address):
    return made_up_address


@pytest.fixture(name="school")
def _school(tmp_path):
    book = Workbook()
    book.active.title = "说明"
    sheet = book.create_sheet("三月")
    for row in (["某校培训班"], HEADINGS, ["甲", *ROW], ["乙", *ROW]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "b.xls").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    return tmp_path


def test_a_workbook_is_loaded_refused_and_comes_back_without_another_python(open_page, school):
    page = live(open_page(PAGE))
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_text("粘贴或装入一张表").check()
    told, table = page.locator("#plan-file-told"), page.locator("#plan-table")
    page.locator("#plan-file").set_input_files(school / "a.xlsx")
    expect(told).to_have_text("读了工作表“三月”；没有读：“说明”。")
    total = page.locator("#answer-total")
    expect(total).to_contain_text("2 个班")
    expect(total).to_contain_text(f"{2 * fen(*ROW) // 100:,}")
    read = table.input_value()
    page.locator("#plan-file").set_input_files(school / "b.xls")
    expect(told).to_contain_text("没有装入：这是老式的 .xls")
    assert table.input_value() == read
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 XLSX").click()
    saved.value.save_as(school / "c.xlsx")
    table.fill(HEADING)
    page.locator("#plan-file").set_input_files(school / "c.xlsx")
    expect(told).to_contain_text("读了工作表“班次”")
    expect(total).to_contain_text(f"{2 * fen(*ROW) // 100:,}")
    assert not any("pyodide" in url for url in asked)


def test_a_template_to_fill_in_is_offered(open_page):
    page = live(open_page(PAGE))
    page.get_by_text("粘贴或装入一张表").check()
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载空白模板").click()
    assert saved.value.suggested_filename.startswith("班次表模板-")
    assert made_up.SCHEME in page.url
