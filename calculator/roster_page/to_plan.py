"""The classes of a roster as the page for many classes takes them: how many of each, and nobody's name."""

from __future__ import annotations

from typing import Any

from calculator.engine.entry import dates
from calculator.engine.plan.class_days import columns_of
from calculator.engine.scheme.money import plain_yuan
from calculator.engine.scheme.scheme import Rules
from calculator.files.cells import harmless, quoted
from calculator.files.escaping import escape
from calculator.roster_page.settings import READING, Settings
from calculator.view import plan_link
from calculator.view.link import LinkError

_NEEDED = ("class_id", "trainees", "certified", "employed", "unit_price")
_FURTHER = ("employed_uncertified", "over_limit", "over_limit_employed", "over_limit_uncertified")
_UNPAID = "有 {} 人算在班里但不计入补贴，班次表里写不出来，那一页算的会不一样。"


def table(rules: Rules, judged: dict[str, Any], made: Settings) -> str:
    """CSV: a line each class, a column for each count that a class has."""
    scheme = rules.scheme(made.scheme)
    told = judged["classes"]
    fields = [*_NEEDED, *(field for field in _FURTHER if any(one[field] for one in told))]
    headings = {column.field: column.heading for column in columns_of(scheme)}
    price = "" if made.price is None else plain_yuan(made.price)
    lines = [[headings[field] for field in fields]]
    lines += [
        [
            price
            if field == "unit_price"
            else str(one[field] or 0)
            if field != "class_id"
            else one[field]
            for field in fields
        ]
        for one in told
    ]
    return "".join(",".join(quoted(harmless(cell)) for cell in line) + "\r\n" for line in lines)


def link_part(rules: Rules, judged: dict[str, Any], made: Settings, page: str) -> str:
    """The link that opens them on that `page`; a sentence where there is none."""
    told = judged["classes"]
    if made.price is None:
        return "<p>填了成交单价，才能带到那一页一起算。</p>"
    if not all(one["estimate"] for one in told):
        return "<p>有的班没有算出钱，不能一下带过去；可以存班次表，到那一页装入。</p>"
    fields = {"scheme": made.scheme} | {
        READING + name: value for name, value in made.choices.items()
    }
    text = table(rules, judged, made).replace("\r\n", "\n")
    try:
        fragment = plan_link.made(rules, fields, text, _together(told), dates.iso(made.on))
    except LinkError:
        return "<p>班太多，一个链接放不下；请存班次表，到那一页装入。</p>"
    unpaid = sum(one["unpaid"] for one in told)
    warned = f"<p>{_UNPAID.format(unpaid)}</p>" if unpaid else ""
    return (
        f'{warned}<p class="form-buttons"><a class="button" target="_blank" rel="noopener" '
        f'href="{escape(page + fragment)}">到“一年的班一起算”接着算</a></p>'
        "<p>另开一页，名册留在这一页；链接里只有班名、人数和单价，也不发到服务器。</p>"
    )


def _together(told: list[dict[str, Any]]) -> dict[str, Any]:
    """As much of an estimate as a link keeps."""
    paid = [one["estimate"] for one in told]
    instalments = [
        {
            "id": part["id"],
            "amount_fen": sum(
                each["instalments"][place]["amount_fen"]
                for each in paid
                if each["instalments"][place]["earned"]
            ),
        }
        for place, part in enumerate(paid[0]["instalments"])
    ]
    return {
        "data_version": paid[0]["data_version"],
        "total_fen": sum(each["total_fen"] for each in paid),
        "instalments": instalments,
    }
