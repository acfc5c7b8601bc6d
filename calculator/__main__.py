"""The command line: ``python -m calculator COMMAND …``; each command is a module of `commands`.

Exit codes: 0 done; 2 the input cannot be computed (said on standard error); 3 the documents print
no way to compute the scheme; 130 stopped by the person at the keyboard.
"""

from __future__ import annotations

import argparse
import codecs
import io
import os
import sys

from calculator import report, rules
from calculator.commands import (
    InputError,
    calendar,
    estimate,
    explain,
    ladder,
    option_name,
    plan,
    verify_slip,
)
from calculator.engine.scheme import ChoiceError, NoFormula
from calculator.engine.typed import TypedError

COMMANDS = (estimate, explain, ladder, plan, verify_slip, calendar)


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
        code: int = options.run(rules.load(), options)
        return code
    except (rules.RulesMissing, InputError) as error:
        print(error, file=sys.stderr)
    except ChoiceError as error:
        print(error.message, file=sys.stderr)
    except TypedError as error:
        for fields, message in error.problems:
            print(f"{'、'.join(map(option_name, fields))}：{message}", file=sys.stderr)
    except NoFormula as error:
        print(report.no_formula(error), file=sys.stderr)
        return 3
    return 2


def _encodable(error: UnicodeError) -> tuple[str, int]:
    """For terminals that lack the minus sign or some Chinese character."""
    assert isinstance(error, UnicodeEncodeError)
    lost = error.object[error.start : error.end]
    return "".join("-" if char == "−" else "?" for char in lost), error.end


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m calculator",
        description="按收录的文件计算职业培训补贴。数字来自目录，结果不是官方核定。",
    )
    commands = parser.add_subparsers(required=True, metavar="命令")
    for command in COMMANDS:
        command.add(commands).set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
