"""What the parser stumbles over, said in Chinese at the place to look at."""

import pytest

from scripts.files import strict_yaml


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a:\n\t- b\n", (2, 1), "缩进用了制表符；请改用空格"),
        ("a: b: c\n", (1, 4), "两行连在一起了；请在 b 前换行"),
        ("a: 'b\nc: d\n", (1, 4), "从这里开始的引号没有合上；请补上后一个引号"),
        ("a: [1, 2\nb: 3\n", (1, 4), "从这里开始的方括号 [ 没有合上；"),
        ("a: {x: 1\nb: 3\n", (1, 4), "从这里开始的花括号 { 没有合上；"),
        ("a: [\n", (1, 4), "从这里开始的方括号 [ 没有合上；请在该结束的地方补 ]"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "键前面少了 1 个空格；请和第 2 行同一层的左对齐"),
        ("a:\n  b: 1\n  丙\n", (3, 3), "这一行没有冒号，前面也没有“- ”；"),
        ("a: - b\n", (1, 4), "这里不应有“- ”；"),
        ("a: @b\n", (1, 4), "文字以 @ 开头时请加引号"),
        ('a: "\\q"\n', (1, 6), "双引号里的反斜线写法不对；请改用单引号"),
        ("a: &\n", (1, 4), "文字以 & 开头时请加引号"),
        ("%FOO\n", (1, 1), "这一行没有冒号，前面也没有“- ”；"),
    ],
)
def test_message(tmp_path, text, place, message):
    file = tmp_path / "x.yml"
    file.write_text(text, encoding="utf-8")
    (problem,) = strict_yaml.load(file, "x.yml").problems
    assert (problem.line, problem.column) == place
    assert problem.message.startswith(message)
