"""Every class under every other reading, side by side: which reading moves which class, and by how much."""

from calculator.engine.scheme.money import yuan
from calculator.files.escaping import escape
from calculator.view.plan_table import signed, table

_SHOWN = 300  # classes in the table
_LACKS = "还缺信息"


def sides(plan, classes, sums, told):
    """HTML; `sums`: what `PlanReadings.add` gave of each of the `classes`, `told` what it told."""
    if not told:
        return ""
    moving = []
    for place, trial in enumerate(told):
        lacks = trial["missing"] and trial["least_fen"] < trial["most_fen"]
        if lacks or any(_moves(one, row[place]) for one, row in zip(classes, sums)):
            moving.append(place)
    if not moving:
        return "<p>换哪一种理解，每个班的金额都不变。</p>"
    rows = []
    still = 0
    for one, row in zip(classes, sums):
        if not any(row[place] is None or _moves(one, row[place]) for place in moving):
            still += 1
        elif len(rows) < _SHOWN:
            now = one[8][0][3]
            cells = [(_LACKS if row[p] is None else signed(row[p] - now),) for p in moving]
            rows.append([one[1], (yuan(now),)] + cells)
    total = [(_total(plan, told[place]),) for place in moving]
    rows.append(["合计 {} 个班".format(plan.classes), (yuan(plan.total),)] + total)
    headings = ["班次", "现在（元）"]
    headings += ["{} {}".format(told[place]["id"], told[place]["option"]) for place in moving]
    html = table("每次只换一项，各班比现在多多少、少多少（元）", headings, rows, cards=True)
    if still:
        html += "<p>另有 {} 个班，换上面哪一种都不变，没有列出。</p>".format(still)
    if plan.classes - still > _SHOWN:
        html += "<p>只列前 {} 个班，合计是全部的。</p>".format(_SHOWN)
    same = [
        "{} {}".format(trial["id"], trial["option"])
        for place, trial in enumerate(told)
        if place not in moving
    ]
    if same:
        html += "<p>不改变任何一个班的：{}。</p>".format(escape("、".join(same)))
    return html


def _moves(one, fen):
    return fen is not None and fen != one[8][0][3]


def _total(plan, trial):
    if not trial["missing"]:
        return signed(trial["change_fen"])
    least, most = trial["least_fen"] - plan.total, trial["most_fen"] - plan.total
    return "{} 到 {}".format(signed(least), signed(most))
