"""What the help of a command for one class ends with: an example, and what the rules offer."""

from __future__ import annotations

from typing import Any

from calculator import rules
from calculator.engine.scheme.scheme import Rules

_TEXT = """\
例子：
  python -m calculator {command} --scheme {scheme} {numbers}

一定要写：--scheme 和例子里的几个数；别的不知道就不写。数可以写全角，金额可以写 2,000元。
退出码：0 算出来了；2 填的算不了（原因在标准错误）；3 文件未规定计算方法。

方案：
{schemes}
理解（--reading 编号=选项，* 是编者默认）：
{readings}
"""


def class_help(command: str, fields: tuple[str, ...]) -> str:
    """The end of the help of `command`, which needs the entries `fields`.

    Says what is missing where there are no rules: help is there all the same.
    """
    try:
        known = rules.load()
    except rules.RulesMissing as error:
        return str(error)
    return _told(known, command, fields)


def _told(known: Rules, command: str, fields: tuple[str, ...]) -> str:
    usable = [scheme for scheme in known.schemes if scheme.rule]
    if not usable:
        return "目前没有能计算的方案：收录的文件都没有写明怎样由人数算出金额。"
    first = usable[0]
    return _TEXT.format(
        command=command,
        scheme=first.id,
        numbers=" ".join(
            f"--{field.replace('_', '-')} {first.entry(field)['example']}" for field in fields
        ),
        schemes="\n".join(
            f"  {scheme.id}  {scheme.title}{'' if scheme.rule else '（文件未规定计算方法）'}"
            for scheme in known.schemes
        ),
        readings="\n".join(line for s in usable for line in reading_lines(s.id, s.readings)),
    )


def reading_lines(scheme_id: str, readings: list[dict[str, Any]]) -> list[str]:
    """Each of `readings` with its question and, marked, its options."""
    lines = []
    for reading in readings:
        lines.append(f"  {reading['id']} {reading['question']}（{scheme_id}）")
        for option in reading["options"]:
            mark = "*" if option["value"] == reading["default"] else " "
            lines.append(f"   {mark} {reading['id']}={option['value']}  {option['title']}")
    return lines
