"""The days of the classes of a plan, as the calendar reckons them: a table, and one calendar file of all."""

from calculator.engine.entry import dates, moments
from calculator.engine.entry.problems import TypedError
from calculator.engine.notice import calendar, calendar_entry
from calculator.engine.plan.day_sums import month_of
from calculator.engine.scheme.money import yuan
from calculator.files import calendar_file
from calculator.files.escaping import escape
from calculator.view.plan_table import table

FILE = "各班的日子.ics"
_SHOWN = 300  # classes in the table
_NAMED = 10  # classes, where a sentence names them


def undated(plan, classes):
    """Which classes stand in no month, since they say no date."""
    names = [one[1] for one in classes if one[6] is None]
    if not names:
        return ""
    more = "等" if len(names) > _NAMED else ""
    return "<p>{} 个班没填{}，不归到月份：{}{}。</p>".format(
        len(names),
        escape(plan.scheme.called()["certified_on"]),
        escape("、".join(names[:_NAMED])),
        more,
    )


def days(part, plan, classes):
    """Each class with a date: until when employment is looked at, when insurance has to begin at the
    latest, and in which month each instalment stands. `part`: the scheme's `calendar`."""
    titles = [instalment.title + "（元）" for instalment in plan.formula.instalments]
    windows = {}
    rows = []
    dated = [one for one in classes if one[6] is not None]
    for one in sorted(dated, key=_date)[:_SHOWN]:
        date, paid = one[6], one[8][0][2]
        if date not in windows:
            [windows[date]] = calendar.calendar(part, [(date, 1)])["windows"]
        window = windows[date]
        run = window["run"]
        cells = [
            dates.iso(date),
            dates.iso(window["last_day"]),
            dates.iso(run["last_begin"]) if run["possible"] else "放不下",
        ]
        for place, fen in enumerate(paid):
            month = month_of(date, plan.late[place], plan.window_months)
            when = "（{}）".format(dates.iso(month)) if month and fen else ""
            cells.append((yuan(fen) + when,))
        rows.append([one[1]] + cells)
    if not rows:
        return "<p>没有一个班填了日期。</p>"
    headings = ["班次", plan.scheme.called()["certified_on"], "看就业到", "最晚从哪个月开始缴"]
    html = table("各班的日子，早的在前；括号里是归到的月份", headings + titles, rows, cards=True)
    if len(dated) > _SHOWN:
        html += "<p>这里只列前 {} 个班，日历文件里是全部 {} 个。</p>".format(_SHOWN, len(dated))
    chosen = "；".join(
        "{} {}".format(side["reading"]["id"], _default(side["reading"]))
        for side in (part["start"], part["run"])
    )
    return html + "<p>照默认的理解：{}。换一种，见“取证以后的日子怎么算”。</p>".format(
        escape(chosen)
    )


def file(part, classes, fields):
    """The calendar file of all classes that have a date and somebody certified. Raises TypedError."""
    _, remind_days = calendar_entry.read_file(fields)
    of_all = [
        (one[1], calendar.calendar(part, [(one[6], one[2][1])]))
        for one in classes
        if one[6] is not None and one[2][1]
    ]
    if not of_all:
        raise TypedError([((), "没有一个班填了日期，没有可以存进日历的")])
    text = calendar_file.text(part, of_all, moments.read(fields["now"]), remind_days)
    return {"type": calendar_file.TYPE, "text": text, "whose": ""}


def _date(one):
    return one[6]


def _default(reading):
    for option in reading["options"]:
        if option["value"] == reading["default"]:
            return option["title"]
