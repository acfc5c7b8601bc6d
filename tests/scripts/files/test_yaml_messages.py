"""What the parser stumbles over, said in Chinese at the place to look at."""

import pytest

from scripts.files import strict_yaml


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a:\n\t- b\n", (2, 1), "缩进用了制表符；请改用空格"),
        ("a: b: c\n", (1, 5), "不是有效的 YAML：这里不应有冒号；文字里有“: ”时请加引号"),
        ("a: 'b\nc: d\n", (1, 4), "从这里开始的引号没有合上；请补上后一个引号"),
        ("a: [1, 2\nb: 3\n", (2, 2), "第 1 行第 4 列的方括号 [ 没有合上；"),
        ("a: {x: 1\nb: 3\n", (2, 2), "第 1 行第 4 列的花括号 { 没有合上；"),
        ("a: [\n", (2, 1), "文件结束了，前面还有括号没有合上；请补上 ] 或 }"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "不是有效的 YAML：缩进不对；"),
        ("a:\n  b: 1\n  丙\n", (3, 3), "这一行没有冒号，前面也没有“- ”；"),
        ("a: - b\n", (1, 4), "不是有效的 YAML：这里不应有“- ”；"),
        ("a: @b\n", (1, 4), "不是有效的 YAML：文字以 @ 开头时请加引号"),
        ('a: "\\q"\n', (1, 6), "不是有效的 YAML：双引号里的反斜线写法不对；请改用单引号"),
        ("a: &\n", (1, 5), "不是有效的 YAML：& 和 * 后面不对；"),
        ("%FOO\n", (2, 1), "不是有效的 YAML：前面的内容已经结束；"),
    ],
)
def test_message(tmp_path, text, place, message):
    file = tmp_path / "x.yml"
    file.write_text(text, encoding="utf-8")
    (problem,) = strict_yaml.load(file, "x.yml").problems
    assert (problem.line, problem.column) == place
    assert problem.message.startswith(message)
