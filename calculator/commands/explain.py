"""``explain``: how the sum of one class comes about, step by step."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from calculator.commands.options import add_class, add_format, choices, kind, typed
from calculator.engine.one_class import headroom_words
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.scheme import Rules
from calculator.engine.scheme.unproved import MARK, mark
from calculator.terminal import text_table
from calculator.terminal.citation import citation
from calculator.terminal.report import doubts, waiting

if TYPE_CHECKING:
    from calculator.commands.options import Commands

_KEYS = (
    "scheme",
    "data_version",
    "unit_price_fen",
    "counts",
    "total_fen",
    "steps",
    "headroom",
    "unproved",
    "ended",
)


def add(commands: Commands) -> argparse.ArgumentParser:
    """Describe the command."""
    parser = commands.add_parser(
        "explain",
        help="一步一步说怎么算的",
        description="一个班的补贴怎么算出来：每一步的算式和条款、按哪些理解、离每一档还差几人。",
    )
    add_class(parser)
    add_format(parser, csv="只有各步；按哪些理解、离每一档还差几人在 text 和 json 里")
    return parser


def run(rules: Rules, options: argparse.Namespace) -> int:
    """Print the sum in steps. Raises TypedError, ChoiceError, NoFormula."""
    result = answer(rules, options.scheme, typed(options), kind(rules, options), choices(options))
    named = rules.scheme(options.scheme).words
    if options.format == "json":
        told = {key: result[key] for key in _KEYS if key in result}
        told["readings"] = [_reading(reading) for reading in result["readings"]]
        told["headroom_texts"] = headroom_words.sentences(result, named)
        print(json.dumps(told, ensure_ascii=False, indent=2))
    elif options.format == "csv":
        headings = ["步骤", "算式", "金额（元）", "计入合计", "文件", "条款", "原文", MARK]
        text_table.write_csv(
            sys.stdout, headings, [_row(step) for step in result["steps"]], options.bom
        )
    else:
        print("\n".join(_text(result, named)))
    return 0


def _reading(reading: dict[str, Any]) -> dict[str, Any]:
    """The option in force, without the amounts of the others."""
    chosen = next(o for o in reading["options"] if o["value"] == reading["chosen"])
    kept = {key: reading[key] for key in ("id", "question", "default", "chosen", "cites")}
    return kept | {"title": chosen["title"], "argument": chosen["argument"]}


def _row(step: dict[str, Any]) -> list[str]:
    amount = "" if step["amount_fen"] is None else yuan(step["amount_fen"]).replace(",", "")
    cite = step["cite"] or {"document": "", "clause": "", "quote": ""}
    earned = "" if step["amount_fen"] is None else "是" if step["earned"] else "否"
    places = [cite["document"], cite["clause"], cite["quote"]]
    return [step["title"], step["text"], amount, earned, *places, mark(cite)]


def _text(result: dict[str, Any], named: dict[str, str]) -> list[str]:
    lines = waiting(result)
    for place, step in enumerate(result["steps"], 1):
        lines.append(f"{place}. {step['title']}：{step['text']}{doubts(step)}")
        if step["cite"]:
            lines.append(f"   {citation(step['cite'])}")
    lines += ["", "按这些理解："]
    for reading in map(_reading, result["readings"]):
        whose = "编者默认" if reading["chosen"] == reading["default"] else "您改选的"
        lines.append(f"  {reading['id']} {reading['question']}{reading['title']}（{whose}）")
        lines += [f"     {citation(cite)}" for cite in reading["cites"]]
    told = headroom_words.lines(result, named)
    lines += ["", headroom_words.HEADING, *told] if told else []
    lines += ["", f"数据版本 {result['data_version']}。按文件整理计算，不是官方核定。"]
    return lines
