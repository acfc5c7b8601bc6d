"""The parts of the page about the days after the certificates, and its calendar file."""

from calculator.engine.entry import dates, moments
from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.notice import calendar, calendar_entry, day_order
from calculator.engine.scheme import in_time
from calculator.engine.scheme.scheme import Scheme
from calculator.files import calendar_file
from calculator.files.escaping import escape
from calculator.view import day_questions, evidence_list
from calculator.view.calendar_entries import entries, of_scheme
from calculator.view.markup import citation
from calculator.view.refusal import refusal
from calculator.view.time_note import note as time_note
from calculator.view.unproved_note import beside, note

FILE = "取证以后的日子.ics"
PAPERS = (
    ("hand-in", "要交的材料"),
    ("keep", "要留的资料"),
    ("agreement", "协议里写明的事项"),
    ("show", "要能说明的事"),
)
EVIDENCE = "evidence"  # the part of the page that a button prints alone
_READING = "reading-"
_DAY = len("2026-08-31")


def respond(rules, links, fields):
    """The answer to what stands in the form: see `view.desk`.

    `fields`: the entries of `ENTRIES`, ``reading-`` and the id of a reading, ``reading-edges``;
    ``class_name`` and ``remind_days`` are for the calendar file only;
    ``want``: what a button asked for, the name of the calendar file, "print" or `EVIDENCE`, and with it ``now``,
    see `moments.read`.
    """
    part = rules.part("calendar")
    named = Scheme(part["scheme"]).words
    own = entries(part)
    labels = {entry["id"]: entry["label"] for entry in own}
    parts = {"problem-" + entry["id"]: "" for entry in own}
    parts.update(evidence_list.blank(part))
    choices = {name[len(_READING) :]: fields[name] for name in fields if name.startswith(_READING)}
    problems = []
    try:
        # All are read before any is answered, so that every problem is said at once.
        typed = _read(lambda typed: calendar_entry.read(typed, named), fields, problems)
        of_file = _read(calendar_entry.read_file, fields, problems)
        days = _read(day_order.read, fields, problems)
        if problems:
            return refusal(parts, problems, labels)
        people, class_date, trainees = typed
        result = calendar.calendar(part, people, class_date, trainees, choices, *days)
    except TypedError as error:
        return refusal(parts, error.problems, labels)
    except ChoiceError as error:
        return refusal(parts, [((), error.message)], labels)
    parts["answer-problems"] = ""
    parts["answer-total"] = (
        day_questions.draw(result["asked"])
        + _summary(part, result, named)
        + note(result["unproved"], links, "这些日子")
    )
    told = _out_of_time(rules.part_of("time", part["scheme"]["id"]), people, days[1], labels)
    parts["answer-windows"] = time_note(told, links) + '<ol class="windows">{}</ol>'.format(
        "".join(_window(window, named, _begun(part, result, named)) for window in result["windows"])
    )
    parts["answer-instalments"] = _instalments(part, result, links, named)
    parts["answer-other"] = _others(part, result, named)
    parts.update(evidence_list.parts(part, result, named))
    parts["evidence-whose"] = escape(
        "，".join(
            ([of_file[0]] if of_file[0] else [])
            + ["{} {} 人".format(named["certified"], result["certified"])]
            + (["制表 " + fields["now"][:_DAY]] if fields.get("now") else [])
        )
    )
    answer = {"ok": True, "invalid": [], "parts": parts}
    if fields.get("want") == FILE:
        made = moments.read(fields["now"])
        text = calendar_file.text(part, [(of_file[0], result)], made, of_file[1])
        answer["files"] = {FILE: {"type": calendar_file.TYPE, "text": text}}
    elif fields.get("want") == "print":
        answer["print"] = "page"
    elif fields.get("want") == EVIDENCE:
        answer["print"] = EVIDENCE
    return answer


def _out_of_time(time, people, opening, labels):
    """What to say of certificates, or of an opening, of a day for which the document is not meant."""
    told = in_time.warnings(time, [(labels["certified_on"], date) for date, _ in people])
    for warning in in_time.warnings(time, [(labels[day_order.OPENING], opening)]):
        if time["reading"]:
            text = "{}（看哪个日期有不同理解，见 {}）".format(
                warning["message"], time["reading"]["id"]
            )
            warning = dict(warning, message=text)
        told.append(warning)
    return told


def _read(reads, fields, problems):
    """What `reads` makes of the fields; its problems are added to the others."""
    try:
        return reads(fields)
    except TypedError as error:
        problems += error.problems
        return None


def _summary(part, result, named):
    """The one date that matters first: the last month in which insurance can begin."""
    possible = [w for w in result["windows"] if w["run"]["possible"]]
    if not possible:
        return "<p>按选定的算法，窗口里放不下这么多个整月。</p>"
    begins = [window["run"]["last_begin"] for window in possible]
    who = "{} 人{}".format(result["certified"], escape(named["certified"]))
    mark = beside(result["unproved"])
    if min(begins) == max(begins):
        more = "最晚从这个月开始缴{}，一个月不断".format(escape(part["insured"]))
    else:
        more = "最早到期的一批最晚从这个月开始缴，别的批次见下面"
    return (
        '<p class="answer-who">{}</p><p class="answer-sum"><strong>{}</strong>{}</p><p>{}。</p>'
        "<p>全班到 {} 才看得完。</p>"
    ).format(who, dates.chinese(min(begins)), mark, more, dates.chinese(result["settled_on"]))


