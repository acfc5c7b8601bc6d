"""Read YAML strictly: duplicate keys refused, YAML 1.2 scalars, every value's line kept.

PyYAML's own loader keeps the second of two equal keys, reads ``no`` as False and ``0123`` as 83.
Catalogue files are written by people, so each of those would silently change a fact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

Place = tuple[int, int]
Path_ = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """One thing wrong in one file: where, what was found, what is expected instead."""

    file: str
    line: int
    column: int
    where: str
    message: str

    def __str__(self) -> str:
        head = f"{self.file}:{self.line}:{self.column}"
        if self.where:
            head += f"  {self.where}"
        return head + "".join(f"\n  {line}" for line in self.message.splitlines())


@dataclass
class Loaded:
    """The plain value of one file, with the place (line, column, from 1) of every part of it."""

    file: str
    value: object = None
    places: dict[Path_, Place] = field(default_factory=dict)
    key_places: dict[Path_, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Path_) -> Place:
        """The place of `path`, or of the nearest part that holds it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def problem(self, path: Path_, message: str) -> Problem:
        """A problem with the value at `path`, worded for an editor."""
        line, column = self.place(path)
        return Problem(self.file, line, column, dotted(path), message)

    def key_problem(self, path: Path_, message: str) -> Problem:
        """A problem with the key itself that `path` ends in."""
        line, column = self.key_places.get(path) or self.place(path)
        return Problem(self.file, line, column, dotted(path), message)


def dotted(path: Path_) -> str:
    """``('caps', 1, 'amount')`` as ``caps[1].amount``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?")


def _scalar(node: yaml.ScalarNode) -> object:
    """The value of a scalar under the YAML 1.2 core schema; quoted text is always text."""
    text = node.value
    if node.style in ("'", '"', "|", ">"):
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def load(file: Path, name: str) -> Loaded:
    """Read `file` (shown to people as `name`); what is wrong is in `.problems`, never raised."""
    loaded = Loaded(name)
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        loaded.problems.append(
            Problem(name, line, 1, "", "文件不是 UTF-8 编码；请另存为 UTF-8 再提交")
        )
        return loaded
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        loaded.problems.append(_syntax_problem(name, text, error))
        return loaded
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        loaded.problems.append(
            Problem(
                name, line, 1, "", f"这一行有 YAML 不允许的字符 U+{error.character:04X}；请删去"
            )
        )
        return loaded
    if node is not None:
        loaded.value = _build(node, (), loaded)
    return loaded


def _syntax_problem(name: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.splitlines()
    # A tab is reported by the parser wherever it stumbles over it; people look at the line.
    around = lines[line - 1] if line <= len(lines) else ""
    if "\t" in around[: len(around) - len(around.lstrip())]:
        return Problem(name, line, around.index("\t") + 1, "", "缩进用了制表符；请改用空格")
    return Problem(name, line, column, "", f"不是有效的 YAML：{_in_chinese(error.problem or '')}")


def _in_chinese(problem: str) -> str:
    known = {
        "mapping values are not allowed here": "这里不应有冒号；文字里有“: ”时请加引号",
        "could not find expected ':'": "缺少冒号；键和值之间写“键: 值”",
        "expected <block end>": "缩进不对；同一层的内容要左对齐",
        "found undefined alias": "用了“*名称”，但没有定义过它；文字以 * 开头时请加引号",
        "found unexpected end of stream": "文件在引号或括号合上之前就结束了",
        "found character '\\t' that cannot start any token": "用了制表符；请改用空格",
        "found character '@' that cannot start any token": "文字以 @ 开头时请加引号",
        "found character '`' that cannot start any token": "文字以反引号开头时请加引号",
        "found character '%' that cannot start any token": "文字以 % 开头时请加引号",
    }
    for english, chinese in known.items():
        if problem.startswith(english):
            return chinese
    return f"这里读不下去（{problem}）；请检查缩进、引号和冒号"


def _build(node: yaml.Node, path: Path_, loaded: Loaded) -> object:
    loaded.places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.ScalarNode):
        if node.tag.startswith("!"):
            loaded.problems.append(loaded.problem(path, f"不能用标签 {node.tag}；请直接写值"))
        return _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*path, i), loaded) for i, item in enumerate(node.value)]
    result: dict[str, object] = {}
    first_lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
        line, column = key_node.start_mark.line + 1, key_node.start_mark.column + 1
        if key in first_lines:
            message = f"键 “{key}” 写了两次（第 {first_lines[key]} 行已有）；请只留一个"
            where = dotted((*path, key))
            loaded.problems.append(Problem(loaded.file, line, column, where, message))
            continue
        first_lines[key] = line
        loaded.key_places[(*path, key)] = (line, column)
        result[key] = _build(value_node, (*path, key), loaded)
    return result
