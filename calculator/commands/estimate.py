"""``estimate``: what one class is paid."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from calculator.commands.options import add_class, add_format, choices, kind, typed
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.scheme import Rules
from calculator.engine.scheme.unproved import MARK, mark
from calculator.terminal import report, text_table

if TYPE_CHECKING:
    from calculator.commands.options import Commands


def add(commands: Commands) -> argparse.ArgumentParser:
    """Describe the command."""
    parser = commands.add_parser("estimate", help="算一个班", description="算一个班能拿多少补贴。")
    add_class(parser)
    add_format(parser, csv="只有各期和合计；怎么算的、注意事项和各种理解在 text 和 json 里")
    return parser


def run(rules: Rules, options: argparse.Namespace) -> int:
    """Print the answer. Raises TypedError, ChoiceError, NoFormula."""
    result = answer(rules, options.scheme, typed(options), kind(rules, options), choices(options))
    if options.format == "json":
        print(json.dumps(result, ensure_ascii=False, indent=2))
    elif options.format == "csv":
        rows = [
            [
                i["title"],
                yuan(i["amount_fen"]).replace(",", ""),
                "是" if i["earned"] else "否",
                mark(i["cite"]),
            ]
            for i in result["instalments"]
        ]
        total = yuan(result["total_fen"]).replace(",", "")
        rows.append(["合计", total, "", MARK if result["unproved"] else ""])
        text_table.write_csv(sys.stdout, ["分期", "金额（元）", "能拿到", MARK], rows, options.bom)
    else:
        print(report.estimate(result, rules.scheme(options.scheme).words))
    return 0
