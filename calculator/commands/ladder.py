"""``ladder``: what one class is paid at every number employed, all else held."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from calculator.commands.inputs import InputError
from calculator.commands.options import REQUIRED, add_class, add_format, choices, kind, typed
from calculator.engine.one_class import headroom_words
from calculator.engine.one_class.answer import answer
from calculator.engine.one_class.ladder import MOST_NUMBERS
from calculator.engine.scheme.money import percent, yuan
from calculator.engine.scheme.scheme import Rules
from calculator.engine.scheme.settlement import tier_titles
from calculator.engine.scheme.unproved import MARK, mark
from calculator.terminal import text_table
from calculator.terminal.citation import citation
from calculator.terminal.report import waiting

if TYPE_CHECKING:
    from calculator.commands.options import Commands

_KEYS = (
    "scheme",
    "data_version",
    "unit_price_fen",
    "counts",
    "ladder",
    "around",
    "payments_fen",
    "unproved",
    "ended",
)
_HEADINGS = ["合计（元）", "到哪一档"]
_LINE_HEADINGS = [
    "从这里起到的线",
    "计入的人",
    "除以的人",
    "线的写法",
    "正好算不算",
    "文件",
    "条款",
    "原文",
    MARK,
]


def add(commands: Commands) -> argparse.ArgumentParser:
    """Describe the command."""
    parser = commands.add_parser(
        "ladder",
        help="就业人数变了拿多少",
        description="一个班的其余人数不变，就业从 0 人到全部，每段各拿多少；"
        "每条线差一人、正好够、多一人各拿多少。",
    )
    add_class(parser, tuple(field for field in REQUIRED if field != "employed"))
    parser.add_argument(
        "--every", action="store_true", help="每个人数一行；不写就把金额一样变化的并成一段"
    )
    add_format(parser, csv="每段的头一行写着从那里起到了哪条线；少一人的就是上一段的最后一个人数")
    return parser


def run(rules: Rules, options: argparse.Namespace) -> int:
    """Print the ladder. Raises InputError, TypedError, ChoiceError, NoFormula."""
    given = typed(options)
    scheme = rules.scheme(options.scheme)
    if scheme.rule and "employed" not in scheme.asked:
        raise InputError(f"{scheme.title}：这个方案不看就业的人数，没有阶梯；请用 estimate")
    if given["employed"] is None:
        given["employed"] = "0"  # the ladder is the same wherever the class stands on it
    result = answer(rules, options.scheme, given, kind(rules, options), choices(options))
    named = scheme.words
    people = "{}（人）".format(named["employed"])
    rows = _every(result, named) if options.every else _segments(result)
    if options.format == "json":
        print(
            json.dumps(
                {key: result[key] for key in _KEYS if key in result}, ensure_ascii=False, indent=2
            )
        )
    elif options.format == "csv":
        headings = [people, *_HEADINGS, *_LINE_HEADINGS]
        text_table.write_csv(sys.stdout, headings, _with_lines(result, rows), options.bom)
    else:
        changed = rules.scheme(options.scheme).changed(choices(options))
        if changed:
            print(f"按 {'、'.join(changed)} 计算，不是默认的理解。\n")
        print("\n".join([*waiting(result), *text_table.lines([people, *_HEADINGS], rows, "rrl")]))
        for line in result["around"]:
            print("\n".join(["", *_around(line, people)]))
        shown = {line["id"] for line in result["around"]}
        for line in headroom_words.sentences(result, named):
            if line["id"] not in shown:  # nobody's work brings it, or takes it away
                print("\n{}：{}".format(line["title"], "".join(line["texts"])))
    return 0


def _segments(result: dict[str, Any]) -> list[list[str]]:
    return [
        [
            _span(str(step["from"]), str(step["to"])),
            _span(yuan(step["from_fen"]), yuan(step["to_fen"])),
            tier_titles(result)[step["tier"]],
        ]
        for step in result["ladder"]
    ]


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first}—{last}"


def _every(result: dict[str, Any], named: dict[str, str]) -> list[list[str]]:
    payments = result["payments_fen"]
    if payments is None:
        who = named["trainees" if result["counts"]["certified"] is None else "certified"]
        message = f"{who}的人超过 {MOST_NUMBERS} 人，不能逐个人数列出；请去掉 --every，按段列"
        raise InputError(message)
    return [
        [str(employed), yuan(payments[employed]), tier_titles(result)[step["tier"]]]
        for step in result["ladder"]
        for employed in range(step["from"], step["to"] + 1)
    ]


def _with_lines(result: dict[str, Any], rows: list[list[str]]) -> Iterator[list[str]]:
    """`rows` for a CSV file, each with the lines that are first reached at its first number."""
    begins: dict[str, list[list[str]]] = {}
    for line in result["around"]:
        at = next((row for row in line["rows"] if row["reached"]), None)
        if at:
            cite = line["cite"]
            told = [line["title"], str(at["counted"]), str(at["of"]), line["words"]]
            told += ["算" if line["inclusive"] else "不算"]
            told += [cite["document"], cite["clause"], cite["quote"], mark(cite)]
            begins.setdefault(str(at["employed"]), []).append(told)
    for people, amount, tier in rows:
        told = begins.get(people.split("—")[0], [[""] * len(_LINE_HEADINGS)])
        yield [
            people,
            amount.replace(",", ""),
            tier,
            *("；".join(filter(None, cells)) for cells in zip(*told, strict=True)),
        ]


def _around(line: dict[str, Any], people: str) -> list[str]:
    edge = "含" if line["inclusive"] else "不含"
    rows = [
        [
            str(row["employed"]),
            f"{row['counted']}/{row['of']}",
            percent(row["counted"], row["of"]),
            "到了" if row["reached"] else "没到",
            yuan(row["total_fen"]),
        ]
        for row in line["rows"]
    ]
    return [
        f"{line['title']}：{line['words']}（本次按{edge}正好算）",
        f"    {citation(line['cite'])}",
        *text_table.lines([people, "人数比", "比例", "到线", "合计（元）"], rows, "rrrlr"),
    ]
