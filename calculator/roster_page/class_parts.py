"""What each class comes to: its head counts, the money, what other readings give, what to know besides."""

from __future__ import annotations

from typing import Any

from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.scheme import Scheme
from calculator.files.escaping import escape
from calculator.view.markup import citation
from calculator.view.unproved_note import note

_FURTHER = ("over_limit", "over_limit_employed", "over_limit_uncertified", "employed_uncertified")
_NO_PRICE = "没有填成交单价，只数了人。"
_MISSING = {"trainees": "trainee", "certified": "certified", "employed": "employed"}


def classes(judged: dict[str, Any], scheme: Scheme, links: dict[str, Any]) -> str:
    """A section for each class, above them the total of several."""
    told = judged["classes"]
    made = "".join(_class(one, scheme, links) for one in told)
    if len(told) > 1:
        made = _together(told, scheme) + made
    return made


def _together(told: list[dict[str, Any]], scheme: Scheme) -> str:
    counts = "，".join(
        f"{scheme.words[count]} {sum(one[count] for one in told)} 人" for count in _MISSING
    )
    paid = [one["estimate"]["total_fen"] for one in told if one["estimate"]]
    money = ""
    if len(paid) == len(told):
        money = f'<p class="roster-sum">合计 {yuan(sum(paid))} 元</p>'
    return f"<h3>{len(told)} 个班合计</h3>{money}<p>{counts}</p>"


def _class(one: dict[str, Any], scheme: Scheme, links: dict[str, Any]) -> str:
    found = one["estimate"]
    money = f"<p>{_NO_PRICE}</p>" if found is None else _money(found, links)
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
        f"<div><dt>{word}</dt><dd>{number} 人{_unknown(missing)}</dd></div>"
        for word, number, missing in cells
    )
    return f'<dl class="roster-counts">{items}</dl>'


def _unknown(missing: int) -> str:
    return f"<small>另有 {missing} 人缺信息</small>" if missing else ""


def _money(found: dict[str, Any], links: dict[str, Any]) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(part["title"])}</th><td>{_amount(part)}</td>'
        f"<td>{citation(part['cite'], links)}</td></tr>"
        for part in found["instalments"]
    )
    made = (
        f'<p class="roster-sum">{yuan(found["total_fen"])} 元</p>{note(found["unproved"], links)}'
        f'<table class="roster-instalments"><tbody>{rows}</tbody></table>'
    )
    upward = found["next_tier"]
    if upward:
        titles = {part["id"]: part["title"] for part in found["instalments"]}
        made += (
            f"<p>再有 {upward['more_employed']} 人稳定就业，到“{escape(titles[upward['id']])}”，"
            f"这个班多 {yuan(upward['gain_fen'])} 元。</p>"
        )
    within = found["range"]
    if within["min_fen"] != within["max_fen"]:
        least, most = yuan(within["min_fen"]), yuan(within["max_fen"])
        made += f"<p>换别的理解，最少 {least} 元，最多 {most} 元。</p>{_readings(found)}"
    return made


def _amount(part: dict[str, Any]) -> str:
    return f"{yuan(part['amount_fen'])} 元" if part["earned"] else "没有到"


def _readings(found: dict[str, Any]) -> str:
    """What each option of each reading that moves the sum gives."""
    rows = []
    for reading in found["readings"]:
        totals = {option["total_fen"] for option in reading["options"]}
        for option in reading["options"] if len(totals) > 1 else ():
            total = option["total_fen"]
            money = "还缺信息" if total is None else f"{yuan(total)} 元"
            mark = "（现在）" if option["value"] == reading["chosen"] else ""
            rows.append(
                f'<tr><th scope="row">{reading["id"]}</th>'
                f"<td>{escape(option['title'])}{mark}</td><td>{money}</td></tr>"
            )
    return (
        '<details class="more"><summary>每种理解各多少</summary><table><thead><tr><th scope="col">分歧</th>'
        '<th scope="col">理解</th><th scope="col">合计</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></details>"
    )


def _notes(one: dict[str, Any], links: dict[str, Any]) -> str:
    told = list(one["notes"])
    if one["estimate"]:
        told += one["estimate"]["warnings"] + one["estimate"]["notes"]
    items = "".join(
        f"<li>{escape(each['message'])}{'：' + citation(each['cite'], links) if each['cite'] else ''}</li>"
        for each in told
    )
    return f'<ul class="roster-notes">{items}</ul>' if items else ""
