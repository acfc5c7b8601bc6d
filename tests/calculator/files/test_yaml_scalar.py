"""A text that is written is read back as it was, wherever it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.files.yaml_scalar import is_number, is_whole, scalar, trimmed
from scripts.files import strict_yaml
from scripts.files.yaml_text import UNSEEN

SIGNS = "甲乙ab:：,，、；#'\"“”‘’（）()《》{}[]｛%-—·*&!|>?@`~+=<.。\\ \n0195"
TEXTS = st.one_of(
    st.text(SIGNS, min_size=1, max_size=12),
    st.text(min_size=1, max_size=12),
    st.sampled_from(
        [
            *["yes", "no", "Null", "NULL", "None", "~", "1e5", "0x1f", "012", "1_000", "12:30"],
            *["2026-03-31", "30%", "5", "-5", ".5", "5.", "“甲”", "”甲“", "甲 ab: 乙", "甲：乙"],
            *["- 甲", "甲\n乙", "…甲", "https://a.b", "甲  乙", "--- ", "...", "<<", "=", "甲: "],
            *["甲ab ：", "ab：乙", ";0"],
        ]
    ),
)


def read(line):
    loaded = strict_yaml._load_text(f"x:\n  - a: 1\n    {line}\n", "x.yml")
    return loaded.value["x"][0] if not loaded.problems else loaded.problems


@given(TEXTS.map(trimmed).filter(bool))
def test_a_text_is_read_back_as_it_was(text):
    if UNSEEN.search(text) or any(sign in text for sign in "\t\u3000\xa0\x85\u1680\u202f"):
        return  # the reader refuses these, however they are written
    if any("\u2000" <= sign <= "\u200a" for sign in text):
        return
    assert read(f"b: {scalar(text)}") == {"a": 1, "b": text}
    assert read(f"b: {scalar(text, before=chr(34))}") == {"a": 1, "b": text}
    flow = scalar(text, in_brackets=True)
    assert read(f"b: {{c: {flow}, d: 2}}") == {"a": 1, "b": {"c": text, "d": 2}}
    item = scalar(text, in_brackets=True, is_item=True)
    assert read(f"b: [{item}, 2]") == {"a": 1, "b": [text, 2]}
    item = scalar(text, is_item=True)
    assert read(f"b:\n      - {item}\n      - 2") == {"a": 1, "b": [text, 2]}


@pytest.mark.parametrize(
    ("text", "before", "written"),
    [
        ("四（五）", "", "四（五）"),
        ("30%", "", "30%"),
        ("30%", '"35%"', '"30%"'),
        ("30%", "'35%'", "'30%'"),
        ("2026年试行", "", "2026年试行"),
        ("2026-03-31", "", "2026-03-31"),
        ("2000", "", "'2000'"),
        ("a'b", "'", "'a''b'"),
        ("甲\n乙", "", '"甲\\n乙"'),
        ("整段“都”在", "", "整段“都”在"),
        ("一句话。", "", "一句话。"),
        ("“整段都在”", "", "'“整段都在”'"),
    ],
)
def test_it_is_written_as_editors_write_it(text, before, written):
    assert scalar(text, before) == written


def test_what_the_reader_takes_for_a_number():
    told = ["0", "2000", "-5", "012", "1.5", "1.", ".5", "1e5", "２", "", "-", "12345678901234567"]
    assert [t for t in told if is_whole(t)] == ["0", "2000", "-5"]
    assert [t for t in told if is_number(t)] == ["0", "2000", "-5", "1.5"]
