"""``roster``: the people of one or more classes from the files that schools keep, judged one by one."""

from __future__ import annotations

import argparse
import gc
import sys
from typing import TYPE_CHECKING, Any

from calculator import rules
from calculator.commands.inputs import InputError, path_of, reason, standard_input
from calculator.commands.options import FORMATS, add_format, add_reading, choices
from calculator.engine.entry import numbers, written_dates
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.one_class.estimate import estimate
from calculator.engine.one_class.settled import settled
from calculator.engine.roster import classes, mapping, table
from calculator.engine.roster.gathered import Gathered, Source
from calculator.engine.roster.mapping import Mapping
from calculator.engine.scheme.scheme import Rules
from calculator.files import roster_template, roster_workbook
from calculator.sheets import limits
from calculator.sheets.sheet import Sheet, SheetError
from calculator.terminal import aside, clock, roster_output, roster_text
from calculator.terminal.arguments import Parser
from calculator.terminal.class_help import reading_lines

if TYPE_CHECKING:
    from calculator.commands.options import Commands

_WITH_ALTERNATIVES = 12  # classes at most of which every reading is asked what it would change

_NAMED = 6  # classes, where a sentence names them
_PEOPLE = 3_000  # people at most of whom the same is asked
_IN_FULL = (
    400  # classes at most of which JSON tells all that an estimate does, and not the sum alone
)

_DESCRIPTION = """\
读名册（一人一行），逐人说明算不算参训、取证、稳定就业，缺什么，最迟到哪个月；再按班算出人数和补贴。
名册可以是 CSV（UTF-8、UTF-16 或 GB18030，逗号、分号或制表符分隔），装了 pip install '.[roster]' 以后
还可以是 .xlsx、.xls、.xlsb、.ods。表头上面可以有标题，表头可以占两行，各列次序不限，多出的列不看。
全在本机算，什么也不发送。身份证号不写进结果。

认得的列：
{columns}
"""
_HELP = """\
例子：
  python -m calculator roster --template > 名册.xlsx
  python -m calculator roster 焊工一班.xlsx --unit-price 1850
  python -m calculator roster 甲班.csv 乙班.xlsx --format csv --bom > result.csv
  python -m calculator roster 名册.xlsx --mapping columns.json --on 2026-8-31 --reading R5=average

写了成交单价、班不超过 {most} 个、人不超过 {people} 个时，text 和 json 里有每一种理解各算出多少、合在一起从多少到多少。
班超过 {full} 个时，json 里每班只有金额和下一档，没有台阶、区间和每一步怎么算。
columns.json 说明哪一列是什么，例如 {mapping}；不读的列写空的引号。
退出码：0 读出来了；2 有的行、有的列读不懂（原因写在结果或标准错误里）。

理解（--reading 编号=选项，* 是编者默认）：
{readings}
"""


