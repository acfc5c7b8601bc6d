"""What each class comes to: its head counts, the money, what to know besides; opened, all that its page shows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.scheme import Scheme
from calculator.files.escaping import escape
from calculator.view import class_answer
from calculator.view.markup import citation
from calculator.view.unproved_note import note

FEW = 3
"""Classes of which all is made at once; of more, when somebody opens one."""

MOST = 100
"""Classes shown: a page of thousands is read by nobody, and holds up the browser; the saved list has all."""

_FURTHER = ("over_limit", "over_limit_employed", "over_limit_uncertified", "employed_uncertified")
_NO_PRICE = "没有填成交单价，只数了人。"
_NOBODY = "没有人算参训，没有算钱。"
_MISSING = {"trainees": "trainee", "certified": "certified", "employed": "employed"}


def classes(
    judged: dict[str, Any],
    scheme: Scheme,
    links: dict[str, Any],
    opened: Mapping[int, str],
    priced: bool,
) -> str:
    """A section for each class, above them the total of several. `opened` {place of a class: what it shows
    besides}; `priced`: whether a price was given."""
    told = judged["classes"]
    made = "".join(
        _class(place, one, scheme, links, opened, priced) for place, one in enumerate(told[:MOST])
    )
    if len(told) > MOST:
        made += f"<p>只列了前 {MOST} 个班，其余 {len(told) - MOST} 个班在班次表里。</p>"
    if len(told) > 1:
        made = _together(told, scheme) + made
    return made


def few(count: int) -> Collection[int]:
    """The places of the classes of which all is made before anybody has asked."""
    return range(count) if count <= FEW else ()


def _together(told: list[dict[str, Any]], scheme: Scheme) -> str:
    counts = "，".join(
        f"{escape(scheme.words[count])} {sum(one[count] for one in told)} 人" for count in _MISSING
    )
    paid = [one["estimate"]["total_fen"] for one in told if one["estimate"]]
    money = ""
    if paid:
        of = "" if len(paid) == len(told) else f"（只有 {len(paid)} 个班算出了钱）"
        money = f'<p class="roster-sum">合计 {yuan(sum(paid))} 元{of}</p>'
    return f"<h3>{len(told)} 个班合计</h3>{money}<p>{counts}</p>"


def _class(
    place: int,
    one: dict[str, Any],
    scheme: Scheme,
    links: dict[str, Any],
    opened: Mapping[int, str],
    priced: bool,
) -> str:
    found = one["estimate"]
    if found is None:
        money = (
            f"<p>{_NOBODY if priced and not one['trainees'] else '' if priced else _NO_PRICE}</p>"
        )
    else:
        money = _money(found, scheme, links) + (
            f'<details class="more" data-class="{place}" data-fold="class {place}">'
            "<summary>再多几个人会怎样、怎么算出来的、换一种理解各多少</summary>"
            f"<div>{opened.get(place, '')}</div></details>"
        )
    return (
        f'<section class="roster-class"><h3>{escape(one["class_id"])}</h3>{_counts(one, scheme)}'
        f"{money}{_notes(one, links)}</section>"
    )


def _counts(one: dict[str, Any], scheme: Scheme) -> str:
    cells = [
        (scheme.words[count], one[count], one["missing"][single])
        for count, single in _MISSING.items()
    ]
    cells += [(scheme.words[count], one[count], 0) for count in _FURTHER if one[count]]
    if one["unpaid"]:
        cells.append(("不计入补贴人数", one["unpaid"], 0))
    items = "".join(
        f"<div><dt>{escape(word)}</dt><dd>{number} 人{_unknown(missing)}</dd></div>"
        for word, number, missing in cells
    )
    return f'<dl class="roster-counts">{items}</dl>'


def _unknown(missing: int) -> str:
    return f"<small>另有 {missing} 人缺信息</small>" if missing else ""


def _money(found: dict[str, Any], scheme: Scheme, links: dict[str, Any]) -> str:
    made = (
        f'<p class="roster-sum">{yuan(found["total_fen"])} 元</p>{note(found["unproved"], links)}'
    )
    upward = found["next_tier"]
    if upward:
        titles = {part["id"]: part["title"] for part in found["instalments"]}
        made += (
            f"<p>再有 {upward['more_employed']} 人{escape(scheme.words['employed'])}，"
            f"到“{escape(titles[upward['id']])}”，这个班多 {yuan(upward['gain_fen'])} 元。</p>"
        )
    return made + class_answer.instalments(found, links)


def _notes(one: dict[str, Any], links: dict[str, Any]) -> str:
    told = list(one["notes"])
    if one["estimate"]:
        told += one["estimate"]["warnings"] + one["estimate"].get("notes", [])
    items = "".join(
        f"<li>{escape(each['message'])}{'：' + citation(each['cite'], links) if each['cite'] else ''}</li>"
        for each in told
    )
    return f'<ul class="roster-notes">{items}</ul>' if items else ""
