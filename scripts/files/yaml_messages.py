"""What the YAML parser could not read, in words for an editor."""

from __future__ import annotations

import yaml

from scripts.files.yaml_lines import Lines
from scripts.files.yaml_signs import OPEN_QUOTE, Slip


def syntax_message(text: str, error: yaml.MarkedYAMLError, told: set[int]) -> Slip | None:
    """What the parser stumbled over in `text`, at the place to look at. `told`: the lines above of
    which something was said already. None where that is why the parser stumbled."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    slip = Lines(text.split("\n"), line, told=told - {line}).first_slip()
    if told - {line} and (slip is None or slip[0] - 1 in told):
        return None
    if slip:
        return slip
    problem, start = error.problem or "", error.context_mark
    if start and problem == "found unexpected end of stream":
        return start.line + 1, start.column + 1, OPEN_QUOTE
    return line, column, f"不是有效的 YAML：{_in_chinese(problem)}"


_KNOWN = {
    "mapping values are not allowed": "这里不应有冒号；文字里有“: ”时请加引号",
    "expected <block end>": "缩进不对；同一层的内容要左对齐",
    "expected the node content": "这里少了内容，或多了一个标点；文字里有标点时请加引号",
    "found unexpected end of stream": "文件在引号或括号合上之前就结束了",
    "sequence entries are not allowed": "这里不应有“- ”；列表请另起一行，文字以 - 开头时请加引号",
    "block sequence entries are not allowed": "这里不应有“- ”；列表请另起一行",
    "mapping keys are not allowed": "这里不应有“? ”；文字以 ? 开头时请加引号",
    "expected '<document start>'": "前面的内容已经结束；请检查缩进，或删去多出来的符号",
    "found unknown escape character": "双引号里的反斜线写法不对；请改用单引号",
    "expected escape sequence": "双引号里的反斜线写法不对；请改用单引号",
    "expected a comment or a line break": "“|”或“>”后面要另起一行写文字",
    "expected chomping or indentation": "“|”或“>”后面要另起一行写文字；文字以它们开头时请加引号",
    "expected alphabetic or numeric character": "& 和 * 后面不对；文字以它们开头时请加引号",
    "found undefined tag handle": "不能用 ! 开头的标签；文字以 ! 开头时请加引号",
    "found character '\\t'": "用了制表符；请改用空格",
    "found character '@'": "文字以 @ 开头时请加引号",
    "found character '`'": "文字以反引号开头时请加引号",
    "found character '%'": "文字以 % 开头时请加引号",
}


def _in_chinese(problem: str) -> str:
    for english, chinese in _KNOWN.items():
        if problem.startswith(english):
            return chinese
    return "这里读不下去；请检查缩进、引号和冒号"
