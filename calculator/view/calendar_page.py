"""The parts of the page about the days after the certificates, and its calendar file."""

from calculator.engine.entry import dates
from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.notice import calendar
from calculator.files import calendar_file
from calculator.files.escaping import escape
from calculator.view.markup import citation
from calculator.view.refusal import refusal
from calculator.view.unproved_note import beside, note

FILE = "取证以后的日子.ics"
ENTRIES = (
    {
        "id": "certified_on",
        "label": "取证日期",
        "unit": "",
        "help": "每批一行；同一天有几个人就写“× 人数”。"
        "2026-8-31、2026/8/31、2026年8月31日、20260831 都可以",
    },
    {
        "id": "class_date",
        "label": "全班统一的日期",
        "unit": "",
        "help": "只在选“全班用同一天”时用到；文件没有写是哪一天",
    },
    {
        "id": "trainees",
        "label": "参训人数",
        "unit": "人",
        "help": "这一班全部参训人员；填了才能说要几个人就业",
    },
    {
        "id": "class_name",
        "label": "班次",
        "unit": "",
        "help": "可不填；写进日历里每一件事的标题，几个班同一天取证也不会混",
    },
    {
        "id": "remind_days",
        "label": "提前提醒",
        "unit": "天",
        "help": "可不填，天数您自己定；填了，日历会提前提醒最晚开始缴的月份和看就业的最后一天",
    },
)
_LABELS = {entry["id"]: entry["label"] for entry in ENTRIES}
PAPERS = (
    ("hand-in", "要交的材料"),
    ("keep", "要留的资料"),
    ("agreement", "协议里写明的事项"),
)
_READING = "reading-"


def respond(rules, links, fields):
    """The answer to what stands in the form: see `view.desk`.

    `fields`: the entries of `ENTRIES`, ``reading-`` and the id of a reading, ``reading-edges``;
    ``class_name`` and ``remind_days`` are for the calendar file only;
    ``want``: what a button asked for, the name of the calendar file or "print".
    """
    part = rules.part("calendar")
    parts = {"problem-" + entry["id"]: "" for entry in ENTRIES}
    choices = {name[len(_READING) :]: fields[name] for name in fields if name.startswith(_READING)}
    problems = []
    try:
        # Both are read before either is answered, so that every problem is said at once.
        typed = _read(calendar.read, fields, problems)
        named = _read(calendar.read_file, fields, problems)
        if problems:
            return refusal(parts, problems, _LABELS)
        people, class_date, trainees = typed
        result = calendar.calendar(part, people, class_date, trainees, choices)
    except TypedError as error:
        return refusal(parts, error.problems, _LABELS)
    except ChoiceError as error:
        return refusal(parts, [((), error.message)], _LABELS)
    parts["answer-problems"] = ""
    parts["answer-total"] = _summary(result) + note(result["unproved"], links, "这些日子")
    parts["answer-windows"] = '<ol class="windows">{}</ol>'.format(
        "".join(_window(window) for window in result["windows"])
    )
    parts["answer-instalments"] = _instalments(part, result, links)
    parts["answer-other"] = _others(part, result)
    answer = {"ok": True, "invalid": [], "parts": parts}
    if fields.get("want") == FILE:
        text = calendar_file.text(part, result, named[0], named[1])
        answer["files"] = {FILE: {"type": calendar_file.TYPE, "text": text}}
    elif fields.get("want") == "print":
        answer["print"] = "page"
    return answer


def _read(reads, fields, problems):
    """What `reads` makes of the fields; its problems are added to the others."""
    try:
        return reads(fields)
    except TypedError as error:
        problems += error.problems
        return None


def _summary(result):
    """The one date that matters first: the last month in which insurance can begin."""
    possible = [w for w in result["windows"] if w["run"]["possible"]]
    if not possible:
        return "<p>按选定的算法，窗口里放不下这么多个整月。</p>"
    begins = [window["run"]["last_begin"] for window in possible]
    who = "{} 人取证".format(result["certified"])
    mark = beside(result["unproved"])
    if min(begins) == max(begins):
        more = "最晚从这个月开始缴养老保险，一个月不断"
    else:
        more = "最早到期的一批最晚从这个月开始缴，别的批次见下面"
    return (
        '<p class="answer-who">{}</p><p class="answer-sum"><strong>{}</strong>{}</p><p>{}。</p>'
        "<p>全班到 {} 才看得完。</p>"
    ).format(who, dates.chinese(min(begins)), mark, more, dates.chinese(result["settled_on"]))


def _window(window):
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
                "最早能算稳定就业",
                "{}（从 {} 起缴）".format(
                    dates.chinese(run["met_on"]), dates.chinese(run["first_begin"])
                ),
            ),
        ]
    else:
        rows.append(("最晚开始缴的月份", "窗口里放不下"))
    return "<li><h3>{} 取证 <small>{} 人</small></h3><dl>{}</dl></li>".format(
        dates.chinese(window["certified_on"]),
        window["people"],
        "".join(
            "<div><dt>{}</dt><dd>{}</dd></div>".format(name, escape(text)) for name, text in rows
        ),
    )


def _instalments(part, result, links):
    claim = part["claim"]
    cards = []
    for instalment in result["instalments"]:
        if not instalment["conditional"] and instalment["per_employed"]:
            text = "按就业的人数给；多少人就业都给，没有比例的线。"
        elif not instalment["conditional"]:
            text = "培训结束后核算，没有就业条件。"
        elif result["trainees"] is None:
            text = "还缺信息：参训人数。"
        elif instalment["needed"] == 0:
            text = "照取证的人数已经够，不看几个人就业。"
        elif not instalment["reachable"]:
            text = "取证的 {} 人全部稳定就业也到不了。".format(result["certified"])
        else:
            text = (
                "要 <strong>{} 人</strong>稳定就业；最早 <strong>{}</strong> 够这么多人。".format(
                    instalment["needed"], dates.chinese(instalment["earliest"])
                )
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


def _others(part, result):
    """What each other reading and convention would make of the same dates."""
    options = {option["value"]: option["title"] for option in part["run"]["reading"]["options"]}
    edges = {edge["value"]: edge["title"] for edge in part["edges"]}
    tables = [_table(window, options, edges) for window in result["windows"]]
    other = result["other_start"]
    start = part["start"]["reading"]
    for option in start["options"]:
        if option["value"] == other["option"]:
            title = "{}：{}".format(start["id"], option["title"])
    if other["windows"] is None:
        text = "<p>{}。还缺信息：全班统一的日期；文件没有写是哪一天。</p>".format(escape(title))
    else:
        text = "<p>{}，就是：</p><ul>{}</ul>".format(
            escape(title),
            "".join(
                "<li>{} 取证（{} 人）：看到 {}，{}</li>".format(
                    dates.chinese(window["certified_on"]),
                    window["people"],
                    dates.chinese(window["last_day"]),
                    "最晚从 {} 开始缴".format(dates.chinese(window["run"]["last_begin"]))
                    if window["run"]["possible"]
                    else "窗口里放不下",
                )
                for window in other["windows"]
            ),
        )
    return "".join(tables) + text


def _table(window, options, edges):
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
        '<div class="desk-table"><table><caption>{} 取证</caption><thead><tr>'
        '<th scope="col">怎样理解</th><th scope="col">最晚开始</th><th scope="col">连缴到</th>'
        '<th scope="col">最早能算</th></tr></thead><tbody>{}</tbody></table></div>'
    ).format(dates.chinese(window["certified_on"]), "".join(rows))
