"""``calendar``: the dates that follow from the certificates of one class."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from calculator import rules
from calculator.commands.options import FORMATS, add_format
from calculator.commands.options import choices as readings
from calculator.commands.options import reading as one_reading
from calculator.engine.entry import dates
from calculator.engine.entry.problems import ChoiceError
from calculator.engine.notice import day_order
from calculator.engine.notice.calendar import EDGES, begins, calendar
from calculator.engine.notice.calendar_entry import read, read_file
from calculator.engine.scheme import in_time
from calculator.engine.scheme.choices import check_name
from calculator.engine.scheme.scheme import Rules, Scheme
from calculator.engine.scheme.unproved import MARK, mark
from calculator.files import calendar_file
from calculator.terminal import text_table
from calculator.terminal.arguments import Parser
from calculator.terminal.class_help import reading_lines
from calculator.terminal.clock import made
from calculator.terminal.report import waiting

if TYPE_CHECKING:
    from calculator.commands.options import Commands

_HELP = """\
例子：
  python -m calculator calendar {certified}{trainees}

日子按 {scheme} 的条款算{others}。csv 只有各取证日期的窗口；每一期要几个人、材料和约定在 text 和 json 里。
退出码：0 算出来了；2 填的算不了（原因在标准错误）。

理解（--reading 编号=选项，* 是编者默认）：
{readings}
--class-date 只在 {together} 时用。
不满一个月的头尾（--edges 算法，* 是本站默认）：
{edges}
"""


def add(commands: Commands) -> argparse.ArgumentParser:
    """Describe the command."""
    parser = commands.add_parser(
        "calendar",
        help="取证以后的日子",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="由取证日期算出看就业的时间、保险最晚从哪个月开始缴、最早哪天能算就业。",
    )
    parser.add_argument(
        "--certified-on",
        action="append",
        required=True,
        metavar="日期",
        help="取证日期，例如 2026-8-31；同一天几个人就写 2026-8-31×12。可写多次",
    )
    parser.add_argument("--scheme", metavar="方案", help="补贴方案；默认第一个登记了日子的")
    parser.add_argument(
        "--class-date", metavar="日期", help="全班从哪一天起算；选哪一项时用，见下面"
    )
    parser.add_argument("--trainees", metavar="数", help="一班的人数；写了才能算每一期要几个人")
    parser.add_argument(
        "--contract", metavar="日期", help="签订协议的日期；写了，核对是不是早于开班"
    )
    parser.add_argument("--opening", metavar="日期", help="开班日期；写了，核对是不是早于取证")
    parser.add_argument(
        "--class-name",
        metavar="班次",
        help="写在日历里每一件事的最前面，改正后再做，更新的是同一件事；--format ics 时用",
    )
    parser.add_argument(
        "--remind-days",
        metavar="天数",
        help="日历提前几天、早上九点提醒，自己定，--format ics 时用",
    )
    parser.add_argument(
        "--reading", type=one_reading, action="append", metavar="编号=选项", help="换一种理解"
    )
    parser.add_argument("--edges", metavar="算法", help="不满一个月的头尾：whole 或 touched")
    add_format(parser, (*FORMATS, "ics"))
    if isinstance(parser, Parser):
        parser.ends_with = _help
    return parser


def _help() -> str:
    """The end of the help: an example, and what can be chosen."""
    try:
        known = rules.load()
        part = known.part("calendar")
    except rules.RulesMissing as error:
        return str(error)
    ids = [scheme.id for scheme in known.having("calendar")]
    parts = [known.part_of("calendar", scheme) for scheme in ids]
    example = part["example"]
    days = example["certified_on"].replace(" ", "").split("\n")
    readings = [part["start"]["reading"], part["run"]["reading"]]
    return _HELP.format(
        certified=" ".join(f"--certified-on {day}" for day in days),
        trainees=f" --trainees {example['trainees']}" if example["trainees"] else "",
        scheme=part["scheme"]["id"],
        others=f"；--scheme 可写 {'、'.join(ids)}" if len(ids) > 1 else "",
        readings="\n".join(reading_lines(part["scheme"]["id"], readings)),
        together="、".join(map(_together, filter(None, parts))),
        edges="\n".join(
            f"   {' ' if place else '*'} {edge['value']}  {edge['title']}：{edge['argument']}"
            for place, edge in enumerate(part["edges"])
        ),
    )


def _together(part: dict[str, Any]) -> str:
    """``R9=class（全班统一的日期）``: what is chosen so that the whole class has one day, and which."""
    name = part["start"]["reading"]["id"]
    return "、".join(f"{name}={one['option']}（{one['day']}）" for one in part["start"]["together"])


def run(rules: Rules, options: argparse.Namespace) -> int:
    """Print the answer. Raises TypedError, ChoiceError."""
    part = _part(rules, options.scheme)
    typed = {
        "certified_on": "\n".join(options.certified_on),
        "class_date": options.class_date,
        "trainees": options.trainees,
        "class_name": options.class_name,
        "remind_days": options.remind_days,
        "contract": options.contract,
        "opening": options.opening,
    }
    chosen = readings(options)
    if EDGES in chosen:
        raise ChoiceError("不满一个月的头尾请用 --edges 写")
    if options.edges is not None:
        chosen[EDGES] = options.edges
    people, class_date, trainees = read(typed, Scheme(part["scheme"]).words)
    class_name, remind_days = read_file(typed)
    result = calendar(part, people, class_date, trainees, chosen, *day_order.read(typed))
    for question in result["asked"]:
        print(question, file=sys.stderr)
    if options.format == "ics":
        sys.stdout.flush()
        # As bytes: a calendar file ends its lines with CR LF on every system.
        sys.stdout.buffer.write(
            calendar_file.text(part, [(class_name, result)], made(), remind_days).encode(
                "utf-8", "replace"
            )
        )
    elif options.format == "json":
        print(json.dumps(_answer(rules, part, result), ensure_ascii=False, indent=2))
    elif options.format == "csv":
        text_table.write_csv(sys.stdout, _headings(part), _rows(result, dates.iso), options.bom)
    else:
        print("\n".join(_text(rules, part, result, class_date)))
    return 0


def _part(rules: Rules, scheme: str | None) -> dict[str, Any]:
    """The part `calendar` of this scheme; without one, of the first. Raises ChoiceError."""
    if scheme is None:
        first: dict[str, Any] = rules.part("calendar")
        return first
    check_name("没有登记取证以后的日子的补贴方案", scheme, [s.id for s in rules.having("calendar")])
    part: dict[str, Any] = rules.part_of("calendar", scheme)
    return part


def _answer(rules: Rules, part: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
    """The whole answer, dates in ISO form."""
    rest = {key: part[key] for key in ("claim", "conventions", "papers")}
    answer: dict[str, Any] = _written({**result, **rest})
    told = {"warnings": _out_of_time(rules, part, result)}
    return {"scheme": part["scheme"]["id"], "data_version": rules.data_version, **answer, **told}


def _out_of_time(
    rules: Rules, part: dict[str, Any], result: dict[str, Any]
) -> list[dict[str, Any]]:
    """What to say of certificates of days on which the document does not apply."""
    label = Scheme(part["scheme"]).called()["certified_on"]
    days = [(label, window["certified_on"]) for window in result["windows"]]
    found: list[dict[str, Any]] = in_time.warnings(
        rules.part_of("time", part["scheme"]["id"]), days
    )
    return found


def _written(value: Any) -> Any:
    if isinstance(value, tuple):
        return dates.iso(value)
    if isinstance(value, dict):
        return {key: _written(inner) for key, inner in value.items()}
    return [_written(inner) for inner in value] if isinstance(value, list) else value


def _headings(part: dict[str, Any]) -> list[str]:
    """The headings of the table of windows, in the words of the scheme."""
    named = Scheme(part["scheme"]).words
    insured = f"{part['insured']}最晚开始"
    days = ["窗口第一天", "窗口最后一天", insured, "连缴到"]
    return [named["certified"], "人数", *days, f"最早能算{named['employed']}", MARK]


def _rows(result: dict[str, Any], written: Any) -> list[list[str]]:
    rows = []
    for window in result["windows"]:
        run = window["run"]
        months = [run[key] for key in ("last_begin", "last_end", "met_on")]
        rows.append(
            [
                written(window["certified_on"]),
                str(window["people"]),
                written(window["first_day"]),
                written(window["last_day"]),
                *(written(month) if run["possible"] else "放不下" for month in months),
                MARK if result["unproved"] else "",
            ]
        )
    return rows


def _class_date(part: dict[str, Any], result: dict[str, Any], class_date: Any) -> list[str]:
    """That the one date of the class was not given, wherever it is missing."""
    if class_date is not None:
        return []
    name = part["start"]["reading"]["id"]
    named = begins(part, result["choices"][name])
    lines = []
    if named:
        day = dates.iso(result["windows"][0]["certified_on"])
        lines.append(f"还缺信息：{named}（--class-date）。没有给，先按取证日期 {day} 算。")
    for other in result["other_starts"]:
        if other["windows"] is None:
            missing = begins(part, other["option"])
            lines.append(f"{name}={other['option']}：还缺信息：{missing}（--class-date）。")
    return [*lines, ""] if lines else []


def _text(rules: Rules, part: dict[str, Any], result: dict[str, Any], class_date: Any) -> list[str]:
    rows = [row[:-1] for row in _rows(result, dates.iso)]
    lines = text_table.lines(_headings(part)[:-1], rows, " r")
    lines += [
        "",
        *waiting(result, "这些日子"),
        *(f"{told['message']}。" for told in _out_of_time(rules, part, result)),
        f"全班到 {dates.chinese(result['settled_on'])} 才看得完。",
        "",
    ]
    lines += _class_date(part, result, class_date)
    scheme = Scheme(part["scheme"])
    certified, employed = scheme.words["certified"], scheme.words["employed"]
    for instalment in result["instalments"]:
        if not instalment["conditional"] and instalment["per_employed"]:
            text = f"按{employed}的人数给；多少人{employed}都给，没有比例的线"
        elif not instalment["conditional"]:
            text = f"{part['at_once']}，没有{scheme.words['work']}条件"
        elif instalment["needed"] is None and instalment["reachable"]:
            text = f"还缺信息：{scheme.entry('trainees')['label']}（--trainees）"
        elif instalment["needed"] == 0:
            text = f"照{certified}的人数已经够，不看几个人{employed}"
        elif not instalment["reachable"]:
            text = f"{certified}的人全部{employed}也到不了"
        else:
            earliest = dates.chinese(instalment["earliest"])
            text = f"要 {instalment['needed']} 人{employed}，最早 {earliest} 够这么多人"
        lines.append(f"{instalment['title']}：{text}。哪天申请：{part['claim']['text']}")
    lines += ["", "文件没有写、本站自己定的："] if part["conventions"] else []
    lines += [f"  {each['title']}：{each['text']}" for each in part["conventions"]]
    lines += ["", "文件点了名的材料和事项："] if part["papers"] else []
    for paper in part["papers"]:
        cite = paper["cite"]
        lines.append(
            f"  {paper['title']}（{paper['when']}）“{cite['quote']}” {cite['clause']}{mark(cite)}"
        )
    return [*lines, "", f"数据版本 {rules.data_version}。按文件整理推算，不是官方核定。"]