def _begun(part, result, named):
    """What stands behind the day a window runs from: 取证, or what the one day of all is."""
    option = result["choices"][part["start"]["reading"]["id"]]
    return calendar.begins(part, option) or named["certified"]


def _window(window, named, begun):
    run = window["run"]
    moved = "（那个月没有 {} 日，按月底算）".format(window["certified_on"][2])
    rows = [
        (
            "看就业的时间",
            "{} 到 {}".format(dates.chinese(window["first_day"]), dates.chinese(window["last_day"]))
            + (moved if window["moved"] else ""),
        ),
    ]
    if run["possible"]:
        rows += [
            (
                "最晚开始缴的月份",
                "{}，连缴到 {}".format(
                    dates.chinese(run["last_begin"]), dates.chinese(run["last_end"])
                ),
            ),
            (
                "最早能算" + named["employed"],
                "{}（从 {} 起缴）".format(
                    dates.chinese(run["met_on"]), dates.chinese(run["first_begin"])
                ),
            ),
        ]
    else:
        rows.append(("最晚开始缴的月份", "窗口里放不下"))
    return "<li><h3>{} {} <small>{} 人</small></h3><dl>{}</dl></li>".format(
        dates.chinese(window["certified_on"]),
        escape(begun),
        window["people"],
        "".join(
            "<div><dt>{}</dt><dd>{}</dd></div>".format(escape(name), escape(text))
            for name, text in rows
        ),
    )


def _instalments(part, result, links, named):
    employed, certified = escape(named["employed"]), escape(named["certified"])
    claim = part["claim"]
    cards = []
    for instalment in result["instalments"]:
        if not instalment["conditional"] and instalment["per_employed"]:
            text = "按{0}的人数给；多少人{0}都给，没有比例的线。".format(employed)
        elif not instalment["conditional"]:
            text = "{}，没有{}条件。".format(escape(part["at_once"]), escape(named["work"]))
        elif instalment["needed"] is None and instalment["reachable"]:
            text = "还缺信息：{}。".format(escape(of_scheme(part, "trainees")["label"]))
        elif instalment["needed"] == 0:
            text = "照{}的人数已经够，不看几个人{}。".format(certified, employed)
        elif not instalment["reachable"]:
            text = "{}的 {} 人全部{}也到不了。".format(certified, result["certified"], employed)
        else:
            text = "要 <strong>{} 人</strong>{}；最早 <strong>{}</strong> 够这么多人。".format(
                instalment["needed"], employed, dates.chinese(instalment["earliest"])
            )
        cards.append(
            '<li class="instalment"><h3>{}</h3><p>{}</p><p>哪天申请：{}。</p>{}</li>'.format(
                escape(instalment["title"]),
                text,
                escape(claim["text"]),
                citation(instalment["cite"], links),
            )
        )
    return '<ul class="instalments">{}</ul><p>{}</p>'.format(
        "".join(cards), citation(claim["cite"], links)
    )


def _others(part, result, named):
    """What each other reading and convention would make of the same dates."""
    options = {option["value"]: option["title"] for option in part["run"]["reading"]["options"]}
    edges = {edge["value"]: edge["title"] for edge in part["edges"]}
    begun = _begun(part, result, named)
    tables = [_table(window, options, edges, begun) for window in result["windows"]]
    texts = [_other(part, other, named) for other in result["other_starts"]]
    return "".join(tables + texts)


def _other(part, other, named):
    """What another start of the window would make of it."""
    start = part["start"]["reading"]
    for option in start["options"]:
        if option["value"] == other["option"]:
            title = "{}：{}".format(start["id"], option["title"])
    day = calendar.begins(part, other["option"])
    if other["windows"] is None:
        return "<p>{}。还缺信息：{}。</p>".format(escape(title), escape(day))
    return "<p>{}，就是：</p><ul>{}</ul>".format(
        escape(title),
        "".join(
            "<li>{} {}（{} 人）：看到 {}，{}</li>".format(
                dates.chinese(window["certified_on"]),
                escape(day or named["certified"]),
                window["people"],
                dates.chinese(window["last_day"]),
                "最晚从 {} 开始缴".format(dates.chinese(window["run"]["last_begin"]))
                if window["run"]["possible"]
                else "窗口里放不下",
            )
            for window in other["windows"]
        ),
    )


def _table(window, options, edges, begun):
    rows = []
    for run in window["runs"]:
        here = run["option"] == window["run"]["option"] and run["edge"] == window["run"]["edge"]
        cells = ["窗口里放不下", "—", "—"]
        if run["possible"]:
            cells = [dates.chinese(run[key]) for key in ("last_begin", "last_end", "met_on")]
        rows.append(
            '<tr{}><th scope="row">{}；{}</th>{}</tr>'.format(
                ' class="is-here"' if here else "",
                escape(options[run["option"]]),
                escape(edges[run["edge"]]),
                "".join("<td>{}</td>".format(cell) for cell in cells),
            )
        )
    return (
        '<div class="desk-table" tabindex="0" role="region" aria-label="按不同理解各算到哪天"><table><caption>{} {}</caption><thead><tr>'
        '<th scope="col">怎样理解</th><th scope="col">最晚开始</th><th scope="col">连缴到</th>'
        '<th scope="col">最早能算</th></tr></thead><tbody>{}</tbody></table></div>'
    ).format(dates.chinese(window["certified_on"]), escape(begun), "".join(rows))
