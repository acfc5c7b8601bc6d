"""The strict loader: YAML 1.2 scalars, and where each value stands."""

import pytest
import yaml

from scripts.files import strict_yaml
from scripts.files.paths import ROOT


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
    ("text", "place", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", (3, 1), "键 “a” 写了两次（第 1 行已有）；请只留一个"),
        ("a: !!python/object:os.system b\n", (1, 4), "不能用标签 !!python/object:os.system；"),
        ("a: !!int '5'\n", (1, 4), "不能用标签 !!int；请直接写值"),
        ("a: !tag [b]\n", (1, 4), "不能用标签 !tag；请直接写值"),
        ("!tag a: b\n", (1, 1), "键前面不能有 & 或 !；请直接写键"),
        ("a: &b 1\n", (1, 4), "不能用“&b”起名"),
        ("a: *b\n", (1, 4), "不能用“*b”引用别处"),
        ("<<: {a: 1}\n", (1, 1), "不能用“<<”合并别处的内容"),
        ('a: "x\\Ly"\n', (1, 4), "文字里有看不见的字符 U+2028；请删去"),
        ("a: 1\n---\nb: 1\n", (2, 1), "“---” 把文件分成了几份"),
        ("a: " + "[" * 3000 + "]" * 3000, (1, 23), "套了 20 层以上"),
        ("a: " + "9" * 5000, (1, 4), "写的是 “" + "9" * 40 + "…”；数字太长"),
        ("a: 1.7976931348623157e999", (1, 4), "写的是 “1.7976931348623157e999”；数字太长"),
        ("? [a]\n: b\n", (1, 3), "键应是文字"),
    ],
)
def test_what_is_refused_is_said_with_its_place(tmp_path, text, place, message):
    problems = load(tmp_path, text).problems
    assert [(p.line, p.column) for p in problems] == [place]
    assert problems[0].message.startswith(message)


def test_aliases_do_not_multiply(tmp_path):
    """Each level would be ten times the one before; none of them is ever built."""
    levels = [f"b{i}: &b{i} [{', '.join([f'*b{i - 1}'] * 10)}]" for i in range(1, 40)]
    loaded = load(tmp_path, "b0: &b0 x\n" + "\n".join(levels))
    assert len(loaded.problems) == 40 + 39 * 10
    assert loaded.value["b39"] == [None] * 10


def test_what_was_refused_is_known_so_that_it_is_not_reported_again(tmp_path):
    assert load(tmp_path, "a: {b: *c}\n").refused == {("a", "b")}


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_count_them(tmp_path, ending):
    file = tmp_path / "x.yml"
    file.write_bytes(ending.join(["\ufeffa: 1", "b: 2", "a: 3", ""]).encode())
    assert [p.line for p in strict_yaml.load(file, "x.yml").problems] == [3]


def test_without_the_fast_parser_the_same_is_said(monkeypatch):
    """In a browser there is none."""
    files = sorted((ROOT / "tests" / "bad").glob("*.yml"))
    fast = [strict_yaml.load(file, "x.yml") for file in files]
    monkeypatch.setattr(strict_yaml, "_FAST", yaml.SafeLoader)
    strict_yaml._load_text.cache_clear()
    assert [strict_yaml.load(file, "x.yml") for file in files] == fast
