"""The tables of a plan as HTML: sums, months, weakest classes, every class, other readings."""

from calculator.engine.one_class import caution
from calculator.engine.scheme import in_time
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.outcome import COUNTS, TRAINEES
from calculator.engine.scheme.settlement import NO_TIER, tier_titles
from calculator.files.escaping import escape
from calculator.view.markup import citation

_SHOWN = 300  # classes in the page's own table, which stays quick; all of them are in the files
_SHORT = ("trainees", "certified", "work")  # words for the head counts above narrow columns
_NAMED = 10  # classes, where a sentence names them


def readings(plan, told):
    """What each other reading makes of the total; those that change nothing in one sentence."""
    if not plan.scheme.readings:
        return "<p>没有登记会改变金额的理解分歧。</p>"
    rows = []
    missing = ""
    for trial in told:
        name = "{} {}：{}".format(trial["id"], trial["title"], trial["option"])
        if trial["missing"]:
            label = plan.scheme.entry(trial["missing"])["label"]
            text = "<p>{}：还缺信息，{} 个班没有填“{}”；{}。</p>"
            missing += text.format(
                escape(name), trial["classes"], escape(label), _between(trial, "不管填几，")
            )
        elif trial["change_fen"]:
            rows.append([name, (yuan(trial["total_fen"]),), (_signed(trial["change_fen"]),)])
    if not rows:
        return "<p>换别的理解，合计不变。</p>" + missing
    headings = ["换成", "合计（元）", "比现在（元）"]
    caption = "每次只换一项，其余照现在的理解；没有列出的不改变合计"
    return _table(caption, headings, rows, 1) + missing


def span(plan, found, told):
    """Between which sums the total lies under the other readings, and what some of them still lack."""
    sums = [trial["total_fen"] for trial in told if not trial["missing"]] + [found["total_fen"]]
    least, most = min(sums), max(sums)
    missing = [t for t in told if t["missing"] and (t["least_fen"] < least or t["most_fen"] > most)]
    if least < most:
        text = "换一种理解（每次一项）：{} 元到 {} 元".format(yuan(least), yuan(most))
    elif missing:
        text = "换一种理解（每次一项），算得出的都一样"
    else:
        return "换任何一种理解都一样" if told else ""
    for trial in missing:
        text += "<br><b>还缺信息：{} 个班没有填“{}”；按 {}“{}”，{}</b>".format(
            trial["classes"],
            escape(plan.scheme.entry(trial["missing"])["label"]),
            trial["id"],
            escape(trial["option"]),
            _between(trial),
        )
    return text


def _between(trial, same=""):
    """Where the sum of a trial lies that lacks a head count."""
    least, most = trial["least_fen"], trial["most_fen"]
    if least == most:
        return "{}合计 {} 元".format(same, yuan(least))
    return "合计在 {} 元到 {} 元之间".format(yuan(least), yuan(most))


def out_of_time(told, links):
    """What of the total rests on classes whose dates the document says nothing of, or that are far ahead."""
    text = ""
    for one in told:
        name = "caution-note" if one["why"] == in_time.FAR else "caution-warning"
        lead = "" if one["why"] == in_time.FAR else "合计里有 "
        words = "<strong>{} 个班、{} 元</strong>的日期{}。"
        text += '<div class="caution {}"><p>{}{}</p>{}</div>'.format(
            name,
            lead,
            words.format(one["classes"], yuan(one["amount_fen"]), escape(one["message"])),
            citation(one["cite"], links),
        )
    return text


def _table(caption, headings, rows, sum_at=None, cards=False):
    """A table; a cell is text, or (text,) for a number; the first is a row's heading.

    With `cards` each row is a card on a phone, and with `sum_at`, the place of the sum: its heading
    and sum first.
    """
    head = ""
    for place in range(len(headings)):
        over_numbers = rows and isinstance(rows[0][place], tuple)
        name = ' class="number"' if over_numbers else ""
        head += '<th scope="col"{}>{}</th>'.format(name, escape(headings[place]))
    body = []
    for row in rows:
        cells = ['<th scope="row">{}</th>'.format(escape(row[0]))]
        for place in range(1, len(row)):
            cell = row[place]
            number = isinstance(cell, tuple)
            name = "number plan-sum" if place == sum_at else "number" if number else ""
            cells.append(
                '<td class="{}" data-label="{}">{}</td>'.format(
                    name, escape(headings[place]), escape(cell[0] if number else cell)
                )
            )
        body.append("<tr>" + "".join(cells) + "</tr>")
    return (
        '<div class="wide" tabindex="0" role="region" aria-label="{0}"><table class="plan-table{3}"><caption>{0}</caption>'
        "<thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>"
    ).format(
        escape(caption), head, "".join(body), " plan-cards" if cards or sum_at is not None else ""
    )


