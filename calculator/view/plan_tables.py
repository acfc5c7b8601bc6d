"""The tables of a plan as HTML: sums, months, weakest classes, every class, other readings."""

from calculator.engine.entry import dates
from calculator.engine.one_class import caution
from calculator.engine.scheme import in_time
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.outcome import COUNTS, TRAINEES
from calculator.engine.scheme.settlement import NO_TIER, tier_titles
from calculator.files.escaping import escape
from calculator.view.markup import citation
from calculator.view.plan_table import change, signed, table

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
            rows.append([name, (yuan(trial["total_fen"]),), (signed(trial["change_fen"]),)])
    if not rows:
        lacks = [t for t in told if t["missing"] and t["least_fen"] < t["most_fen"]]
        return "<p>换别的理解，{}合计不变。</p>".format("算得出的" if lacks else "") + missing
    headings = ["换成", "合计（元）", "比现在（元）"]
    caption = "每次只换一项，其余照现在的理解；没有列出的不改变合计"
    return table(caption, headings, rows, {1: "plan-sum"}) + missing


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


def foot(plan, data_version):
    """What stands at the foot of a printed plan: by which readings and rules; the page adds the day."""
    chosen = [
        "{} {}".format(reading["id"], option["title"])
        for reading in plan.scheme.readings
        for option in reading["options"]
        if option["value"] == plan.choices.get(reading["id"], reading["default"])
    ]
    text = "按“{}”计算。".format(plan.scheme.title)
    if chosen:
        text += "怎样理解：{}。".format("；".join(chosen))
    text += "数据版本 {}".format(data_version)
    day = "<span data-paper-day></span>"
    return "<p>{}{}。按文件整理计算，不是官方核定。</p>".format(escape(text), day)


def _between(trial, same=""):
    """Where the sum of a trial lies that lacks a head count."""
    least, most = trial["least_fen"], trial["most_fen"]
    if least == most:
        return "{}合计 {} 元".format(same, yuan(least))
    return "合计在 {} 元到 {} 元之间".format(yuan(least), yuan(most))


def out_of_time(found, links):
    """What of the total of a `plan_summary.summary` rests on classes whose dates the document says nothing
    of, or that are far ahead."""
    text = ""
    for one in found["out_of_time"]:
        name = "caution-note" if one["why"] == in_time.FAR else "caution-warning"
        lead = "" if one["why"] == in_time.FAR else "合计里有 "
        rest = found["total_fen"] - one["amount_fen"]
        words = "<strong>{} 个班、{} 元</strong>的日期{}。"
        if one["why"] in in_time.OUTSIDE and rest:
            words += "去掉它们，合计 {} 元。".format(yuan(rest))
        words += (
            '<span class="plan-screen">哪几个，看<a href="#classes">每个班</a>的“提醒”。</span>'
        )
        text += '<div class="caution {}"><p>{}{}</p>{}</div>'.format(
            name,
            lead,
            words.format(one["classes"], yuan(one["amount_fen"]), escape(one["message"])),
            citation(one["cite"], links),
        )
    return text


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
    return table("各期金额，和最高到那一档的班数", ["分期", "金额（元）", "最高到这一档"], rows)


def months(found):
    """What each month comes to, with what such a month is."""
    headings = ["月份"] + [i["title"] for i in found["instalments"]] + ["合计（元）"]
    rows = []
    for month in found["months"]:
        cells = [(yuan(fen),) for fen in month["amounts_fen"]] + [(yuan(month["amount_fen"]),)]
        rows.append([month["month"] or found["no_month"]] + cells)
    return table(
        "{}，单位：元".format(found["month_title"]), headings, rows, {len(headings) - 1: "plan-sum"}
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
            lost = "少 {} 人，{}".format(loses["fewer_employed"], change(-loses["loss_fen"]))
        if gains:
            gained = "多 {} 人，到{}，{}".format(
                gains["more_employed"], titles[gains["id"]], change(gains["gain_fen"])
            )
        rows.append([weak["class_id"], titles[weak["tier"]], lost, gained])
    caption = "离换档最近的班在前"
    if len(rows) < found["classes"]:
        caption += "，只列 {} 个".format(len(rows))
    headings = ["班次", "现在到哪一档", "少几人就掉档", "多几人就升档"]
    return table(caption, headings, rows, cards=True)


def classes(plan, classes):
    """Each class with its instalments, what one more job brings, and what to look at; on paper with
    its price and its date, and without what one more job brings."""
    titles = [instalment.title + "（元）" for instalment in plan.formula.instalments]
    counts = [place for place in range(3) if COUNTS[place] in plan.scheme.asked]
    headings = ["班次"] + [plan.scheme.words[_SHORT[place]] for place in counts] + titles
    headings += [
        "合计（元）",
        "再多 1 人（元）",
        "单价（元）",
        plan.scheme.called()["certified_on"],
    ]
    headings += ["提醒"]
    rows = []
    for one in classes[:_SHOWN]:
        _, class_id, people, price, _, _, certified, _, (paid, _, more) = one
        _, _, due, total, _, _, _, _, _ = paid
        cells = [(str(people[place]),) for place in counts] + [(yuan(fen),) for fen in due]
        cells += [(yuan(total),), ("没有人了" if more is None else signed(more),)]
        cells += [
            ("" if price is None else yuan(price),),
            dates.iso(certified) if certified else "没填",
        ]
        notes = "；".join(warning["message"] for warning in plan.warnings(one))
        rows.append([class_id] + cells + [notes])
    people = [(str(sum([one[2][place] for one in classes])),) for place in counts]
    sums = [(yuan(fen),) for fen in plan.by_day.instalments()] + [(yuan(plan.total),)]
    rows.append(["合计 {} 个班".format(plan.classes)] + people + sums + [("",), ("",), "", ""])
    at = 1 + len(counts) + len(titles)
    kinds = {at: "plan-sum", at + 1: "plan-screen", at + 2: "plan-paper", at + 3: "plan-paper"}
    made = table("各班各期的金额", headings, rows, kinds)
    if len(classes) > _SHOWN:
        text = "<p>这里只列前 {} 个班，全部 {} 个在下载的文件里。</p>"
        made += text.format(_SHOWN, len(classes))
    return made


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
