"""How a class, its readings and the form of the output are given by options."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING

from calculator.commands.inputs import InputError
from calculator.engine.entry.problems import ChoiceError
from calculator.engine.scheme.caps import kind_named
from calculator.engine.scheme.scheme import Rules
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
    "over_limit_uncertified": "没取证的人里已享受满次数的人数，不含没取证但稳定就业的",
    "directory_standard": "目录内课程的市级培训补贴标准，元/人",
    "day": "班次日期（开班日期，或文件看的那个日期），例如 2026-9-1；数字按日期变的方案才用",
}


_METAVARS = {"day": "日期"}
REQUIRED = ("trainees", "certified", "employed", "unit_price")


def add_class(parser: argparse.ArgumentParser, required: tuple[str, ...] = REQUIRED) -> None:
    """The options that describe one class and its readings.

    The help ends with an example of the entries `required`, and with what can be chosen.
    """
    if isinstance(parser, Parser):
        parser.formatter_class = argparse.RawDescriptionHelpFormatter
        parser.ends_with = partial(class_help, parser.prog.split()[-1], required)
    parser.add_argument("--scheme", required=True, metavar="方案", help="补贴方案的编号")
    for field, text in ENTRIES.items():
        parser.add_argument(
            option_name(field), dest=field, metavar=_METAVARS.get(field, "数"), help=text
        )
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
    found: str | None = kind_named(scheme, options.kind)
    return found or str(options.kind)


def choices(options: argparse.Namespace) -> dict[str, str]:
    """The readings chosen. Raises ChoiceError where one is chosen twice, differently."""
    chosen: dict[str, str] = {}
    for name, value in options.reading or []:
        if chosen.setdefault(name, value) != value:
            raise ChoiceError(f"--reading {name} 写了两次，选的不一样；请只留一个")
    return chosen


def option_name(field: str) -> str:
    """The option that gives an entry."""
    return "--" + field.replace("_", "-")


def reading(text: str) -> tuple[str, str]:
    """The type of an option like ``R3=exclusive``: the reading and its option."""
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise argparse.ArgumentTypeError(f"写的是 “{text}”；应写成 R3=exclusive 这样")
    return name, value
