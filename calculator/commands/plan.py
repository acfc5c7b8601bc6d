"""``plan``: many classes from one CSV file, written out as they are read."""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING, Any, BinaryIO

from calculator.commands.inputs import InputError, path_of, reason, standard_input
from calculator.commands.options import add_format, add_reading, choices
from calculator.engine.entry import dates
from calculator.engine.plan import origin
from calculator.engine.plan.class_days import columns_of
from calculator.engine.plan.class_plan import LINE, ClassPlan
from calculator.engine.plan.columns import columns
from calculator.engine.plan.headings import TableError
from calculator.engine.plan.origin import Origin
from calculator.engine.scheme.scheme import Rules
from calculator.terminal import clock, plan_input
from calculator.terminal.plan_json import JsonOutput
from calculator.terminal.plan_lines import CsvOutput
from calculator.terminal.plan_output import Output
from calculator.terminal.plan_text import TextOutput, understood

if TYPE_CHECKING:
    from calculator.commands.options import Commands

_ROWS = 500  # written in one go
_SECONDS = 0.5  # between two signs of life

_DESCRIPTION = """\
读一张班次表，逐班计算。表是 CSV（逗号、分号或制表符分隔；UTF-8、UTF-16 或 GB18030）
或工作簿（.xlsx，取第一张有表头的工作表），
表头上面可以有标题，各列次序不限，多出的列不看。多大的表都可以：边读边算边写，不整张放进内存。
算出的 CSV 和 JSON 可以再装进来：照里面写的方案和理解算，命令行写了的以命令行为准。

一定要有的列（括号里是英文表头）：
{required}
可以有的列：
{optional}

有问题的行逐行说明，其余照算。退出码：0 全部算完；2 有算不出的行或表头不对；
3 文件未规定计算方法；130 中途停止（这时 JSON 没有写完，不能当作结果）。
"""
_EPILOG = """\
例子：
  python -m calculator plan classes.csv --format text
  python -m calculator plan classes.csv --format csv --bom > result.csv    用 Excel 打开
  python -m calculator plan - < classes.csv > result.json
  python -m calculator plan classes.csv --reading R3=exclusive             换一种理解
"""


def add(commands: Commands) -> argparse.ArgumentParser:
    """Describe the command."""
    named = {
        needed: "\n".join(f"  {c.heading}（{c.field}）" for c in columns() if c.needed is needed)
        for needed in (True, False)
    }
    parser = commands.add_parser(
        "plan",
        help="算很多班",
        description=_DESCRIPTION.format(required=named[True], optional=named[False]),
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="文件", help="CSV 或 .xlsx 文件；写 - 读标准输入")
    parser.add_argument("--scheme", metavar="方案", help="补贴方案；默认第一个能计算的")
    add_reading(parser)
    add_format(
        parser,
        default="json",
        csv="一班一行；合计、按月份和最薄弱的班在 text 和 json 里，换一种理解的合计在 text 里",
    )
    return parser


def run(rules: Rules, options: argparse.Namespace) -> int:
    """Write the plan. Raises InputError, ChoiceError, NoFormula."""
    waiting: list[bytes] = []

    def refuse(line: int, texts: dict[str, str], message: str, _: list[str]) -> None:
        waiting.append(output.refused(line, texts, message))

    progress = _Progress()
    own = [column for scheme in rules.schemes if scheme.rule for column in columns_of(scheme)]
    with _opened(options.file) as stream:
        try:
            source, lines = plan_input.table(stream, own, lambda told: print(told, file=sys.stderr))
            made = _plan(rules, options, source, refuse)
            output = _output(options, rules, made)
            _write(made.read(lines), output, waiting, progress)
        except TableError as error:
            raise InputError(error.message) from None
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            raise InputError(f"读写中断：{reason(error)}；结果没有写完") from None
        except KeyboardInterrupt:
            progress.clear()
            print("已停止，结果没有写完。", file=sys.stderr)
            raise
    progress.clear()
    if made.understood and options.format != "text":
        print(understood(made), file=sys.stderr)
    for sentence in origin.said(made.origin, rules, made):
        print(sentence + "。", file=sys.stderr)
    if made.refused:
        print(f"有 {made.refused} 行没有算，原因写在结果里。", file=sys.stderr)
    return 2 if made.refused else 0


def _plan(
    rules: Rules, options: argparse.Namespace, source: Origin | None, refuse: plan_input.Refuse
) -> ClassPlan:
    """The plan of a table: what is not said by an option is as it was when the table was saved."""
    able = [scheme.id for scheme in rules.schemes if scheme.rule]
    saved = source.scheme if source and source.scheme in able else able[0]
    scheme = rules.scheme(options.scheme or saved)
    chosen = choices(options)
    adopted = origin.adopted(source, scheme, chosen)
    made = plan_input.open_plan(rules, scheme.id, adopted, refuse)
    if changed := scheme.changed({name: adopted[name] for name in adopted if name not in chosen}):
        print(f"按表里写的理解算：{'、'.join(changed)}。", file=sys.stderr)
    return made


def _write(classes: Any, output: Output, waiting: list[bytes], progress: _Progress) -> None:
    """Write every class, and the rows refused in between, in the order of the table."""
    write = sys.stdout.buffer.write
    append, one = waiting.append, output.one
    # A table that is none, or has no class in it, is found out before anything is written.
    first = next(classes, None)
    if first is None and not waiting:
        raise InputError("表头下面没有班；请在表头下面写班次，一班一行")
    sys.stdout.flush()
    write(output.start())
    if first:
        waiting.append(one(first))
    for found in classes:
        append(one(found))
        if len(waiting) >= _ROWS:
            write(b"".join(waiting))
            waiting.clear()
            progress.show(found[LINE])
    write(b"".join(waiting))
    write(output.end())
    sys.stdout.buffer.flush()


def _output(options: argparse.Namespace, rules: Rules, made: ClassPlan) -> Output:
    if options.format == "text":
        return TextOutput(rules, made)
    made_on = dates.iso(clock.made().day)
    if options.format == "csv":
        return CsvOutput(rules, made, made_on, options.bom)
    return JsonOutput(rules, made, made_on)


def _opened(name: str) -> BinaryIO:
    if name == "-":
        return standard_input()
    try:
        return path_of(name).open("rb")
    except OSError as error:
        raise InputError(f"读不了文件 {name}：{reason(error)}") from None


class _Progress:
    """A line on the terminal that says how far it is, where somebody sees it and it takes long."""

    def __init__(self) -> None:
        self._seen = sys.stderr.isatty()
        self._next = time.monotonic() + _SECONDS
        self._shown = False

    def show(self, line: int) -> None:
        """Say that everything up to `line` is done, now and then."""
        if self._seen and time.monotonic() >= self._next:
            self._next = time.monotonic() + _SECONDS
            self._shown = True
            print(f"\r已算到第 {line:,} 行", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Leave no half line behind."""
        if self._shown:
            print("\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)
