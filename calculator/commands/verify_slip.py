"""``verify-slip``: whether the figures of a result slip follow from the rules it names."""

from __future__ import annotations

import argparse
import io
import sys
from typing import TYPE_CHECKING

from calculator.commands.inputs import content_of
from calculator.engine.one_class import slip
from calculator.engine.one_class.slip_check import verify
from calculator.engine.scheme.scheme import Rules
from calculator.terminal.plan_input import lines
from calculator.terminal.text_table import printable

if TYPE_CHECKING:
    from calculator.commands.options import Commands


def add(commands: Commands) -> argparse.ArgumentParser:
    """Describe the command."""
    parser = commands.add_parser(
        "verify-slip",
        help="核对测算单",
        description="读一张测算单（网页上保存的文本，或照打印的单逐行抄下的“项目：内容”），"
        "核对校验码，并按这里的规则重算每一期。" + slip.CAVEAT + "对得上退出码 0，对不上 2。",
    )
    parser.add_argument("file", metavar="文件", help="测算单；写 - 读标准输入")
    return parser


def run(rules: Rules, options: argparse.Namespace) -> int:
    """Print whether all is well, or every problem. Raises InputError."""
    problems = verify(rules, "\n".join(lines(io.BytesIO(content_of(options.file)))))
    if problems:
        for problem in problems:
            print(printable(problem), file=sys.stderr)
        return 2
    print(f"对得上：单上的数字都由数据版本 {rules.data_version} 的规则算出。{slip.CAVEAT}")
    return 0