def sums(found):
    """What each instalment comes to in a `plan_summary.summary`."""
    tiers = {tier["id"]: tier["classes"] for tier in found["tiers"]}
    rows = [
        [i["title"], (yuan(i["amount_fen"]),), ("{} 个班".format(tiers[i["id"]]),)]
        for i in found["instalments"]
    ]
    if None in tiers:
        rows.insert(0, [NO_TIER, ("0",), ("{} 个班".format(tiers[None]),)])
    rows.append(["合计", (yuan(found["total_fen"]),), ("{} 个班".format(found["classes"]),)])
    return _table("各期金额，和最高到那一档的班数", ["分期", "金额（元）", "最高到这一档"], rows)


def months(found):
    """What each month comes to, with what such a month is."""
    headings = ["月份"] + [i["title"] for i in found["instalments"]] + ["合计（元）"]
    rows = []
    for month in found["months"]:
        cells = [(yuan(fen),) for fen in month["amounts_fen"]] + [(yuan(month["amount_fen"]),)]
        rows.append([month["month"] or found["no_month"]] + cells)
    return _table(
        "{}，单位：元".format(found["month_title"]), headings, rows, len(headings) - 1
    ) + "<p>{}</p>".format(escape(found["month_note"]))


def weakest(found):
    """The classes nearest to a change of tier."""
    if not found["weakest"]:
        return "<p>没有哪个班会因为多一个人或少一个人就业而换档。</p>"
    titles = tier_titles(found)
    rows = []
    for weak in found["weakest"]:
        loses, gains = weak["loses"], weak["gains"]
        lost = gained = "—"
        if loses:
            change = _change(-loses["loss_fen"])
            lost = "少 {} 人，{}".format(loses["fewer_employed"], change)
        if gains:
            change = _change(gains["gain_fen"])
            gained = "多 {} 人，到{}，{}".format(
                gains["more_employed"], titles[gains["id"]], change
            )
        rows.append([weak["class_id"], titles[weak["tier"]], lost, gained])
    caption = "离换档最近的班在前"
    if len(rows) < found["classes"]:
        caption += "，只列 {} 个".format(len(rows))
    headings = ["班次", "现在到哪一档", "少几人就掉档", "多几人就升档"]
    return _table(caption, headings, rows, cards=True)


def classes(plan, classes):
    """Each class with its instalments, what one more job brings, and what to look at."""
    titles = [instalment.title + "（元）" for instalment in plan.formula.instalments]
    counts = [place for place in range(3) if COUNTS[place] in plan.scheme.asked]
    headings = ["班次"] + [plan.scheme.words[_SHORT[place]] for place in counts] + titles
    headings += ["合计（元）", "再多 1 人（元）", "提醒"]
    rows = []
    for one in classes[:_SHOWN]:
        _, class_id, people, _, _, _, _, _, (paid, _, more) = one
        _, _, due, total, _, _, _, _, _ = paid
        cells = [(str(people[place]),) for place in counts] + [(yuan(fen),) for fen in due]
        cells += [(yuan(total),), ("没有人了" if more is None else _signed(more),)]
        told = plan.warnings(one) + in_time.warnings(plan.time, plan.dates_of(one))
        notes = "；".join(warning["message"] for warning in told)
        rows.append([class_id] + cells + [notes])
    table = _table("各班各期的金额", headings, rows, 1 + len(counts) + len(titles))
    if len(classes) > _SHOWN:
        text = "<p>这里只列前 {} 个班，全部 {} 个在下载的文件里。</p>"
        table += text.format(_SHOWN, len(classes))
    return table


def sizes(plan, classes, links):
    """Which classes are not of the usual size, which is no fault."""
    size = plan.scheme.rule["class_size"]
    odd = [
        class_id
        for _, class_id, people, _, _, _, _, _, _ in classes
        if "trainees" in plan.scheme.asked and caution.is_unusual(plan.scheme, people[TRAINEES])
    ]
    if not odd:
        return ""
    text = "<p>{} 个班的{}人数不在一般的 {}—{} 人之内：{}。这不算不符合：{}。</p>{}"
    names = escape("、".join(odd[:_NAMED])) + ("等" if len(odd) > _NAMED else "")
    return text.format(
        len(odd),
        escape(plan.scheme.words["trainees"]),
        size["low"],
        size["high"],
        names,
        escape(size["note"]),
        citation(size["cite"], links),
    )


def _signed(fen):
    return "0" if fen == 0 else ("+" if fen > 0 else "−") + yuan(abs(fen))


def _change(fen):
    if fen == 0:
        return "金额不变"
    return "{} {} 元".format("多得" if fen > 0 else "少得", yuan(abs(fen)))
