"""Slips that YAML reads as something else; whole files with them: ``tests/bad``."""

import pytest

from scripts.files import strict_yaml


def problems(tmp_path, text):
    file = tmp_path / "x.yml"
    file.write_text(text, encoding="utf-8")
    return [(p.line, p.column, p.message[:6]) for p in strict_yaml.load(file, "x.yml").problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("amount：3000\n", (1, 7, "这里是全角冒")),
        ("a: 1\namount：3000\nb: 2\n", (2, 7, "这里是全角冒")),
        ("a: 1\namount:3000\nb: 2\n", (2, 7, "冒号后面少一")),
        ("a:\n  - id：x\n    b: 1\n", (2, 7, "这里是全角冒")),
        ("a:\n－新能源\n", (2, 1, "这里是全角横")),
        ("a:\n  -新能源\n", (2, 3, "横线后面少一")),
        ("a:\n  - 甲\n  -乙\n  - 丙\n", (3, 3, "横线后面少一")),
        ("cite: ｛document: x｝\n", (1, 7, "这里是全角括")),
        ("cite: ｛document：x｝\n", (1, 7, "这里是全角括")),
        ("cite: {document：x}\n", (1, 8, "这里是全角冒")),
        ("cite: {document: x, clause：四}\n", (1, 21, "这里是全角冒")),
        ("<<<<<<< HEAD\na: 1\n", (1, 1, "这里留着合并")),
        ("a: 1\n>>>>>>> x\n", (2, 1, "这里留着合并")),
        ('a: "甲\nb: 1\nc: "丙"\n', (1, 4, "从这里开始的")),
        ("a: 甲 # 乙\n", (1, 4, "# 后面的字")),
        ("a: 甲 # A3\n", (1, 4, "# 后面的字")),
        ("a: 0510-12345678 #801\n", (1, 4, "# 后面的字")),
        ("a: [甲、乙]\n", (1, 5, "[ ] 里的")),
        ("a: # 乙\n", (1, 3, "# 后面的字")),
        ("a: [甲]\nb: 3000 # 元\n", (2, 4, "# 后面的字")),
        ("a: 甲\u200b\n", (1, 5, "这里有看不见")),
        ("a:\n  - 甲\n   - 乙\n", (3, 4, "“-”前面多")),
        ("a:\n  - x: 1\n    b: 甲\n     - x: 2\n", (4, 6, "“-”前面多")),
        ("a:\n  - x: 1\n     b: 2\n", (3, 6, "键前面多了 ")),
        ("a:\n  - 甲\n    乙\n", (3, 5, "这一行连到上")),
        ("a: 甲\n\n  乙\n", (3, 3, "这一行连到上")),
        ("a: [甲\n  乙]\n", (2, 3, "这一行连到上")),
        ("a: [甲，乙]\n", (1, 5, "这里是全角逗")),
        ("a: {x: 甲,乙}\n", (1, 10, "{ } 里的")),
        ("a: {x: 1， b: 2}\n", (1, 9, "这里是全角逗")),
        ("a: {x: 1 b: 2}\n", (1, 10, "这里的前面少")),
        ("a:\u3000甲\n", (1, 3, "这里是全角空")),
        ("a: \u3000甲\n", (1, 4, "这里是全角空")),
        ("a:\n\xa0\xa0- 甲\n", (2, 1, "这里是不换行")),
        ("a:\n\u2003\u2003b: 1\n", (2, 1, "这里是特殊空")),
    ],
)
def test_a_slip_is_said_where_it_is(tmp_path, text, expected):
    assert problems(tmp_path, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "# 说明\na: 甲\n  # 说明\nb: [甲] # 说明\n",
        'a: "甲 # 乙"\n',
        "a: |\n  amount：3000\n  -甲 # 乙\n",
        "a: [certified, -over_limit]\n",
        "a: 说明：甲\n",
        "a: https://x.cn/y\n",
        "a: -5\n",
        "a: {x: 甲，乙, b: 丙}\n",
        'a: ["甲，乙", "丙、丁"]\n',
        "a: |\n  甲\n  \u3000乙\n",
        'a: "甲\n  乙"\n',
        "a:\n  - x: {b: 1,\n     c: 2}\n",
    ],
)
def test_what_is_no_slip_is_let_through(tmp_path, text):
    assert problems(tmp_path, text) == []
