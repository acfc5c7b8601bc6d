"""What the YAML parser could not read, in words for an editor."""

from __future__ import annotations

import yaml

from scripts.files.yaml_lines import Lines
from scripts.files.yaml_signs import Slip


def syntax_message(text: str, error: yaml.MarkedYAMLError, told: set[int]) -> Slip | None:
    """What the parser stumbled over in `text`, at the place to look at. `told`: the lines of
    which something was said already; those above may be why the parser stumbled. None where one is."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    above = {number for number in told if number < line}
    slip = Lines(text.split("\n"), line, told=above).first_slip()
    if above and (slip is None or slip[0] - 1 in above):
        return None
    if slip:
        return slip
    tab = text.split("\n")[line - 1].find("\t")
    if tab >= 0:
        return line, tab + 1, "这里用了制表符；请改用空格"
    is_escape = (error.problem or "").startswith(_ESCAPES)
    return line, column, ESCAPE if is_escape else "这里读不下去；请检查缩进、引号和冒号"


ESCAPE = "双引号里的反斜线写法不对；请改用单引号"
_ESCAPES = ("found unknown escape character", "expected escape sequence")
