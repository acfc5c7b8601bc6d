"""``plan``: many classes from one CSV file."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from calculator import plan
from calculator.commands import content_of
from calculator.engine.scheme import Rules

if TYPE_CHECKING:
    from calculator.commands import Commands


def add(commands: Commands) -> argparse.ArgumentParser:
    """Describe the command."""
    parser = commands.add_parser(
        "plan",
        help="算很多班",
        description="读一张班次表（CSV，UTF-8 或 GB18030），逐班计算，结果是 JSON。"
        "第一行是表头，要有这些列，次序不限："
        + "，".join(f"{chinese}（或 {english}）" for chinese, english in plan.COLUMNS.values())
        + "。有问题的行逐行说明，其余照算，退出码 2。",
    )
    parser.add_argument("file", metavar="文件", help="CSV 文件；写 - 读标准输入")
    parser.add_argument("--scheme", default="wuxi-2026", metavar="方案", help="默认 wuxi-2026")
    return parser


def run(rules: Rules, options: argparse.Namespace) -> int:
    """Print the answer. Raises PlanError, InputError, ChoiceError, NoFormula."""
    result = plan.plan(rules, options.scheme, content_of(options.file))
    print(json.dumps(result, ensure_ascii=False, indent=2))
    return 2 if result["errors"] else 0
