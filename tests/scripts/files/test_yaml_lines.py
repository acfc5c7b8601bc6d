"""Where a line stands out of line: the one that is wrong is named, not the one that the parser
stumbles over."""

import pytest

from scripts.files.paths import CATALOG
from scripts.files.yaml_lines import Lines

GROUPS = """\
groups:
  - id: a
    name: 甲
    named_in:
      - {document: x, clause: 一}
      - {document: x, clause: 二}
    ceiling:
      share: 20%
      inclusive: true
    note: null
  - id: b
    name: 乙
    note: null
"""


def slip(text):
    lines = text.split("\n")
    return Lines(lines, len(lines)).first_slip()


@pytest.mark.parametrize(
    ("line", "written", "message"),
    [
        (2, "   - id: a", "“-”前面多了 1 个空格；请和第 3 行"),
        (2, "    id: a", "这一行前面少了“- ”"),
        (2, "  id: a", "这一行前面少了“- ”"),
        (3, "     name: 甲", "键前面多了 1 个空格"),
        (3, "   name: 甲", "键前面少了 1 个空格"),
        (4, "    named_in", "这一行少了冒号；请写成“named_in:”"),
        (5, "        {document: x, clause: 一}", "这一行前面少了“- ”"),
        (5, "     - {document: x, clause: 一}", "“-”前面少了 1 个空格；请和第 6 行"),
        (6, "     - {document: x, clause: 一}", "“-”前面少了 1 个空格；请和第 5 行"),
        (6, "      · {document: x, clause: 一}", "列表的每一项请用一个半角横线"),
        (8, "     share: 20%", "键前面少了 1 个空格；请和第 9 行"),
        (8, "    share: 20%", "键前面少了 2 个空格；请和第 9 行"),
        (9, "    inclusive: true", ""),
        (10, "note: null", "键前面少了 4 个空格；请和第 2 行"),
        (10, "      note: null", ""),
        (10, "    - note: null", "这里多了“- ”；note 是上面一条里的键"),
        (10, "  -   note: null", ""),
        (11, " - id: b", "“-”前面少了 1 个空格；请和第 2 行"),
        (11, "- id: b", "“-”前面少了 2 个空格；请和第 2 行"),
        (11, "    - id: b", "“-”前面多了 2 个空格；请和第 2 行"),
        (11, "  id: b", "这一行前面少了“- ”"),
        (12, "  -   name: 乙", "“- ”后面只留一个空格"),
        (12, "name: 乙", "键前面少了 4 个空格；请和第 13 行"),
    ],
)
def test_the_line_that_is_wrong_is_named(line, written, message):
    lines = GROUPS.split("\n")
    lines[line - 1] = written
    found = slip("\n".join(lines))
    if message:
        assert found is not None
        assert (found[0], found[2][: len(message)]) == (line, message)
    else:
        assert found is None  # it is read otherwise than meant, and told by what it then lacks


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: []\n  - 甲\n", (2, 3), "第 1 行的 a 已经写了值，下面不能再有“- ”；这一项属于 a"),
        ("a: 甲\n  - 乙\n", (2, 3), "第 1 行的 a 已经写了值，下面不能再有“- ”；是那个键的就删去"),
        ("a: |\n乙\n", (2, 1), "“|”或“>”下面的文字要比它的键多缩进"),
        ("a: |\n    甲\n  乙\n", (3, 3), "“|”或“>”下面的文字要比它的键多缩进"),
        ("groups\n  - id: a\n", (1, 1), "这一行少了冒号；请写成“groups:”"),
        ("a: 甲\nb; 乙\n", (2, 2), "这里应是半角冒号；请写成“b: …”"),
        ("a: 甲\nb 乙\n", (2, 2), "b 后面少了冒号；请写成“b: …”"),
        ("a: 市 b: 乙\n", (1, 6), "两行连在一起了；请在 b 前换行"),
        ("a: 市, b: 乙\n", (1, 7), "两行连在一起了；请在 b 前换行，和同一层左对齐，删去"),
        ("a: {b: 1}    c: 2\n", (1, 14), "两行连在一起了；请在 c 前换行"),
        ("a: b: 1, c: 2}\n", (1, 4), "这里少了花括号；请在 b 前补 {"),
        ("a: b: 1, c: 2\n", (1, 4), "这里少了花括号；请在 b 前补 {，末尾补 }"),
        ("a: 电话: 1\n", (1, 6), "文字里有半角冒号；请改成全角"),
        ('a: "甲"写在\n', (1, 7), "引号后面还有字"),
        ("a: [1] 甲\n", (1, 8), "括号后面还有字；文字以 [ 开头时"),
        ("a: {b: 1}}\n", (1, 10), "这里多了一个 }；请删去"),
        ("a: {b: 1},\n", (1, 10), "括号后面多了“,”；请删去"),
        ("a: 1\n...\nb: 2\n", (2, 1), "“...” 把文件断开了"),
        ("a:\n\tb: 1\n", (2, 1), "缩进用了制表符"),
    ],
)
def test_what_stands_on_a_line(text, place, message):
    found = slip(text)
    assert found is not None
    assert (found[:2], found[2][: len(message)]) == (place, message)


def test_a_line_of_which_something_was_told_is_passed_over():
    lines = ["a：1", "b: 甲", "c; 乙"]
    assert Lines(lines, 3).first_slip()[:2] == (1, 2)
    assert Lines(lines, 3, told={1}).first_slip()[:2] == (3, 2)


@pytest.mark.live
def test_every_line_of_the_catalogue_can_be_taken_as_it_stands():
    files = sorted(CATALOG.rglob("*.yml"))
    found = {file.name: slip(file.read_text(encoding="utf-8")) for file in files}
    assert found and not any(found.values()), found
