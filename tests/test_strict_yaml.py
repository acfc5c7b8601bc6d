"""The strict loader: YAML 1.2 scalars, and where each value stands."""

import pytest

from scripts import strict_yaml


def load(tmp_path, text):
    file = tmp_path / "x.yml"
    file.write_text(text, encoding="utf-8")
    return strict_yaml.load(file, "x.yml")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0123", "0123"),
        ("12", 12),
        ("-12", -12),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("1.5", 1.5),
        ("'12'", "12"),
        ("2026-03-31", "2026-03-31"),
        ("30%", "30%"),
        ("0x1F", "0x1F"),
    ],
)
def test_scalars(tmp_path, written, value):
    found = load(tmp_path, f"key: {written}\n").value["key"]
    assert (found, type(found)) == (value, type(value))


def test_places(tmp_path):
    loaded = load(tmp_path, "caps:\n  - id: a\n    amount: 5\n")
    assert loaded.place(("caps", 0, "amount")) == (3, 13)
    assert loaded.place(("caps", 0, "nowhere")) == (2, 5)
    assert loaded.key_places["caps", 0, "amount"] == (3, 5)
    assert strict_yaml.dotted(("caps", 1, "cite", "quote")) == "caps[1].cite.quote"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "键 “a” 写了两次（第 1 行已有）；请只留一个"),
        ("a:\n\t- b\n", 2, "缩进用了制表符；请改用空格"),
        ("a: b: c\n", 1, "不是有效的 YAML：这里不应有冒号；文字里有“: ”时请加引号"),
        ("a: 'b\n", 2, "不是有效的 YAML：文件在引号或括号合上之前就结束了"),
        ("a: !!python/object:os.system b\n", 1, None),
        ("a: !tag b\n", 1, "不能用标签 !tag；请直接写值"),
        ("a: \x07\n", 1, "这一行有 YAML 不允许的字符 U+0007；请删去"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path, text, line, message):
    problems = load(tmp_path, text).problems
    if message is None:
        assert not problems  # a tag of another language is inert: the value stays plain text
        return
    assert [(p.line, p.message) for p in problems] == [(line, message)]
