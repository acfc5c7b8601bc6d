"""The dates that follow from the certificates of one class: the window, the insured months, the
earliest day on which each condition can be met.

`part` is the part `calendar` of the rules. Dates are (year, month, day), months (year, month).
What the documents leave open stands there as a convention, and on the page.
"""

from calculator.engine.entry import dates, numbers
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import is_blank, usual
from calculator.engine.scheme.choices import in_force
from calculator.engine.scheme.head_words import USUAL
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.scheme import Scheme
from calculator.engine.scheme.unproved import unproved

EDGES = "edges"  # the name under which the convention about part months is chosen
_MARKS = "×xX*:："  # stand before the number of people
_BETWEEN = ",，、;；"  # stand between two batches, or before the number of people
_WIDE_SPACES = "\u3000\xa0"
_SPACES = " \t" + _WIDE_SPACES
_DATE_DIGITS = 5  # more digits than a number of people has: 26-8-31 is meant as a date
_DIGITS = "0123456789０１２３４５６７８９"
_MOST_LINES = 500
_MOST_PEOPLE = 9999  # with certificates, in one class: more take a browser too long
_MOST_DAYS = 366  # ahead of a day: one year
_USED = ("window", "insurance", "start", "run", "claim")  # what the dates follow from


def read(typed, named=USUAL):
    """`typed` {"certified_on", "class_date", "trainees"} as (people, class date, trainees).

    `certified_on` holds one date per line, with the number of people after a mark such as ×, a
    comma or a space if there are several; batches on one line are parted by commas. `people` is [(date, how many)] in order of time; the other two are
    None where nothing was typed. Raises TypedError with everything that cannot be read, in the
    words `named` of the scheme, see `head_words.words`.
    """
    problems = []
    people = {}
    text = str(typed.get("certified_on") or "").replace("\r", "\n")
    lines = [(i + 1, line) for i, line in enumerate(text.split("\n")) if not is_blank(line)]
    if not lines:
        message = "还没有填；这里应是取证日期，每行一个，例如 2026-8-31"
        problems.append((("certified_on",), message))
    elif len(lines) > _MOST_LINES:
        message = "有 {} 行；最多 {} 行，同一天的人请合成一行，写成 2026-8-31 × 5"
        problems.append((("certified_on",), message.format(len(lines), _MOST_LINES)))
        lines = []
    for place, line in lines:
        try:
            for date, count in _line(line):
                people[date] = people.get(date, 0) + count
        except EntryError as error:
            where = "第 {} 行：".format(place) if len(lines) > 1 else ""
            problems.append((("certified_on",), where + error.message))
    if len(people) > _MOST_LINES or sum(people.values()) > _MOST_PEOPLE:
        message = "有 {} 个日期、{} 人；一次最多 {} 个日期、{} 人"
        message = message.format(len(people), sum(people.values()), _MOST_LINES, _MOST_PEOPLE)
        problems.append((("certified_on",), message))
    class_date = _optional("class_date", dates.read, typed, problems)
    trainees = _optional("trainees", numbers.count, typed, problems)
    if problems:
        raise TypedError(problems)
    certified = sum(people[date] for date in people)
    if trainees is not None and certified > trainees:
        message = "{0} {1} 人，少于{2}的 {3} 人；{2}的人都在{0}人数里，请改其中一个"
        message = message.format(named["trainees"], trainees, named["certified"], certified)
        raise TypedError([(("trainees", "certified_on"), message)])
    return sorted(people.items()), class_date, trainees


def read_file(typed):
    """`typed` {"class_name", "remind_days"} as (name of the class, days ahead), for its calendar file.

    None where nothing was typed. Raises TypedError.
    """
    name = str(typed.get("class_name") or "")
    name = "".join(" " if c in _SPACES or c < " " else c for c in name).strip(" ")
    problems = []
    days = _optional("remind_days", _days, typed, problems)
    if problems:
        raise TypedError(problems)
    return name or None, days


