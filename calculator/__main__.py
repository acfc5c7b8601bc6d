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

from calculator import rules
from calculator.commands import calendar, estimate, explain, ladder, plan, roster, verify_slip
from calculator.commands.inputs import InputError, reason
from calculator.commands.options import check_format, option_name
from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.scheme.scheme import NoFormula
from calculator.terminal import report, text_table
from calculator.terminal.arguments import Parser

COMMANDS = (estimate, explain, ladder, plan, roster, calendar, verify_slip)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit code."""
    codecs.register_error("encodable", _encodable)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="encodable")
    options = _parser().parse_args(arguments)
    if sys.stdout is None:  # closed by whoever called
        return _say("没有标准输出，结果没有地方写")
    try:
        code = _run(options)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever reads the output has seen enough
        _write_no_more()
        return 0
    except OSError as error:
        _write_no_more()
        return _say(f"结果没有写完：{reason(error)}")


def _say(message: object) -> int:
    """Tell the person; the exit code for what cannot be done."""
    if sys.stderr is not None:
        print(text_table.printable(str(message)), file=sys.stderr)
    return 2


def _write_no_more() -> None:
    """What is still to be written goes nowhere, so that leaving does not fail over it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(options: argparse.Namespace) -> int:
    try:
        check_format(options)
        code: int = options.run(rules.load(), options)
        return code
    except (rules.RulesMissing, InputError) as error:
        return _say(error)
    except ChoiceError as error:
        return _say(error.message)
    except TypedError as error:
        lines = [f"{'、'.join(map(option_name, f))}：{message}" for f, message in error.problems]
        return _say("\n".join(lines))
    except NoFormula as error:
        _say(report.no_formula(error))
        return 3


def _encodable(error: UnicodeError) -> tuple[str, int]:
    """For terminals that lack the minus sign or some Chinese character."""
    assert isinstance(error, UnicodeEncodeError)
    lost = error.object[error.start : error.end]
    return "".join("-" if char == "−" else "?" for char in lost), error.end


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="python -m calculator",
        description="按收录的文件计算职业培训补贴。数字来自目录，结果不是官方核定。",
        epilog="每个命令怎样写、有什么例子：python -m calculator estimate --help",
    )
    commands = parser.add_subparsers(required=True, metavar="命令", title="命令")
    for command in COMMANDS:
        command.add(commands).set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
