"""The parts of the page that says which document governs a class and whether conditions are met."""

from calculator.engine.entry import dates
from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.notice import conditions, day_order, governing
from calculator.engine.scheme import in_time
from calculator.engine.scheme.unproved import unproved
from calculator.files.escaping import escape
from calculator.view import day_questions
from calculator.view.conditions_given import given
from calculator.view.markup import citation
from calculator.view.refusal import JUDGE, SET_ASIDE, refusal
from calculator.view.time_note import note as time_note
from calculator.view.unproved_note import note

WORDS = (
    (conditions.MET, "符合"),
    (conditions.FAILED, "不符合"),
    (conditions.EXPLAIN, "原则上应达到，需说明"),
    (conditions.MISSING, "还缺信息"),
    (conditions.PEOPLE, "按人算"),
    (conditions.NOTE, "只作提示"),
)
_OUTCOMES = {
    "governs": "适用",
    "by-reference": "可参照",
    "ceiling-only": "只有上限",
    "not-regulated": "文件未规定",
}
_UNDER_NOTICE = ("governs", "by-reference")
_READING = "reading-"


def respond(rules, links, fields):
    """The answer to what stands in the form: see `view.desk`.

    `fields`: ``place``, ``awarded``, one date per option of the governing reading, the entries of
    the conditions, ``reading-R…`` for the readings that can be switched; ``want``: "print". What
    cannot be read holds back only what it bears on: it counts as not typed, and is named.
    """
    where, sheet = rules.part("governing"), rules.part("conditions")
    labels = _labels(where, sheet)
    parts = {"problem-" + field: "" for field in labels}
    choices = {name[len(_READING) :]: fields[name] for name in fields if name.startswith(_READING)}
    try:
        (known, days), problems = _read(governing.read, where, fields)
        values, more = _read(conditions.read, sheet, fields)
        choice = choices.pop(where["reading"]["id"], None)
        governed = governing.governing(where, known, days, choice)
        checked = conditions.conditions(sheet, values, choices)
    except ChoiceError as error:
        return refusal(parts, [((), error.message)], labels, JUDGE)
    answer = {"ok": True, "invalid": []}
    parts["answer-problems"] = ""
    if problems + more:
        answer = dict(refusal(parts, problems + more, labels, SET_ASIDE), ok=True)
    may_apply = not where["places"] or _may_apply(governed["chosen"], sheet["document"])
    parts["answer-total"] = _summary(
        governed["chosen"] if where["places"] else None, may_apply, checked["checks"], labels
    )
    used = unproved(
        [governed["chosen"] if where["places"] else None, checked["checks"], where["reading"]]
    )
    parts["answer-total"] += note(used, links, "这个结论")
    parts["answer-given"] = given(where, sheet, fields, labels)
    if where["places"]:
        told = _far_or_odd(rules.part_of("time", sheet["scheme"]), days, labels)
        odd = day_order.asked(days.get(day_order.CONTRACT), days.get(day_order.OPENING))
        parts["answer-governing"] = (
            day_questions.draw(odd)
            + time_note(told, links)
            + _governed(where, governed, labels, links)
        )
    parts["answer-checks"] = _checks(sheet, checked["checks"], labels, links)
    if not may_apply:
        warning = (
            '<p class="caution caution-note"><strong>这份文件不适用，以下仅供参照。</strong></p>'
        )
        parts["answer-checks"] = warning + parts["answer-checks"]
    answer["parts"] = parts
    if fields.get("want") == "print":
        answer["print"] = "page"
    return answer


def _read(reads, part, fields):
    """(what `reads` makes of the fields without those that it cannot read, its problems)."""
    fields = dict(fields)
    problems = []
    while True:  # at least one field is blank after each turn
        try:
            return reads(part, fields), problems
        except TypedError as error:
            problems += error.problems
            for concerned, _ in error.problems:
                for field in concerned:
                    fields[field] = ""


def _far_or_odd(time, days, labels):
    """What is asked of the dates beside the verdict, which says itself where they are too early."""
    dated = [(labels[option], day) for option, day in days.items() if day]
    return [
        warning
        for warning in in_time.warnings(time, sorted(dated))
        if warning["code"] == "time-" + in_time.FAR
    ]


def _labels(where, sheet):
    """What each field is called, by its name."""
    labels = {}
    if where["places"]:
        labels["place"] = "培训在哪里办"
    if where["awarded"]:
        labels["awarded"] = where["awarded"]["label"]
    for entry in where["dates"]:
        labels[entry["option"]] = entry["label"]
    for entry in sheet["entries"]:
        labels[entry["id"]] = entry["label"]
    return labels


def _may_apply(chosen, document):
    """Whether the notice, whose conditions are checked, applies or still may."""
    verdict = chosen["verdict"]
    if verdict is None:
        return True
    return verdict["outcome"] in _UNDER_NOTICE and document in verdict["documents"]


