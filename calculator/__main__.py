"""The command line: ``python -m calculator estimate …`` and ``python -m calculator plan …``.

Exit codes: 0 done; 2 the input cannot be computed (said on standard error); 3 the documents print
no way to compute the scheme.
"""

from __future__ import annotations

import argparse
import codecs
import io
import json
import os
import sys
from pathlib import Path
from typing import Any

from calculator import plan, report, rules
from calculator.engine.scheme import ChoiceError, NoFormula
from calculator.engine.typed import TypedError, answer

_ENTRIES = {
    "trainees": "参训人数",
    "certified": "取证人数",
    "employed": "稳定就业人数（取证的人里）",
    "unit_price": "成交单价，元/人",
    "employed_uncertified": "没取证但稳定就业的人数；不知道就不写",
    "over_limit": "取证的人里已享受满次数的人数",
    "over_limit_employed": "其中稳定就业的人数；不知道就不写",
    "directory_standard": "目录内课程的市级培训补贴标准，元/人",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit code."""
    codecs.register_error("encodable", _encodable)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="encodable")
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever reads the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(options: argparse.Namespace) -> int:
    try:
        loaded = rules.load()
        if options.command == "plan":
            return _plan(loaded, options)
        return _estimate(loaded, options)
    except (rules.RulesMissing, plan.PlanError) as error:
        print(error, file=sys.stderr)
    except ChoiceError as error:
        print(error.message, file=sys.stderr)
    except TypedError as error:
        for fields, message in error.problems:
            print(f"{'、'.join(map(_option_name, fields))}：{message}", file=sys.stderr)
    except NoFormula as error:
        print(report.no_formula(error), file=sys.stderr)
        return 3
    return 2


def _estimate(loaded: Any, options: argparse.Namespace) -> int:
    typed = {field: getattr(options, field) for field in _ENTRIES}
    choices = _choices(options.reading or [])
    result = answer(loaded, options.scheme, typed, options.kind, choices)
    if options.format == "json":
        print(json.dumps(result, ensure_ascii=False, indent=2))
    else:
        print(report.estimate(result))
    return 0


def _plan(loaded: Any, options: argparse.Namespace) -> int:
    content = sys.stdin.buffer.read() if options.file == "-" else _bytes(options.file)
    result = plan.plan(loaded, options.scheme, content)
    print(json.dumps(result, ensure_ascii=False, indent=2))
    return 2 if result["errors"] else 0


def _bytes(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise plan.PlanError(f"读不了文件 {name}：{_reason(error)}") from None


def _reason(error: OSError) -> str:
    known = {FileNotFoundError: "没有这个文件", IsADirectoryError: "这是一个文件夹"}
    return known.get(type(error), error.strerror or "原因不明")


def _option_name(field: str) -> str:
    return "--" + field.replace("_", "-")


def _choices(readings: list[tuple[str, str]]) -> dict[str, str]:
    choices: dict[str, str] = {}
    for name, value in readings:
        if choices.setdefault(name, value) != value:
            raise ChoiceError(f"--reading {name} 写了两次，选的不一样；请只留一个")
    return choices


def _encodable(error: UnicodeError) -> tuple[str, int]:
    """For terminals that lack the minus sign or some Chinese character."""
    assert isinstance(error, UnicodeEncodeError)
    lost = error.object[error.start : error.end]
    return "".join("-" if char == "−" else "?" for char in lost), error.end


def _reading(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise argparse.ArgumentTypeError(f"写的是 “{text}”；应写成 R3=exclusive 这样")
    return name, value


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m calculator",
        description="按收录的文件计算职业培训补贴。数字来自目录，结果不是官方核定。",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    one = commands.add_parser("estimate", help="算一个班", description="算一个班能拿多少补贴。")
    one.add_argument("--scheme", required=True, metavar="方案", help="补贴方案，例如 wuxi-2026")
    for field, text in _ENTRIES.items():
        one.add_argument(_option_name(field), dest=field, metavar="数", help=text)
    one.add_argument(
        "--kind",
        metavar="类别",
        help="课程类别，用来核对价格上限：directory 目录内、manufacturing 制造、"
        "producer-services 生产服务、consumer-services 生活服务",
    )
    one.add_argument(
        "--reading",
        type=_reading,
        action="append",
        metavar="R3=exclusive",
        help="换一种理解，可写多次",
    )
    one.add_argument("--format", choices=("text", "json"), default="text", help="默认 text")
    many = commands.add_parser(
        "plan",
        help="算很多班",
        description="读一张班次表（CSV，UTF-8 或 GB18030），逐班计算，结果是 JSON。"
        "第一行是表头，要有这些列，次序不限："
        + "，".join(f"{chinese}（或 {english}）" for chinese, english in plan.COLUMNS.values())
        + "。有问题的行逐行说明，其余照算，退出码 2。",
    )
    many.add_argument("file", metavar="文件", help="CSV 文件；写 - 读标准输入")
    many.add_argument("--scheme", default="wuxi-2026", metavar="方案", help="默认 wuxi-2026")
    return parser


if __name__ == "__main__":
    sys.exit(main())