def add(commands: Commands) -> argparse.ArgumentParser:
    """Describe the command."""
    parser = commands.add_parser(
        "roster",
        help="读名册，逐人核对",
        description=_DESCRIPTION.format(columns=table.wanted()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="文件", help="名册；写 - 读标准输入。可写多个")
    parser.add_argument(
        "--template",
        action="store_true",
        help="不读名册，写出一份空的来填（.xlsx），有下拉、例子和说明",
    )
    parser.add_argument("--mapping", metavar="文件", help="哪一列是什么，JSON；看不准时会问")
    parser.add_argument("--scheme", metavar="方案", help="补贴方案；默认第一个能核对名册的")
    parser.add_argument("--unit-price", metavar="数", help="成交单价，元/人；写了才算金额")
    parser.add_argument("--on", metavar="日期", help="按哪一天来看还来不来得及；默认今天")
    parser.add_argument(
        "--class-day",
        action="append",
        metavar="日期",
        help="全班统一从哪一天数起，R21=class 才用；几个班不同的写 班次=日期，可写多次",
    )
    parser.add_argument(
        "--mask-names",
        action="store_true",
        help="xlsx 里姓名只留姓，号码打星号；别的格式里本来就没有姓名和号码",
    )
    add_reading(parser)
    add_format(parser, (*FORMATS, "xlsx"), csv="一人一行，没有姓名和身份证号")
    if isinstance(parser, Parser):
        parser.ends_with = _help
    return parser


def _help() -> str:
    """The end of the help: examples, and what can be chosen."""
    try:
        known = rules.load()
    except rules.RulesMissing as error:
        return str(error)
    lines = [
        line
        for scheme in known.having("roster")
        for line in reading_lines(scheme.id, known.part_of("roster", scheme.id)["readings"])
    ]
    return _HELP.format(
        most=_WITH_ALTERNATIVES,
        people=_PEOPLE,
        full=_IN_FULL,
        mapping=mapping.example({}),
        readings="\n".join(lines),
    )


def run(rules: Rules, options: argparse.Namespace) -> int:
    """Print the answer. Raises InputError, TypedError, ChoiceError."""
    if options.template:
        return _template(rules, options)
    if not options.files:
        raise InputError(
            "没有写名册文件；例如 roster 焊工一班.xlsx，要一份空的来填写 roster --template"
        )
    gc.disable()  # it would walk through a million cells again and again, and find no circle
    price, on = _typed(options)
    said = _mapping(options.mapping) if options.mapping else None
    read = _read(options.files)
    found = Gathered([_source(name, sheets) for name, sheets in read], said)
    for sheet, sentence in found.said:
        print(_at(sheet, sentence) + "。", file=sys.stderr)
    if found.asked:
        raise InputError("\n".join(_at(sheet, sentence) for sheet, sentence in found.asked))
    scheme = _scheme(rules, options)
    # Only JSON tells of a class more than what it is paid, which takes five times as long.
    several = len({texts["class_id"] for _, _, texts in found.rows})
    compute = estimate if options.format == "json" and several <= _IN_FULL else settled
    chosen = choices(options)
    days = _class_days(options.class_day or [], found)
    answer = classes.judge(
        rules, scheme, found.rows, on, chosen, price, class_days=days, compute=compute
    )
    few = len(answer["classes"]) <= _WITH_ALTERNATIVES and len(found.rows) <= _PEOPLE
    if price is not None and few:
        for one in answer["classes"]:
            one["alternatives"] = classes.alternatives(
                rules, scheme, found.rows, on, one["class_id"], price, chosen, days
            )
    unread = _unread(read) + found.errors
    answer["errors"] = unread + answer["errors"]
    _write(options, answer, found, rules.part_of("roster", scheme)["documents"])
    return 2 if unread else 0


def _template(rules: Rules, options: argparse.Namespace) -> int:
    """Write the workbook to be filled in."""
    if options.files:
        raise InputError("--template 写出一份空的名册，不读文件；请只写一样")
    _, on = _typed(options)
    made = roster_template.template(rules, _scheme(rules, options), on, choices(options))
    sys.stdout.flush()
    sys.stdout.buffer.write(made)
    return 0


def _scheme(rules: Rules, options: argparse.Namespace) -> str:
    return str(options.scheme or rules.having("roster")[0].id)


def _typed(options: argparse.Namespace) -> tuple[int | None, Any]:
    """(unit price in 分 or None, the day)."""
    problems = []
    price, on = None, clock.made().day
    try:
        if options.unit_price is not None:
            price = numbers.price("unit_price", options.unit_price)
    except EntryError as error:
        problems.append(([error.field], error.message))
    try:
        if options.on is not None:
            on = written_dates.read("on", options.on)
    except EntryError as error:
        problems.append(([error.field], error.message))
    if problems:
        raise TypedError(problems)
    return price, on


def _class_days(given: list[str], found: Gathered) -> dict[str, Any]:
    """{class: the day from which its window runs} of what was typed. Raises InputError."""
    known = dict.fromkeys(texts["class_id"] for _, _, texts in found.rows)
    days: dict[str, Any] = {}
    for text in given:
        class_id, equals, day = text.rpartition("=")
        if equals and class_id not in known:
            told = "、".join(list(known)[:_NAMED])
            raise InputError(f"--class-day：没有班次 “{class_id}”；名册里有 {told}")
        try:
            read = written_dates.read("class_day", day)
        except EntryError as error:
            raise InputError(f"--class-day：{error.message}") from None
        days |= {class_id: read} if equals else dict.fromkeys(known, read)
    return days


def _mapping(name: str) -> Mapping:
    try:
        return mapping.read(_content(name).decode("utf-8-sig", "replace"))
    except mapping.MappingError as error:
        raise InputError(f"{name}：{error.message}") from None


def _read(names: list[str]) -> list[tuple[str, list[Sheet]]]:
    """[(name, sheets)] of the files. Raises InputError with a sentence for each that cannot be read."""
    if len(names) > limits.FILES:
        raise InputError(f"一次最多读 {limits.FILES} 个文件；请分几次")
    if len(set(names)) < len(names):
        raise InputError("同一个文件写了两次；请只留一个")
    found, wrong = [], []
    for name in names:
        try:
            found.append((name, aside.sheets(_content(name))))
        except SheetError as error:
            wrong.append(f"{name}：{error.message}")
    if wrong:
        raise InputError("\n".join(wrong))
    return found


def _content(name: str) -> bytes:
    """The bytes of a file, one more at most than are read of any. Raises InputError."""
    try:
        if name == "-":
            return standard_input().read(limits.FILE + 1)
        with path_of(name).open("rb") as stream:
            return stream.read(limits.FILE + 1)
    except OSError as error:
        raise InputError(f"读不了文件 {name}：{reason(error)}") from None


def _source(name: str, sheets: list[Sheet]) -> Source:
    called = "标准输入" if name == "-" else path_of(name).name
    return Source(called, [(s.name, s.rows, s.merged, s.hidden) for s in sheets])


def _unread(read: list[tuple[str, list[Sheet]]]) -> list[dict[str, Any]]:
    """What could not be read of the files, row by row, and how much of them is hidden on the screen."""
    found = []
    for name, sheets in read:
        for sheet in sheets:
            where = "：".join(part for part in (name if len(read) > 1 else "", sheet.name) if part)
            if told := sheet.unseen():
                print(_at(where, told) + "。", file=sys.stderr)
            for row, message in sheet.problems:
                found.append({"sheet": where, "row": row, "message": message})
    return found


def _at(sheet: str, sentence: str) -> str:
    return f"{sheet}：{sentence}" if sheet else sentence


def _write(
    options: argparse.Namespace,
    answer: dict[str, Any],
    found: Gathered,
    documents: dict[str, str],
) -> None:
    if options.format == "xlsx":
        sys.stdout.flush()
        masked = options.mask_names
        made = roster_workbook.annotated(found, answer["people"], documents, masked)
        sys.stdout.buffer.write(made)
    elif options.format == "json":
        sys.stdout.writelines(roster_output.as_json(answer))
    elif options.format == "csv":
        roster_output.write_csv(sys.stdout, answer, documents, options.bom)
    else:
        print("\n".join(roster_text.text(answer, documents)))
