"""The commands, one module each: ``add(commands)`` describes it, ``run(rules, options)`` does it.

Here is what they have in common: how a class is given by options, and how a file is read.
"""

from __future__ import annotations

import argparse
import errno
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from calculator.engine.one_class import caution
from calculator.engine.scheme.scheme import ChoiceError, Rules
from calculator.terminal.arguments import Parser
from calculator.terminal.class_help import class_help

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

FORMATS = ("text", "json", "csv")

ENTRIES = {
    "trainees": "参训人数",
    "certified": "取证人数",
    "employed": "稳定就业人数（取证的人里）",
    "unit_price": "成交单价，元/人",
    "employed_uncertified": "没取证但稳定就业的人数；不知道就不写",
    "over_limit": "取证的人里已享受满次数的人数",
    "over_limit_employed": "其中稳定就业的人数；不知道就不写",
    "directory_standard": "目录内课程的市级培训补贴标准，元/人",
}


REQUIRED = ("trainees", "certified", "employed", "unit_price")


class InputError(Exception):
    """What a command was given cannot be used; the message says why."""


def add_class(parser: argparse.ArgumentParser, required: tuple[str, ...] = REQUIRED) -> None:
    """The options that describe one class and its readings.

    The help ends with an example of the entries `required`, and with what can be chosen.
    """
    if isinstance(parser, Parser):
        parser.formatter_class = argparse.RawDescriptionHelpFormatter
        parser.ends_with = partial(class_help, parser.prog.split()[-1], required)
    parser.add_argument("--scheme", required=True, metavar="方案", help="补贴方案，例如 wuxi-2026")
    for field, text in ENTRIES.items():
        parser.add_argument(option_name(field), dest=field, metavar="数", help=text)
    parser.add_argument(
        "--kind",
        metavar="类别",
        help="课程类别，用来核对价格上限，写中文或英文：目录内 directory、制造 manufacturing、"
        "生产服务 producer-services、生活服务 consumer-services",
    )
    add_reading(parser)


def add_reading(parser: argparse.ArgumentParser) -> None:
    """The option that chooses readings."""
    parser.add_argument(
        "--reading",
        type=reading,
        action="append",
        metavar="R3=exclusive",
        help="换一种理解，可写多次",
    )


def add_format(
    parser: argparse.ArgumentParser,
    formats: tuple[str, ...] = FORMATS,
    default: str = "text",
    csv: str = "",
) -> None:
    """The option for the form of the output; `csv` says what a table of this kind holds."""
    text = f"输出格式：{'、'.join(formats)}；默认 {default}{'。csv ' if csv else ''}{csv}"
    parser.add_argument("--format", choices=formats, default=default, help=text)
    parser.add_argument(
        "--bom", action="store_true", help="CSV 开头加 UTF-8 标记，Excel 才不会显示成乱码"
    )


def check_format(options: argparse.Namespace) -> None:
    """Raise InputError where an option does not go with the form of the output."""
    for name, form, wanted in (
        ("bom", "csv", "--bom"),
        ("class_name", "ics", "--class-name"),
        ("remind_days", "ics", "--remind-days"),
    ):
        if getattr(options, name, None) and options.format != form:
            raise InputError(f"{wanted} 只用于 --format {form}")


def typed(options: argparse.Namespace) -> dict[str, str | None]:
    """The class as typed: {entry id: text}, None where it was not given."""
    return {field: getattr(options, field, None) for field in ENTRIES}


def kind(rules: Rules, options: argparse.Namespace) -> str | None:
    """The kind of course, by its id or as people call it; as typed where it is none."""
    scheme = rules.scheme(options.scheme)
    if options.kind is None or not scheme.rule:
        return None
    found: str | None = caution.kind_named(scheme, options.kind)
    return found or str(options.kind)


def choices(options: argparse.Namespace) -> dict[str, str]:
    """The readings chosen. Raises ChoiceError where one is chosen twice, differently."""
    chosen: dict[str, str] = {}
    for name, value in options.reading or []:
        if chosen.setdefault(name, value) != value:
            raise ChoiceError(f"--reading {name} 写了两次，选的不一样；请只留一个")
    return chosen


def content_of(name: str) -> bytes:
    """The bytes of the file called `name`, of standard input for ``-``. Raises InputError."""
    try:
        return standard_input().read() if name == "-" else path_of(name).read_bytes()
    except OSError as error:
        raise InputError(f"读不了文件 {name}：{reason(error)}") from None


def path_of(name: str) -> Path:
    """The path called `name`. Raises InputError for an empty name."""
    if not name:
        raise InputError("文件名是空的；请写文件名，读标准输入写 -")
    return Path(name)


def standard_input() -> BinaryIO:
    """Standard input as bytes. Raises InputError where it was closed."""
    if sys.stdin is None:
        raise InputError("没有标准输入；请写文件名")
    return sys.stdin.buffer


def option_name(field: str) -> str:
    """The option that gives an entry."""
    return "--" + field.replace("_", "-")


def reason(error: OSError) -> str:
    """Why a file cannot be used, in the reader's language."""
    known = {
        errno.ENOENT: "没有这个文件",
        errno.EISDIR: "这是一个文件夹",
        errno.EACCES: "没有权限",
        errno.ENOSPC: "磁盘满了",
        errno.EIO: "设备出错",
    }
    return known.get(error.errno or 0, f"系统错误 {error.errno}")


def reading(text: str) -> tuple[str, str]:
    """The type of an option like ``R3=exclusive``: the reading and its option."""
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise argparse.ArgumentTypeError(f"写的是 “{text}”；应写成 R3=exclusive 这样")
    return name, value
