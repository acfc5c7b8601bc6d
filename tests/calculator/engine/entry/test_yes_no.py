"""Yes and no as people write them into a table."""

import pytest

from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.yes_no import answer, known


@pytest.mark.parametrize(
    "text", ["是", " √ ", "✓", "合格", "Ｙ", "yes", "1", "已取得", "有", "TRUE"]
)
def test_yes(text):
    assert answer("passed", text) is True


@pytest.mark.parametrize(
    "text", ["否", "×", "不合格", "未取得", "无", "N", "0", "没有", "-", "未缴", "办理中", "待发证"]
)
def test_no(text):
    assert answer("passed", text) is False


@pytest.mark.parametrize("text", ["", "85", "是否", "合格？", "待定"])
def test_anything_else_is_neither_and_told_so(text):
    assert known(text) is None
    with pytest.raises(EntryError, match=r"写的是 “.*”；这里应是“是”或“否”") as caught:
        answer("passed", text)
    assert caught.value.field == "passed"
