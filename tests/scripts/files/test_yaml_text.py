"""A file's text: what nobody can see is refused at its place, lines are counted as editors do."""

import pytest

from scripts.files.yaml_text import Refused, place_in, read_text


def refusal(file):
    with pytest.raises(Refused) as refused:
        read_text(file, "x.yml")
    problem = refused.value.problem
    return problem.line, problem.column, problem.message


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a: \x07\n", (1, 4, "这里有看不见的字符 U+0007；请删去")),
        ("b: 1\na: x\u2028y\n".encode(), (2, 5, "这里有看不见的字符 U+2028；请删去")),
        ("a: \ufffe\n".encode(), (1, 4, "这里有 YAML 不允许的字符 U+FFFE；请删去")),
        ("a: 1\nb: 甲\n".encode("gbk"), (2, 1, "文件不是 UTF-8 编码；请另存为 UTF-8 再提交")),
    ],
)
def test_what_nobody_can_read_is_refused_at_its_place(tmp_path, data, expected):
    file = tmp_path / "x.yml"
    file.write_bytes(data)
    assert refusal(file) == expected


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_end_as_editors_end_them(tmp_path, ending):
    file = tmp_path / "x.yml"
    file.write_bytes(ending.join(["\ufeffa: 1", "b: 2", ""]).encode())
    text = read_text(file, "x.yml")
    assert text == "a: 1\nb: 2\n"
    assert place_in(text, text.index("2")) == (2, 4)
