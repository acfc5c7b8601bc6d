"""The text of a file as editors count its lines, refused where it holds what nobody can see."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from scripts.files import yaml_slips
from scripts.files.problems import Place, Problem

# Control characters, what has no width, what turns the direction of writing, half characters.
UNSEEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069"
    "\ud800-\udfff\ufeff]"
)


class Refused(Exception):
    """The file cannot be read further; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_text(file: Path, name: str) -> str:
    """The text of `file`. Raises Refused."""

    def refused(message: str, line: int = 1, column: int = 1) -> Refused:
        return Refused(Problem(name, line, column, "", message))

    if file.is_dir():
        raise refused("这是文件夹，名字却以 .yml 结尾；请给文件夹改名")
    if file.is_symlink() and not file.exists():
        raise refused("这是一个链接，指向的文件不存在；请放入文件本身，或删去链接")
    try:
        data = file.read_bytes()
    except OSError:
        raise refused("文件读不出来；请检查文件的读取权限") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise refused("文件不是 UTF-8 编码；请另存为 UTF-8 再提交", line) from None
    # Editors count lines by these two endings only, and so must the places of problems.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if mark := yaml_slips.conflict_mark(text):
        raise refused(mark[2], mark[0], mark[1])
    unseen = UNSEEN.search(text)
    if unseen:
        line, column = place_in(text, unseen.start())
        what = f"这里有看不见的字符 U+{ord(unseen.group()):04X}；请删去"
        raise refused(what, line, column)
    try:
        yaml.reader.Reader(text)
    except yaml.reader.ReaderError as error:
        line, column = place_in(text, error.position)
        code = ord(error.character) if isinstance(error.character, str) else error.character
        raise refused(f"这里有 YAML 不允许的字符 U+{code:04X}；请删去", line, column) from None
    return text


def place_in(text: str, position: int) -> Place:
    """The line and column (from 1) of a position in `text`."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
