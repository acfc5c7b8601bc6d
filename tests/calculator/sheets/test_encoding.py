"""The encoding of a table is told by its first bytes that are not plain ASCII."""

import pytest

from calculator.sheets import encoding


@pytest.mark.parametrize("name", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("ahead", [0, 1, 4095, 4096])
def test_each_encoding_behind_a_long_head_of_ascii(name, ahead):
    content = ("a" * ahead + "张三,焊工一班\n" * 400).encode(name)
    first = encoding.first_of(content)
    assert first is not None
    assert encoding.encoding_of(content, first) == name


def test_marks_and_plain_ascii():
    assert encoding.first_of(b"name,class") is None
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        assert encoding.encoding_of(mark + b"a", 0) == name
