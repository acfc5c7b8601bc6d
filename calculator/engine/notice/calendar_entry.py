"""What a person typed for the calendar of one class, read and checked; all problems found in one pass."""

from calculator.engine.entry import numbers, written_dates
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import is_blank, name, plain, shown
from calculator.engine.scheme.head_words import USUAL

_MARKS = "×xX*:"  # stand before the number of people
_BETWEEN = ",、;"  # stand between two batches, or before the number of people
_DAY_ENDS = "日号"  # behind which a number of people may stand as it is
_DATE_DIGITS = 5  # more digits than a number of people has: 26-8-31 is meant as a date
_DIGITS = "0123456789"
_MOST_LINES = 500
_MOST_PEOPLE = 9999  # with certificates, in one class: more take a browser too long
_MOST_DAYS = 366  # ahead of a day: one year


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
    class_date = _optional("class_date", written_dates.read, typed, problems)
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
    called = name(typed.get("class_name") or "")
    problems = []
    days = _optional("remind_days", _days, typed, problems)
    if problems:
        raise TypedError(problems)
    return called or None, days


def _line(line):
    """[(date, number of people)] of one line. Raises EntryError."""
    text = plain(line)
    if _is_date(text):
        return [_batch(line, text, None, False)]
    batches = []  # [what should be a date, what should be a number or None, whether marked by ×]
    for mark in _BETWEEN:
        text = text.replace(mark, _BETWEEN[0])
    for piece in [piece for piece in text.split(_BETWEEN[0]) if not is_blank(piece)]:
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
    if _is_date(piece):
        return [piece, None, False]
    date, _, people = piece.rpartition(" ")  # first, as the colon of a time of day is no mark
    if people and all(char in _DIGITS for char in people) and _is_date(date):
        return [date, people, False]
    at = max(piece.rfind(mark) for mark in _MARKS)
    if at >= 0:
        return [piece[:at], piece[at + 1 :], True]
    for at in range(len(piece) - 1, 0, -1):
        if (piece[at] == " " or piece[at - 1] in _DAY_ENDS) and _is_date(piece[:at]):
            return [piece[:at], piece[at:], False]
    return [piece, None, False]


def _is_date(text):
    try:
        written_dates.read("certified_on", text)
    except EntryError:
        return False
    return True


def _batch(line, date, count, marked):
    """(date, number of people) of what one batch of a line holds."""
    date = written_dates.read("certified_on", date)
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
    """A whole number of days ahead; 0 is the day itself."""
    try:
        days = numbers.count(field, text, ("天", "日"))
    except EntryError:
        days = -1
    if not 0 <= days <= _MOST_DAYS:
        message = "写的是 “{}”；这里应是整天数，0 到 {}，0 是当天；不要提醒就空着"
        raise EntryError(field, message.format(shown(text), _MOST_DAYS))
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
