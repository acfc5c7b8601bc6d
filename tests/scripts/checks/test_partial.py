"""One error hides no other, and brings no complaints about what it broke."""

import re
import shutil

import pytest

from scripts.checks.every import check
from tests.frozen import FOLDER


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return shutil.copytree(FOLDER, tmp_path_factory.mktemp("partial") / "catalog")


def told(folder, file, text):
    """What is said of the catalogue while `file` holds `text`."""
    before = file.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    try:
        return check(folder)[1]
    finally:
        file.write_text(before, encoding="utf-8")


NAMES = [file.relative_to(FOLDER).as_posix() for file in sorted(FOLDER.rglob("*.yml"))]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_cannot_be_read_is_all_that_is_told(folder, name):
    file = folder / name
    text = file.read_text(encoding="utf-8")
    [problem] = told(folder, file, f"{text}\n  某某\n")
    assert (problem.file, problem.line) == (f"catalog/{name}", text.count("\n") + 2)


@pytest.mark.parametrize("name", NAMES)
def test_a_record_that_is_refused_is_all_that_is_told(folder, name):
    """The last record of each file with a key too many, and one whose id is no id."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    *_, last = re.finditer(r"^  - .*$", text, re.MULTILINE)
    if "{" in last[0]:
        return  # a record on one line: no line of its own for a key
    whole = f"{text[: last.end()]}\n    no_such_key: 1{text[last.end() :]}"
    [problem] = told(folder, file, whole)
    assert "“no_such_key”" in problem.message
    if re.fullmatch("  - id: [^R].*", last[0]):
        nameless = text[: last.start()] + "  - id: 没有编号" + text[last.end() :]
        [problem] = told(folder, file, nameless)
        assert "这里应是编号" in problem.message


def test_an_error_of_shape_hides_no_other_of_the_same_record(folder):
    text = """targets:
  - id: target-a
    document: no-such-document
    title: 某目标
    measure: some-measure
    value: 7
    unit: 人
    bound: at leest
    scope: 某地
    period: {since: 2027, until: 2025, per_year: false}
    note: null
    cite: {document: no-such-document, clause: 第九, quote: 共有8人}
"""
    file = folder / "zz.yml"
    file.write_text("", encoding="utf-8")
    problems = told(folder, file, text)
    file.unlink()
    lines = [p.line for p in problems]
    assert lines[0] == 8  # first what could not be read
    assert {3, 6, 10, 12} <= set(lines[1:])