def calendar(part, people, class_date=None, trainees=None, choices=None):
    """Everything that follows, as plain values ready for JSON.

    `people`, `class_date`, `trainees` as from `read`; `choices` {reading id or "edges": option}. Raises ChoiceError; TypedError where
    the chosen reading needs the one date of the class and it is not known.
    """
    chosen = in_force(_readings(part), choices or {})
    start = chosen[part["start"]["reading"]["id"]]
    starts = _starts(part["start"], start, people, class_date)
    if starts[start] is None:
        [day] = [one["day"] for one in part["start"]["together"] if one["option"] == start]
        raise TypedError([(("class_date",), "这样理解要填{}；请填是哪一天".format(day))])
    certified = sum(count for _, count in people)
    run = chosen[part["run"]["reading"]["id"]]

    def windows_of(begun):
        return [_window(part, date, count, run, chosen[EDGES]) for date, count in begun]

    windows = windows_of(starts[start])
    found = {
        "choices": chosen,
        "certified": certified,
        "trainees": trainees,
        "windows": windows,
        "other_starts": [
            {"option": other, "windows": starts[other] and windows_of(starts[other])}
            for other in _options(part["start"])
            if other != start
        ],
        "settled_on": max(window["run"]["settled_on"] for window in windows),
        "instalments": _instalments(part, windows, certified, trainees),
        "unproved": unproved(
            [part[name] for name in _USED] + part["scheme"]["formula"]["instalments"]
        ),
    }
    if part["scheme"].get("ended"):
        found["ended"] = part["scheme"]["ended"]["message"]
    return found


def _starts(part, chosen, people, class_date):
    """{option: [(day, people)]} for every option of where the window begins; None where its day is
    not known. The one day given is that of the option chosen, else of the first for all together.
    """
    starts = {part["each"]: people}
    days = _options(part)[1:]
    given = chosen if chosen in days else days[0]
    for one in part["together"]:
        day = class_date if one["option"] == given else None
        if day is None and one["certified"] and len(people) == 1:
            day = people[0][0]
        starts[one["option"]] = day and [(day, sum(count for _, count in people))]
    return starts


def _options(part):
    """The options of the start in their order, each person's own first."""
    return [part["each"]] + [one["option"] for one in part["together"]]


def begins(part, option):
    """What the day is called from which the window runs under this option of the start: None where
    it is each person's certificate."""
    for one in part["start"]["together"]:
        if one["option"] == option:
            return one["day"]
    return None


def _line(line):
    """[(date, number of people)] of one line. Raises EntryError."""
    batches = []  # [what should be a date, what should be a number or None, whether marked by ×]
    for mark in _BETWEEN:
        line = line.replace(mark, _BETWEEN[0])
    for piece in [piece for piece in line.split(_BETWEEN[0]) if not is_blank(piece)]:
        dated = len([c for c in piece if c in _DIGITS]) >= _DATE_DIGITS
        if batches and batches[-1][1] is None and not dated:
            batches[-1][1] = piece
        else:
            batches.append(_halves(piece))
    if not batches:
        raise EntryError("certified_on", "写的是 “{}”；这里应是取证日期".format(line))
    return [_batch(line, date, count, marked) for date, count, marked in batches]


def _halves(piece):
    """[the date's text, the text of the number of people or None, whether a mark parts them]."""
    at = max(piece.rfind(mark) for mark in _MARKS)
    if at >= 0:
        return [piece[:at], piece[at + 1 :], True]
    if not _is_date(piece):
        for at in range(len(piece) - 1, 0, -1):
            if piece[at] in _SPACES and _is_date(piece[:at]):
                return [piece[:at], piece[at:], False]
    return [piece, None, False]


def _is_date(text):
    try:
        dates.read("certified_on", text)
    except EntryError:
        return False
    return True


def _batch(line, date, count, marked):
    """(date, number of people) of what one batch of a line holds."""
    date = dates.read("certified_on", date)
    if count is None:
        return date, 1
    try:
        people = numbers.count("certified_on", count)
    except EntryError:
        if marked:
            raise
        message = "写的是 “{}”；人数前请写 ×，每批一行"
        raise EntryError("certified_on", message.format(line)) from None
    if people == 0:
        raise EntryError("certified_on", "写的是 “{}”；人数应至少是 1".format(line))
    return date, people


