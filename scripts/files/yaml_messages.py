"""What the YAML parser could not read, in words for an editor."""

from __future__ import annotations

import yaml

from scripts.files.yaml_slips import near, open_quote, too_far_right


def syntax_message(text: str, error: yaml.MarkedYAMLError) -> tuple[int, int, str]:
    """(line, column, message) of what the parser stumbled over in `text`, at the place to look at."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    # A tab is reported by the parser wherever it stumbles over it; people look at the line.
    around = lines[line - 1] if line <= len(lines) else ""
    if "\t" in around[: len(around) - len(around.lstrip())]:
        return line, around.index("\t") + 1, "缩进用了制表符；请改用空格"
    if quote := open_quote(text, line):
        return *quote, "从这里开始的引号没有合上；请补上后一个引号"
    if slip := near(text, line):
        return slip
    problem = error.problem or ""
    if problem.startswith("mapping values are not") and (slip := too_far_right(lines, line)):
        return slip
    start = error.context_mark
    if problem.startswith("could not find expected ':'") and start:
        return start.line + 1, start.column + 1, _NEITHER
    if problem == "expected the node content, but found '<stream end>'":
        message = "文件结束了，前面还有括号没有合上；请补上 ] 或 }"
        return line, column, message
    if start:
        opened = f"第 {start.line + 1} 行第 {start.column + 1} 列的"
        for bracket, end in (("方括号 [", "]"), ("花括号 {", "}")):
            if f"or '{end}'" in problem:
                message = (
                    f"{opened}{bracket} 没有合上；请在该结束的地方补 {end}，各项之间用逗号隔开"
                )
                return line, column, message
        if problem == "found unexpected end of stream":
            message = "从这里开始的引号没有合上；请补上后一个引号"
            return start.line + 1, start.column + 1, message
    return line, column, f"不是有效的 YAML：{_in_chinese(problem)}"


_NEITHER = "这一行没有冒号，前面也没有“- ”；是键就写“键: 值”，是列表的一项就在前面加“- ”"
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
