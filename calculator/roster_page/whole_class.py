"""All that the page of one class shows of it, and what each reading would make of its people and of the sum."""

from __future__ import annotations

from typing import Any

from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.scheme import Scheme
from calculator.files.escaping import escape
from calculator.view import around_table, class_answer, ladder_svg

_JUDGED = "默认的理解是编者的判断，不是官方解释。"


def whole_class(
    place: int,
    found: dict[str, Any],
    alternatives: dict[str, Any],
    scheme: Scheme,
    links: dict[str, Any],
) -> str:
    """HTML of an `estimate` and of the `classes.alternatives` of the class at `place`."""
    words = scheme.words
    made = ""
    if found["ladder"]:
        made += (
            f"<h4>再多几个人就业会怎样</h4>{class_answer.upward(found, words)}"
            f'<div class="ladder-pair"><div>{ladder_svg.draw(found, words, f"ladder-{place}")}</div>'
            f"{_table(class_answer.ladder_table(found, words), '每一档的合计')}</div>"
            f"{_table(around_table.draw(found, links, words), '每条线差一人、正好够、多一人')}"
        )
    made += (
        f'<h4>怎么算出来的</h4><div class="answer-steps">{class_answer.steps(found["steps"], links)}</div>'
        f"<h4>换一种理解</h4>{_readings(found, alternatives)}"
    )
    return made


def _table(made: str, label: str) -> str:
    if not made:
        return ""
    return f'<div class="answer-table" tabindex="0" role="region" aria-label="{label}">{made}</div>'


def _readings(found: dict[str, Any], alternatives: dict[str, Any]) -> str:
    """The range, what every option that moves something gives, and which readings move nothing."""
    told = [*alternatives["readings"], *found["readings"]]
    moving = [reading for reading in told if _moves(reading)]
    still = "、".join(reading["id"] for reading in told if reading not in moving)
    rest = f"<p>这一班换了也不变的：{still.replace('edges', '月份的头尾')}。</p>" if still else ""
    table = ""
    if moving:
        rows = "".join(_rows(reading) for reading in moving)
        table = _table(
            '<table class="roster-readings"><thead><tr><th scope="col">理解</th><th scope="col">参训、取证、就业</th>'
            f'<th scope="col">合计</th></tr></thead>{rows}</table>',
            "每种理解各多少",
        )
    return f"<p>{_range(alternatives['range'])}{_JUDGED}</p>{table}{rest}"


def _range(extent: dict[str, int] | None) -> str:
    if extent is None:
        return "各种理解的组合太多，没有逐个算从多少到多少。"
    least, most = yuan(extent["min_fen"]), yuan(extent["max_fen"])
    if least == most:
        return f"能算的理解不论怎样组合，这一班都是 <strong>{least}</strong> 元。"
    return f"把能算的理解全部组合起来，这一班在 <strong>{least}</strong> 元到 <strong>{most}</strong> 元之间。"


def _moves(reading: dict[str, Any]) -> bool:
    return len({(_heads(option), option["total_fen"]) for option in reading["options"]}) > 1


def _heads(option: dict[str, Any]) -> str:
    """A reading of the sum moves nobody."""
    if "trainees" not in option:
        return ""
    return "{}、{}、{}".format(*(option[each] for each in ("trainees", "certified", "employed")))


def _rows(reading: dict[str, Any]) -> str:
    called = "" if reading["id"] == "edges" else f"{reading['id']} "
    title = reading["title"] or "一段月份的头和尾算不算在内"
    made = f'<tbody><tr><th colspan="3" scope="rowgroup">{called}{escape(title)}</th></tr>'
    for option in reading["options"]:
        total = option["total_fen"]
        money = "" if total is None else f"{yuan(total)} 元"
        look = ' class="is-here"' if option["value"] == reading["chosen"] else ""
        made += (
            f"<tr{look}><td>{escape(option['title'])}</td><td>{_heads(option)}</td>"
            f"<td>{money}<small>{escape(option['why'])}</small></td></tr>"
        )
    return f"{made}</tbody>"
