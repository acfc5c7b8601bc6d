"""Scenarios of the desk for many classes, saved on the device: compared side by side."""

import json

from calculator.engine.scheme.money import yuan
from calculator.files.escaping import escape

_HEADINGS = ("方案", "班数", "按分期（元）", "合计（元）", "比第一份", "")


def compared(text, data_version):
    """HTML of the scenarios in `text`, JSON [{name, result}]; each against the first one.

    A result made with other rules is shown as outdated, not compared.
    """
    try:
        saved = [one for one in json.loads(text) if _is_whole(one)] if text else []
    except (ValueError, TypeError):
        saved = []
    if not saved:
        return (
            "<p>还没有存过方案。给现在这张表起个名字存下来，改几个数，再存一份，就能并排比较。</p>"
        )
    first = None  # result of the scenario the others are compared with
    rows = []
    for scenario in saved:
        result = scenario.get("result")
        cells = [escape(scenario["name"])]
        if result and result.get("readings"):
            cells[0] += "<br>（改选 {}）".format(escape(result["readings"]))
        if not result:
            cells += ["存的时候没有结果；请打开看看，再存一次", "", ""]
        elif result["data_version"] != data_version:
            cells += ["规则已更新，请打开后重新存一次", "", ""]
        else:
            parts = "<br>".join(
                "{} {}".format(escape(i["title"]), yuan(i["amount_fen"]))
                for i in result["instalments"]
            )
            classes = str(result["classes"])
            if result["refused"]:
                classes += "<br>另有 {} 行没有算".format(result["refused"])
            cells += [classes, parts, yuan(result["total_fen"])]
            if first is None:
                first = result
                cells.append("以它为准")
            else:
                cells.append(_difference(result, first))
        rows.append(_row(cells, scenario["name"]))
    head = "".join('<th scope="col">{}</th>'.format(heading) for heading in _HEADINGS)
    return (
        '<div class="wide" tabindex="0" role="region" aria-label="存下的方案"><table class="plan-table plan-cards">'
        "<caption>存下的方案，并排比较</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(head, "".join(rows))


def _is_whole(scenario):
    """Whether it is as it was kept: others may write to where a browser keeps it."""
    if not isinstance(scenario, dict) or not isinstance(scenario.get("name"), str):
        return False
    result = scenario.get("result")
    if not result:
        return True
    try:
        numbers = [result[name] for name in ("classes", "refused", "total_fen")]
        numbers += [each["amount_fen"] for each in result["instalments"]]
        words = [each["title"] for each in result["instalments"]]
        words += [result["data_version"], result.get("readings", "")]
    except (TypeError, KeyError):
        return False
    return all(isinstance(n, int) for n in numbers) and all(isinstance(w, str) for w in words)


def _row(cells, name):
    while len(cells) < 5:
        cells.append("")
    buttons = "".join(
        '<button type="button" data-scenario="{}" data-name="{}" aria-label="{} {}">{}</button>'.format(
            action, escape(name), text, escape(name), text
        )
        for action, text in (
            ("open", "打开"),
            ("compare", "逐班比"),
            ("rename", "改名"),
            ("delete", "删除"),
        )
    )
    numbers = "".join(
        '<td class="number{}" data-label="{}"><span>{}</span></td>'.format(
            " plan-sum" if place == 3 else "", _HEADINGS[place], cells[place]
        )
        for place in range(1, len(cells))
    )
    return ('<tr><th scope="row">{}</th>{}<td><div class="plan-actions">{}</div></td></tr>').format(
        cells[0], numbers, buttons
    )


def _difference(result, first):
    fen = result["total_fen"] - first["total_fen"]
    text = "一样"
    if fen:
        text = "{} {} 元".format("多" if fen > 0 else "少", yuan(abs(fen)))
    if result["refused"] or first["refused"]:
        text += "<br><strong>注意：有行没有算，这个差额不完整</strong>"
    return text
