"""The people who do not count in everything yet: whose last month is near, who brings money with one more
paper or month, who brings it together with others, and everybody else; what is missing of each, by which clause, until when.
"""

from __future__ import annotations

from typing import Any

from calculator.engine.entry import dates
from calculator.engine.entry.text import is_blank
from calculator.engine.roster import worth
from calculator.engine.roster.gathered import Gathered
from calculator.engine.roster.identity import family_name, masked
from calculator.engine.roster.words import counted
from calculator.engine.scheme.money import yuan
from calculator.files.escaping import escape
from calculator.roster_page.settings import Settings
from calculator.view.markup import citation

MOST = 200
"""People shown of each list: a page of ten thousand is read by nobody; the workbook has all of them."""

_NEAR = 2  # months from now, within which the last possible one is told first
_COUNTED = ("参训", "取证", "稳定就业")


def people(judged: dict[str, Any], found: Gathered, made: Settings, links: dict[str, Any]) -> str:
    """The lists as HTML."""
    told = judged["people"]
    cells_of = {(sheet, row): fields for sheet, row, fields in found.rows}
    near = _by_month(told, made)
    soon = set(near)
    first = [place for place in worth.order(judged) if place not in soon]
    alone = [place for place in first if told[place]["steps"][0]["gain_fen"] > 0]
    together = [place for place in first if told[place]["steps"][0]["gain_fen"] <= 0]
    shown = soon.union(first)
    rest = [at for at, person in enumerate(told) if person["reasons"] and at not in shown]
    several = len(found.tables) > 1
    lists = [
        ("最迟的月份快到了的", near),
        ("补上一份材料或一个月，一个人就能多拿钱的", alone),
        ("要几个人都补上，凑够人数才多拿钱的", together),
        ("其余没有全算上的", rest),
    ]
    return (
        "".join(
            f'<section class="roster-list"><h3>{title}（{len(places)} 人）</h3>'
            f"{_items(_named(told, places[:MOST], cells_of, made.hidden), several, links)}"
            f"{_more(len(places))}</section>"
            for title, places in lists
            if places
        )
        or "<p>每个人都算上了。</p>"
    )


def _by_month(told: list[dict[str, Any]], made: Settings) -> list[int]:
    last = dates.move(tuple(made.on)[:2], _NEAR)
    by = dates.iso(last)
    keyed = [
        (one["until"], at) for at, one in enumerate(told) if one["until"] and one["until"] <= by
    ]
    return [at for _, at in sorted(keyed)]


def _named(
    told: list[dict[str, Any]],
    places: list[int],
    cells_of: dict[tuple[str, int], dict[str, str]],
    hidden: bool,
) -> list[tuple[dict[str, Any], str]]:
    """The people at these `places` and what each is called."""
    people = [told[at] for at in places]
    return [(one, _called(cells_of[one["sheet"], one["row"]], hidden)) for one in people]


def _called(fields: dict[str, str], hidden: bool) -> str:
    name, number = fields.get("name") or "", fields.get("identity") or ""
    shown = family_name(name) if hidden else name
    told = "" if is_blank(number) else masked(number)
    return "　".join(part for part in (shown, told) if part)


def _items(named: list[tuple[dict[str, Any], str]], several: bool, links: dict[str, Any]) -> str:
    """Of whom the same is to be said, it is said once, where the first of them stands. `named` [(person,
    what he is called)]."""
    alike: dict[str, list[tuple[dict[str, Any], str]]] = {}
    for one, called in named:
        key = repr([one[part] for part in ("class_id", "counts", "reasons", "until", "steps")])
        alike.setdefault(key, []).append((one, called))
    items = "".join(_group(group, several, links) for group in alike.values())
    return f'<ol class="roster-people">{items}</ol>'


def _group(group: list[tuple[dict[str, Any], str]], several: bool, links: dict[str, Any]) -> str:
    one = group[0][0]
    who = " ".join(
        f"<span><b>{escape(called)}</b>（{escape(_where(each, several))}）</span>"
        for each, called in group
    )
    gain = one["steps"][0]["gain_fen"] if one["steps"] else 0
    alone = "一人补上，" if len(group) > 1 else ""
    worth_told = ""
    if gain > 0:
        worth_told = f'<strong class="roster-gain">{alone}多 {yuan(gain)} 元</strong>'
    told = "，".join(f"{word}{said}" for word, said in zip(_COUNTED, counted(one)[:3], strict=True))
    reasons = "".join(
        f"<li>{escape(each['message'])}{'。' + citation(each['cite'], links) if each['cite'] else ''}</li>"
        for each in one["reasons"]
    )
    until = f"<b>最迟 {one['until']}</b>，" if one["until"] else ""
    several_told = f"{len(group)} 人一样，" if len(group) > 1 else ""
    return (
        f'<li><p class="roster-who">{who} {worth_told}</p><p class="roster-where">{until}{several_told}'
        f"{escape(one['class_id'])}；{told}</p><ul>{reasons}</ul></li>"
    )


def _where(one: dict[str, Any], several: bool) -> str:
    return f"{one['sheet']} 第 {one['row']} 行" if several else f"第 {one['row']} 行"


def _more(count: int) -> str:
    if count <= MOST:
        return ""
    return f"<p>只列了前 {MOST} 人，其余 {count - MOST} 人在下载的表里。</p>"