def _days(field, text):
    """A whole number of days ahead, at least 1."""
    plain = usual(str(text), _WIDE_SPACES, "  ")
    if plain.endswith("天"):
        plain = plain[:-1]
    try:
        days = numbers.count(field, plain)
    except EntryError:
        days = 0
    if not 1 <= days <= _MOST_DAYS:
        message = "写的是 “{}”；这里应是整天数，1 到 {}；不要提醒就空着"
        raise EntryError(field, message.format(text, _MOST_DAYS))
    return days


def _optional(field, reads, typed, problems):
    text = typed.get(field)
    if is_blank(text):
        return None
    try:
        return reads(field, text)
    except EntryError as error:
        problems.append(((field,), error.message))
        return None


def _readings(part):
    """[(name, reading)] of what can be chosen: where the window begins, its run, its edges."""
    found = [(each["reading"]["id"], each["reading"]) for each in (part["start"], part["run"])]
    return found + [(EDGES, {"default": part["edges"][0]["value"], "options": part["edges"]})]


def _window(part, date, count, run, edge):
    """The window after a certificate of `date`, with what the chosen options make of it."""
    last, moved = dates.add_months(date, part["window"]["months"])
    window = {
        "certified_on": date,
        "people": count,
        "first_day": dates.next_day(date),
        "last_day": last,
        "moved": moved,  # that month has no such day
    }
    window["runs"] = [
        _run(part, window, option["value"], convention["value"])
        for option in part["run"]["reading"]["options"]
        for convention in part["edges"]
    ]
    for each in window["runs"]:
        if each["option"] == run and each["edge"] == edge:
            window["run"] = each
    return window


def _run(part, window, option, edge):
    """When the insured months may begin and end in `window` under one option and one convention."""
    first, last = window["first_day"][:2], window["last_day"][:2]
    if edge == "whole":
        if window["first_day"] != dates.first_day(first):
            first = dates.move(first, 1)
        if window["last_day"] != dates.last_day(last):
            last = dates.move(last, -1)
    more = part["insurance"]["months"] - 1
    latest = dates.move(last, -more) if option == part["run"]["whole"] else last
    third, end = dates.move(first, more), dates.move(latest, more)
    settled = dates.last_day(end)
    if option == part["run"]["whole"]:
        settled = window["last_day"]
    return {
        "option": option,
        "edge": edge,
        "months": dates.count_months(first, last),
        "possible": dates.count_months(first, latest) > 0,
        "first_begin": first,
        "last_begin": latest,
        "last_end": end,
        "met_on": dates.last_day(third) if edge == "whole" else dates.first_day(third),
        "settled_on": settled,
    }


def _instalments(part, windows, certified, trainees):
    """For each instalment: how many have to be employed, and the earliest day on which so many are.

    Under the default readings of the scheme. `per_employed`: it is paid for those who found work.
    `needed` None: it has no condition, or the number of
    trainees is not known; 0: the certified alone are enough; `reachable` False: not even all the certified would be enough.
    """
    scheme = Scheme(part["scheme"])
    formula = scheme.formula({})
    if "trainees" not in scheme.asked:
        trainees = max(1, certified)  # nothing depends on them
    days = []
    for window in windows:
        days += [window["run"]["met_on"]] * window["people"]
    days.sort()
    found = []
    for instalment in formula.instalments:
        needed = None
        if instalment.threshold is not None and trainees is not None:
            counted, of = formula.measures[instalment.measure]
            needed = 0
            while needed <= certified:
                outcome = Outcome.checked(trainees, certified, needed)
                if instalment.threshold.reached(outcome.heads(counted), outcome.heads(of)):
                    break
                needed += 1
        reachable = needed is None or needed <= certified
        found.append(
            {
                "id": instalment.id,
                "title": instalment.title,
                "cite": instalment.cite,
                "conditional": instalment.threshold is not None,
                "per_employed": any(name == "employed" for name, _ in instalment.heads or []),
                "needed": needed if reachable else None,
                "reachable": reachable,
                "earliest": days[needed - 1] if needed and reachable else None,
            }
        )
    return found
