"""A plan as text for the terminal: a table written class by class, then the totals and the weakest."""

from __future__ import annotations

from typing import Any

from calculator.engine.plan import plan_summary
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.plan.plan_readings import PlanReadings
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.outcome import COUNTS
from calculator.engine.scheme.scheme import Rules
from calculator.terminal import text_table
from calculator.terminal.plan_output import Class
from calculator.terminal.report import waiting

_CALENDAR = "（取证以后的日子：python -m calculator calendar{}）"


_NAME_COLUMNS = 24  # of the terminal, for the name of a class


_LONGEST = 200  # characters of a name that are looked at


class TextOutput:
    """A table for the terminal, then the totals and the weakest classes."""

    def __init__(self, rules: Rules, plan: ClassPlan) -> None:
        self._rules = rules
        self._plan = plan
        self._readings = PlanReadings(plan)
        self._sums = [f"{i.title}（元）" for i in plan.formula.instalments] + ["合计（元）"]
        asked = plan.scheme.asked
        self._counts = [place for place in range(3) if COUNTS[place] in asked]
        short = [plan.scheme.words[name] for name in ("trainees", "certified", "work")]
        counts = [short[place] for place in self._counts]
        price = ["单价（元）"] if "unit_price" in asked else []
        self._headings = ["行", "班次", *counts, *price, *self._sums, "再多1人（元）", "到下一档"]
        amounts = [max(14, text_table.width(heading)) for heading in self._sums]
        own = [max(5, text_table.width(word)) for word in counts] + [10 for _ in price]
        self._widths = [6, _NAME_COLUMNS, *own, *amounts, 13, 0]

    def start(self) -> bytes:
        """The headings and a rule."""
        rule = "-" * (sum(self._widths) + 2 * len(self._widths) + 6)
        return (self._row(self._headings) + rule + "\n").encode()

    def one(self, one: Class) -> bytes:
        """One class as a line that lines up with the others."""
        self._readings.add(one)
        line, class_id, people, price, _, _, _, _, (paid, upward, more) = one
        _, _, due, total, *_ = paid
        cells = [str(line), _cut(class_id), *(str(people[place]) for place in self._counts)]
        cells += [] if price is None else [yuan(price)]
        cells += [*map(yuan, due), yuan(total), "没有人了" if more is None else yuan(more)]
        above = "—"
        if upward:
            _, further, gain = upward
            above = f"还差 {further} 人，{_change(gain)}"
        warned = "".join(f"\n        {w['message']}" for w in self._plan.warnings(one))
        return (self._row([*cells, above])[:-1] + warned + "\n").encode("utf-8", "replace")

    def refused(self, line: int, texts: dict[str, str], message: str) -> bytes:
        """A row that was not computed."""
        name = texts.get("class_id", "").strip()
        cells = self._row([str(line), _cut(name)])[:-1].rstrip(" ")
        return f"{cells}  没有算：{text_table.printable(message)}\n".encode("utf-8", "replace")

    def end(self) -> bytes:
        """Totals by instalment and month, and the classes nearest to a change of tier."""
        found = plan_summary.summary(self._plan)
        bad = f"，{found['refused']} 行没有算" if found["refused"] else ""
        if found["readings"]:
            bad += f"（按 {'、'.join(found['readings'])} 计算，不是默认的理解）"
        lines = ["", f"{found['classes']} 个班合计 {yuan(found['total_fen'])} 元{bad}"]
        lines += [f"  {i['title']} {yuan(i['amount_fen'])} 元" for i in found["instalments"]]
        tiers = "，".join(f"{t['title']} {t['classes']} 个" for t in found["tiers"])
        lines += [
            f"其中 {t['classes']} 个班、{yuan(t['amount_fen'])} 元的日期{t['message']}"
            for t in found["out_of_time"]
        ]
        lines += waiting(found)
        lines += ["到哪一档：" + tiers, "", "按月份。" + found["month_title"]]
        months = [
            [m["month"] or found["no_month"], *map(yuan, m["amounts_fen"]), yuan(m["amount_fen"])]
            for m in found["months"]
        ]
        headings = ["月份", *self._sums]
        lines += text_table.lines(headings, months, "-" + "r" * len(headings))
        lines += [found["month_note"] + self._calendar(), ""]
        lines += self._other_readings()
        if self._plan.understood:
            lines += [understood(self._plan), ""]
        if found["weakest"]:
            lines.append("最薄弱的班（离换档最近的在前）")
            weak = [[str(w["row"]), _cut(w["class_id"]), *_weak(w)] for w in found["weakest"]]
            lines += text_table.lines(["行", "班次", "少几人就掉档", "多几人就升档"], weak, "r")
            lines.append("")
        lines.append(f"数据版本 {self._rules.data_version}。按文件整理计算，不是官方核定。")
        return "\n".join([*lines, ""]).encode("utf-8", "replace")

    def _calendar(self) -> str:
        """The command that tells the days of the plan's scheme; empty where no calendar says them."""
        having = [scheme.id for scheme in self._rules.having("calendar")]
        scheme = self._plan.scheme.id
        if scheme not in having:
            return ""
        return _CALENDAR.format("" if scheme == having[0] else f" --scheme {scheme}")

    def _other_readings(self) -> list[str]:
        if not self._plan.scheme.readings:
            return []
        told = [trial for trial in self._readings.told() if trial["change_fen"] != 0]
        if not told:
            return ["换任何一种理解，合计都不变。", ""]
        lines = ["换一种理解（每次只换一项，--reading），合计："]
        for trial in told:
            name = f"  {trial['id']} {trial['title']}：{trial['option']}，"
            if trial["missing"]:
                label = self._plan.scheme.entry(trial["missing"])["label"]
                least, most = yuan(trial["least_fen"]), yuan(trial["most_fen"])
                lacks = f"还缺信息：{trial['classes']} 个班没有填“{label}”"
                between = f" {least} 元" if least == most else f"在 {least} 元到 {most} 元之间"
                lines.append(f"{name}{lacks}，合计{between}")
            else:
                total, change = yuan(trial["total_fen"]), _change(trial["change_fen"])
                lines.append(f"{name}{total} 元，比现在{change}")
        return [*lines, ""]

    def _row(self, cells: list[str]) -> str:
        padded = []
        for place, (cell, width) in enumerate(zip(cells, self._widths, strict=False)):
            space = " " * (width - text_table.width(cell))
            left = place in (1, len(self._widths) - 1)
            padded.append(cell + space if left else space + cell)
        return "  ".join(padded) + "\n"


def understood(plan: ClassPlan) -> str:
    """Which headings were taken for a column of another name."""
    said = "、".join(f"“{a}”当作“{b}”" for a, b in plan.understood)
    return text_table.printable(f"表头：{said}。不对的话，请改表头。")


def _weak(found: dict[str, Any]) -> list[str]:
    loses, gains = found["loses"], found["gains"]
    return [
        f"少 {loses['fewer_employed']} 人，{_change(-loses['loss_fen'])}" if loses else "—",
        f"多 {gains['more_employed']} 人，{_change(gains['gain_fen'])}" if gains else "—",
    ]


def _change(fen: int) -> str:
    if fen == 0:
        return "金额不变"
    return f"{'多' if fen > 0 else '少'}得 {yuan(abs(fen))} 元"


def _cut(name: str) -> str:
    """A name in one line, no wider than its column; what would steer a terminal is left out."""
    name = " ".join("".join(c for c in name[:_LONGEST] if c.isprintable() or c.isspace()).split())
    if text_table.width(name) <= _NAME_COLUMNS:
        return name
    while text_table.width(name) > _NAME_COLUMNS - 1:
        name = name[:-1]
    return name + "…"
