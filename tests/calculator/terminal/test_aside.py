"""A workbook is read aside: what ends its reader is a sentence here."""

import os
import subprocess
import sys

import pytest

from calculator.sheets import limits, reading, workbook
from calculator.sheets.sheet import SheetError
from calculator.terminal import aside
from scripts.files.paths import ROOT
from tests.made_sheets import books, xlsx

ROWS = [["姓名", "班次"], ["张三", "一班"], [None, "二班"]]


def refused(content):
    with pytest.raises(SheetError) as refusal:
        aside.sheets(content)
    return refusal.value.message


def test_the_sheets_are_those_that_are_read_here():
    def change(book):
        book.worksheets[0].merge_cells("A2:A3")
        book.worksheets[1].sheet_state = "hidden"
        book.worksheets[0].row_dimensions[3].hidden = True

    content = books({"甲": ROWS, "乙": ROWS}, change)
    assert aside.sheets(content) == reading.sheets(content)


def test_wherever_it_is_called_from(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(ROOT))
    assert aside.sheets(xlsx(ROWS)) == reading.sheets(xlsx(ROWS))


def test_text_starts_no_process(monkeypatch):
    monkeypatch.setattr(subprocess, "run", None)
    assert aside.sheets("姓名\n张三\n".encode())[0].rows == [(1, ["姓名"]), (2, ["张三"])]


def test_a_refusal_comes_back_as_it_was_said():
    assert refused(xlsx([["a"] * 300])).startswith("工作表“Sheet1”里有内容的有 300 列")


def stood_in_for(monkeypatch, code):
    """Another process in the reader's place."""
    there = subprocess.run

    def run(_, **options):
        return there([sys.executable, "-c", code], **options)

    monkeypatch.setattr(subprocess, "run", run)


@pytest.mark.parametrize("code", ["import os; os.abort()", "print('{')", "raise MemoryError"])
def test_a_reader_that_ends_is_a_sentence(monkeypatch, code):
    stood_in_for(monkeypatch, code)
    assert refused(xlsx(ROWS)).startswith("读这个工作簿要用太多内存")


def test_a_reader_that_does_not_end_is_stopped(monkeypatch):
    monkeypatch.setattr(limits, "SECONDS", 0.2)
    stood_in_for(monkeypatch, "import time; time.sleep(60)")
    assert refused(xlsx(ROWS)).startswith("这个工作簿读了 0.2 秒还没有读完")


def test_the_wall_in_memory_stands(monkeypatch):
    taken = "from calculator.terminal import aside; aside._within_memory(); bytearray(8 * 10**9);"
    taken += "print('{\"sheets\": []}')"  # what it would say without the wall
    stood_in_for(monkeypatch, taken)
    assert refused(xlsx(ROWS)).startswith("读这个工作簿要用太多内存")


def test_a_bare_python_says_what_to_install(monkeypatch):
    there = subprocess.run

    def bare(command, **options):
        options["env"] = os.environ | {"PYTHONPATH": str(ROOT)}
        return there([command[0], "-S", *command[1:]], **options)

    monkeypatch.setattr(subprocess, "run", bare)
    assert refused(xlsx(ROWS)) == workbook.MISSING
