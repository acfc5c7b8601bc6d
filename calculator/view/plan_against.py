"""What stands in the form beside a scenario that was kept: class by class, and what was changed."""

import json

from calculator.engine.entry import dates
from calculator.engine.entry.problems import ChoiceError
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.plan.headings import TableError
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.outcome import COUNTS
from calculator.files.escaping import escape
from calculator.view import plan_link
from calculator.view.plan_table import signed, table

_SHOWN = 300  # classes in the table
_STOP = '<p class="form-buttons"><button type="button" data-plan="no-against">不比了</button></p>'


def against(rules, text, plan, classes):
    """HTML; `text`: JSON {name, fields} of the scenario, computed anew by the rules of today."""
    try:
        kept = json.loads(text)
        name, fields = kept["name"], kept["fields"]
        then, before, refused = _computed(rules, plan.scheme.id, fields)
    except (ValueError, KeyError, TypeError, AttributeError, TableError, ChoiceError):
        return "<p>这份方案算不出来；请打开看看，再存一次。</p>" + _STOP
    rows, same = _rows(plan, classes, before)
    total = [(yuan(then.total),), (yuan(plan.total),), (signed(plan.total - then.total),), ""]
    total[3] = "{} 个班变成 {} 个班".format(then.classes, plan.classes)
    headings = ["班次", "“{}”（元）".format(name), "现在（元）", "差（元）", "改了什么"]
    html = table(
        "现在这张表，和“{}”比".format(name),
        headings,
        rows[:_SHOWN] + [["合计"] + total],
        {3: "plan-sum"},
    )
    if len(rows) > _SHOWN:
        html += "<p>只列前 {} 个，一共 {} 个班不一样。</p>".format(_SHOWN, len(rows))
    if same:
        html += "<p>另有 {} 个班完全一样，没有列出。</p>".format(same)
    for changed, whose in ((then.choices, "“{}”".format(name)), (plan.choices, "现在")):
        words = plan.scheme.changed(changed)
        if words and then.choices != plan.choices:
            html += "<p>{}按 {} 算。</p>".format(escape(whose), escape("、".join(words)))
    if refused or plan.refused:
        html += (
            "<p><strong>注意：“{}”有 {} 行、现在有 {} 行没有算，这个差不完整。</strong></p>".format(
                escape(name), refused, plan.refused
            )
        )
    return html + "<p>两边都按现在的规则（数据版本 {}）算。</p>".format(rules.data_version) + _STOP


def _computed(rules, scheme, fields):
    refused = []

    def refuse(line, texts, message, concerned):
        refused.append(line)

    window = rules.window(scheme)
    choices = plan_link.choices(fields)
    plan = ClassPlan(rules, scheme, choices, window and window["months"], refuse)
    text = fields["table" if fields.get("source") == "text" else "rows"]
    classes = list(plan.read(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))
    return plan, classes, len(refused)


def _rows(plan, classes, before):
    """(rows of the classes that differ, how many do not)."""
    then = {one[1]: one for one in before}
    now = {one[1] for one in classes}
    rows = []
    same = 0
    for one in classes:
        old = then.get(one[1])
        total = one[8][0][3]
        if old is None:
            rows.append([one[1], ("—",), (yuan(total),), (signed(total),), "新加的班"])
            continue
        gain = total - old[8][0][3]
        words = _changes(plan, old, one)
        if not gain and not words:
            same += 1
            continue
        told = "；".join(words) or "理解不同"
        rows.append([one[1], (yuan(old[8][0][3]),), (yuan(total),), (signed(gain),), told])
    for old in before:
        if old[1] not in now:
            total = old[8][0][3]
            rows.append([old[1], (yuan(total),), ("—",), (signed(-total),), "现在没有这个班"])
    return rows, same


def _changes(plan, old, new):
    """[what of a class is not as it was]."""
    labels = plan.scheme.called()
    found = []
    for place, field in enumerate(COUNTS):
        if field in plan.scheme.asked and old[2][place] != new[2][place]:
            found.append(_change(labels[field], old[2][place], new[2][place]))
    prices = (("unit_price", 3), ("directory_standard", 4))
    for field, at in prices:
        if old[at] != new[at]:
            was, is_now = [None if one[at] is None else yuan(one[at]) for one in (old, new)]
            found.append(_change(labels.get(field, field), was, is_now))
    titles = {cap["kind"]: cap["title"] for cap in plan.scheme.rule["caps"]}
    if old[5] != new[5]:
        found.append(_change("课程类别", titles.get(old[5]), titles.get(new[5])))
    for label, at in ((labels["certified_on"], 6), (plan.days.heading, 7)):
        if label and old[at] != new[at]:
            was, is_now = [one[at] and dates.iso(one[at]) for one in (old, new)]
            found.append(_change(label, was, is_now))
    return found


def _change(label, was, is_now):
    was, is_now = ["没填" if value is None else value for value in (was, is_now)]
    return "{} {} → {}".format(label, was, is_now)
