"""A roster as it was judged, to be read on the terminal: the classes, what to do first, who does not count in
everything and why. No name and no number of a person is in it, the row says who is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from calculator.engine.entry import dates
from calculator.engine.roster import worth
from calculator.engine.roster.verdict import EVERYTHING
from calculator.engine.roster.words import clause, counted
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.unproved import mark
from calculator.terminal import text_table

_COUNTS = ("trainees", "certified", "employed")
_WORDS = ("参训", "取证", "稳定就业", "计补贴")
_MOST = 24  # lines of what to do first, and of the months
_ALL = "把写的几样都补上"

Person = dict[str, Any]
Groups = dict[Any, list[Person]]


def text(answer: dict[str, Any], documents: dict[str, str]) -> list[str]:
    """The lines; people who are alike stand together. `documents` {id: title}."""
    rows = [
        [
            one["class_id"],
            *(f"{one[count]}{_open(one, count)}" for count in _COUNTS),
            yuan(one["estimate"]["total_fen"]) if one["estimate"] else "—",
        ]
        for one in answer["classes"]
    ]
    headings = ["班次", "参训", "取证", "稳定就业", "合计（元）"]
    lines = text_table.lines(headings, rows, " rrrr")
    open_ones = [cell for row in rows for cell in row[1:4] if "+" in cell]
    if open_ones:
        counts, _, missing = open_ones[0].partition("+")
        told = f"“{open_ones[0]}”：{counts} 人算，另有 {missing} 人缺信息，还不知道算不算。"
        lines.append(told)
    for one in answer["classes"]:
        lines += [f"{one['class_id']}：{note['message']}" for note in one["notes"]]
        lines += _alternatives(one)
    lines += [*_first(answer), *_months(answer), *_why(answer["people"], documents)]
    for error in answer["errors"]:
        where = f"第 {error['row']} 行" if error["row"] else ""
        told = " ".join(part for part in (error["sheet"], where) if part)
        lines.append(f"{told}：{error['message']}" if told else error["message"])
    lines += _quotations(answer["people"], documents)
    return [text_table.printable(line) for line in lines]


def _alternatives(one: dict[str, Any]) -> Iterator[str]:
    """The range of all readings together, and each option that would pay another sum."""
    told = one.get("alternatives")
    if not (told and one["estimate"]):
        return
    now = one["estimate"]["total_fen"]
    if told["range"]:
        low, high = yuan(told["range"]["min_fen"]), yuan(told["range"]["max_fen"])
        span = f"都是 {low} 元" if low == high else f"从 {low} 元到 {high} 元"
        yield f"{one['class_id']}：各种理解合在一起，{span}"
    for reading in told["readings"]:
        for option in reading["options"]:
            if option["total_fen"] not in (None, now):
                name = f"{reading['id']}={option['value']}"
                yield f"  {name}（{option['title']}）：{yuan(option['total_fen'])} 元，{option['why']}"


def _open(one: dict[str, Any], count: str) -> str:
    missing = one["missing"][{"trainees": "trainee"}.get(count, count)]
    return f"+{missing}" if missing else ""


def _first(answer: dict[str, Any]) -> Iterator[str]:
    """What one more paper or month brings, the dearest first."""
    people = answer["people"]
    groups: Groups = {}
    for place in worth.order(answer):
        person = people[place]
        step = person["steps"][0]
        key = person["class_id"], step["gain_fen"], _step(person, step["code"])
        groups.setdefault(key, []).append(person)
    told = []
    for (class_id, gain, what), alike in groups.items():
        brings = f"每人多 {yuan(gain)} 元" if len(alike) > 1 else f"多 {yuan(gain)} 元"
        if not gain:
            brings = "几个人一起补，够到下一档"
        told.append(f"  {class_id} {places(alike)}：{what} → {brings}")
    if told:
        yield from ["", "先办这些（一个人补上，班里多多少）：", *_some(told)]


def _step(person: Person, code: str) -> str:
    if code == EVERYTHING:
        return _ALL
    [message] = [each["message"] for each in person["reasons"] if each["code"] == code]
    return str(message)


def _months(answer: dict[str, Any]) -> Iterator[str]:
    """The last months in which something can still be begun, the nearest first."""
    groups: Groups = {}
    for person in answer["people"]:
        if person["until"]:
            groups.setdefault((person["until"], person["class_id"]), []).append(person)
    told = []
    for (until, class_id), alike in sorted(groups.items(), key=lambda each: each[0][0]):
        year, _, month = until.partition("-")
        last = dates.chinese((int(year), int(month)))
        told.append(f"  {last}起缴：{class_id} {places(alike)}")
    if told:
        yield from ["", "最迟起缴的月份，近的在前：", *_some(told)]


def _some(lines: list[str]) -> list[str]:
    left = len(lines) - _MOST
    return lines[:_MOST] + ([f"  还有 {left} 条，见 --format csv"] if left > 0 else [])


def _why(people: list[Person], documents: dict[str, str]) -> Iterator[str]:
    """Who does not count in everything, those together of whom the same is said."""
    groups: Groups = {}
    for person in people:
        if person["reasons"]:
            said = tuple(_reason(each, documents) for each in person["reasons"])
            key = person["class_id"], tuple(counted(person)), said
            groups.setdefault(key, []).append(person)
    class_before = None
    for (class_id, told, said), alike in groups.items():
        if class_id != class_before:
            yield from ["", f"{class_id}："]
        class_before = class_id
        counts = "，".join(f"{word}{one}" for word, one in zip(_WORDS, told, strict=True))
        number = f"（{len(alike)} 人）" if len(alike) > 1 else ""
        yield f"  {places(alike)}{number}：{counts}"
        yield from (f"    {each}" for each in said)


def _reason(reason: dict[str, Any], documents: dict[str, str]) -> str:
    cite = reason["cite"]
    return f"{reason['message']}（{clause(cite, documents)}）" if cite else str(reason["message"])


def _quotations(people: list[Person], documents: dict[str, str]) -> Iterator[str]:
    """The words of each clause that is named, once."""
    found = {}
    for person in people:
        for reason in person["reasons"]:
            if cite := reason["cite"]:
                found[clause(cite, documents), cite["quote"]] = mark(cite)
    if found:
        yield from ["", "依据："]
    for (named, quote), waits in found.items():
        yield f"  {named}：“{quote}”{waits}"


def places(people: Iterable[Person]) -> str:
    """``第 2、5–9 行`` of people, each sheet by its name where it has one."""
    by_sheet: dict[str, list[int]] = {}
    for person in people:
        by_sheet.setdefault(person["sheet"], []).append(person["row"])
    told = []
    for sheet, rows in by_sheet.items():
        told.append(f"{sheet} 第 {_runs(sorted(rows))} 行".strip())
    return "，".join(told)


def _runs(rows: list[int]) -> str:
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return "、".join(_run(run) for run in runs)


def _run(run: list[int]) -> str:
    if len(run) < 3:
        return "、".join(map(str, run))
    return f"{run[0]}–{run[-1]}"
