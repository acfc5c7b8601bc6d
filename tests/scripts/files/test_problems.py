"""The words for what was found in a file."""

import pytest

from scripts.files.problems import found


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "没有填"),
        (True, "写的是 “true”"),
        ([1], "写的是一个列表"),
        ({}, "写的是 “键: 值”的内容"),
        (12, "写的是 “12”"),
        ("一\n二", "写的是 “一 二”"),
        ("字" * 41, f"写的是 “{'字' * 40}…”"),
    ],
)
def test_what_was_found_is_said_in_yaml_words(value, words):
    assert found(value) == words