def _summary(chosen, may_apply, checks, labels):
    """`chosen` None: where and when the document applies was not asked."""
    headline = ""
    if chosen:
        verdict = chosen["verdict"]
        title = verdict["title"] if verdict else _lacking(chosen, labels)
        headline = '<p class="verdict-title"><strong>{}</strong></p>'.format(escape(title))
    if not may_apply:
        return headline  # what conditions of another class are met would read as a result
    counts = []
    for outcome, word in WORDS:
        count = len([check for check in checks if check["outcome"] == outcome])
        if count:
            counts.append("{} {} 条".format(word, count))
    return headline + "<p>核对 {} 条：{}。</p>".format(len(checks), "；".join(counts))


def _lacking(answer, labels):
    return "还缺信息：" + "、".join(labels[field].replace("？", "") for field in answer["missing"])


def _governed(where, governed, labels, links):
    chosen = governed["chosen"]
    html = _answer(where, chosen, labels, links)
    if chosen["verdict"] and chosen["ceiling"]:
        ceiling = where["ceiling"]
        html += '<div class="caution caution-note"><p>{}</p>{}{}</div>'.format(
            escape(ceiling["text"]), _doubts(ceiling["related"]), citation(ceiling["cite"], links)
        )
    rows = []
    for answer in governed["others"]:
        verdict = answer["verdict"]
        rows.append(
            "<li>{}：{}</li>".format(
                escape(_option(where, answer["option"])),
                escape(verdict["title"] if verdict else _lacking(answer, labels)),
            )
        )
    reading = where["reading"]
    if not rows:
        return html
    return html + "<p>{} {}换一种理解：</p><ul>{}</ul>".format(
        reading["id"], escape(reading["question"]), "".join(rows)
    )


def _answer(where, answer, labels, links):
    verdict = answer["verdict"]
    if verdict is None:
        items = "".join("<li>{}</li>".format(escape(labels[f])) for f in answer["missing"])
        return (
            '<div class="verdict is-missing"><p class="verdict-mark">还缺信息</p>'
            "<p>填了下面几项才说得准，本站不替您猜：</p><ul>{}</ul></div>"
        ).format(items)
    by = _option(where, answer["option"]) + _span(answer["span"])
    cites = "".join(citation(cite, links) for cite in verdict["cites"])
    return (
        '<div class="verdict is-{}"><p class="verdict-mark">{}</p><h3>{}</h3><p>{}</p>'
        "<p><small>{}</small></p>{}{}</div>"
    ).format(
        verdict["outcome"],
        _OUTCOMES[verdict["outcome"]],
        escape(verdict["title"]),
        escape(verdict["text"]),
        escape(by),
        _doubts(verdict["related"]),
        cites,
    )


def _doubts(readings):
    """Which readings leave it open; they stand with their questions below."""
    text = "有理解分歧：" + "、".join(readings)
    return "<p><small>{}</small></p>".format(text) if readings else ""


def _span(span):
    """The days for which the answer is the same, as the end of a sentence; nothing for all days."""
    start, after = span or (None, None)
    words = []
    if start:
        words.append(dates.chinese(start) + "及以后")
    if after:
        words.append(dates.chinese(after) + "以前")
    return "，在" + "、".join(words) if words else ""


def _option(where, value):
    for option in where["reading"]["options"]:
        if option["value"] == value:
            return option["title"]


def _checks(sheet, checks, labels, links):
    words = dict(WORDS)
    html = ""
    for section in sheet["sections"]:
        items = [
            check_item(check, words, labels, links)
            for check in checks
            if check["section"] == section["id"]
        ]
        html += '<h3>{}</h3><ul class="checks">{}</ul>'.format(
            escape(section["title"]), "".join(items)
        )
    return html


def check_item(check, words, labels, links):
    lines = []
    if check["text"]:
        lines.append(check["text"])
    if check["otherwise"]:
        lines.append(check["otherwise"])
    if check["missing"]:
        lines.append("请填：" + "、".join(labels[field] for field in check["missing"]))
    if check["related"]:
        lines.append("有理解分歧：" + "、".join(check["related"]))
    return (
        '<li class="check is-{}"><p class="check-head"><b>{}</b> '
        '<span class="check-mark">{}</span></p>{}<details class="folded" data-fold="{}">'
        "<summary>要求和原文</summary><p>{}</p>{}</details></li>"
    ).format(
        check["outcome"],
        escape(check["title"]),
        words[check["outcome"]],
        "".join("<p><small>{}</small></p>".format(escape(line)) for line in lines),
        check["id"],
        escape(check["rule"]),
        "".join(citation(cite, links) for cite in check["cites"]),
    )
