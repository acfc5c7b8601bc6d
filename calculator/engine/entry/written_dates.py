"""The three numbers of a date as people and programs write one: with a time, with a weekday, as a serial.

`dates` counts with what is found.
"""

from calculator.engine.entry import dates, numerals
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import plain, shown

_BETWEEN = "-./,、 "
_WEEKDAYS = ("星期", "礼拜", "周")
_NAMED = "一二三四五六日天"  # the last two are the same day
_SERIALS = (36526, 73050)  # of the days of this century, as spreadsheets count
_FIRST_YEAR, _FIRST_SERIAL = 1900, 2  # its first day; they take that year for a leap year
_OURS = "+08"  # the hours by which Chinese time is ahead
_NOON_WORDS = ("上午", "下午", "中午", "凌晨", "早上", "晚上", "AM", "PM")
_DIGITS = "0123456789"
_EARLIEST, _LATEST = 1900, 2199  # outside these a year is a slip of the pen
_EXAMPLE = "应是日期，例如 2026-8-31 或 2026年8月31日"


def read(field, typed):
    """`typed` text as (year, month, day), written in any way that this file knows.

    Raises EntryError with a sentence for what is no date or cannot exist.
    """
    text = "" if typed is None else plain(typed)
    if text.startswith("'"):  # how a spreadsheet marks a date as text
        text = text[1:].strip()
    if not text:
        raise EntryError(field, "还没有填；这里" + _EXAMPLE)
    parts = _parts(text)
    if parts is None:
        raise EntryError(field, "写的是 “{}”；这里{}".format(shown(typed), _EXAMPLE))
    year, month, day, weekday = parts
    if _EARLIEST <= day <= _LATEST:
        message = "写的是 “{}”；年份 {} 不像：年份要写在最前面，写在后面看不准哪个是月；请写成 2026-8-31 这样"
        raise EntryError(field, message.format(shown(typed), year))
    if not _EARLIEST <= year <= _LATEST:
        message = "写的是 “{}”；年份 {} 不像，请写四位的年份，例如 2026"
        raise EntryError(field, message.format(shown(typed), year))
    if not 1 <= month <= 12:
        message = "写的是 “{}”；没有 {} 月，月份应是 1 到 12"
        raise EntryError(field, message.format(shown(typed), month))
    last = dates.days_in(year, month)
    if not 1 <= day <= last:
        message = "写的是 “{}”；{}年{}月没有 {} 日，这个月最后一天是 {} 日"
        raise EntryError(field, message.format(shown(typed), year, month, day, last))
    true = weekday_of(year, month, day)
    if weekday not in (None, true):
        message = "写的是 “{}”；{}是星期{}，请核对哪个写错了"
        date = dates.chinese((year, month, day))
        raise EntryError(field, message.format(shown(typed), date, "一二三四五六日"[true - 1]))
    return year, month, day


def _parts(text):
    """(year, month, day, weekday or None) of `text`, which is `plain`; None where it is no date.

    The numbers are what stands there, whether such a day exists or not; weekday 1 is Monday. A time
    of day behind the date is left out where it cannot change the day.
    """
    text, weekday = _without_weekday(text)
    date = _without_time(text)
    if date is None:
        return None
    if _is_serial(date):
        return _of_serial(int(date.split(".")[0])) + (weekday,)
    numbers = _numbers(date)
    return numbers and tuple(numbers) + (weekday,)


def weekday_of(year, month, day):
    """1 for Monday to 7 for Sunday, of a date that exists."""
    before = year - 1 if month < 3 else year
    moved = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)[month - 1]
    return (before + before // 4 - before // 100 + before // 400 + moved + day - 1) % 7 + 1


def _without_weekday(text):
    for word in _WEEKDAYS:
        at = text.find(word)
        if at > 0 and at + len(word) < len(text) and text[at + len(word)] in _NAMED:
            found = min(_NAMED.index(text[at + len(word)]) + 1, 7)
            before, after = text[:at].rstrip(" (,"), text[at + len(word) + 1 :].lstrip(" ),")
            return (before + " " + after).strip(), found
    return text, None


def _without_time(text):
    """`text` up to a time of day; None where the time could make another day of it."""
    for word in _NOON_WORDS:
        text = text.replace(word, " ")
    at = text.find(":")
    if at < 0:
        return text.strip()
    start = max(text.rfind(" ", 0, at), text.rfind("T", 0, at))
    if start < 0:
        return None
    date, time = text[:start].strip(), text[start + 1 :].strip()
    zone = ""
    for mark in ("Z", "+", "-"):
        if mark in time:
            time, _, zone = time.partition(mark)
            zone = mark + zone
            break
    if zone and not zone.startswith(_OURS) and (zone != "Z" or time.strip("0:.")):
        return None
    time = time.strip()
    if not all(c in "0123456789:." for c in time):  # nor a space: behind it stands something else
        return None
    hours = time.split(":")[0].strip()
    return date if hours.isdigit() and int(hours) <= 24 else None


def _is_serial(text):
    whole, _, rest = text.partition(".")
    if len(whole) != 5 or not _is_digits(whole) or (rest and not _is_digits(rest)):
        return False
    return _SERIALS[0] <= int(whole) <= _SERIALS[1]


def _of_serial(serial):
    days, month = serial - _FIRST_SERIAL, (_FIRST_YEAR, 1)
    while days >= dates.days_in(*month):
        days -= dates.days_in(*month)
        month = dates.move(month, 1)
    return month + (days + 1,)


def _numbers(text):
    """[year, month, day], or None."""
    if text and text[-1] in "日号":
        text = text[:-1]
    if len(text) == 8 and _is_digits(text):
        return [int(text[:4]), int(text[4:6]), int(text[6:])]
    if "年" in text:
        year, _, rest = text.partition("年")
        month, _, day = rest.partition("月")
        pieces = [year, month, day]
    else:
        marks = [mark for mark in _BETWEEN if len(text.split(mark)) == 3]
        if not marks:
            return None
        pieces = text.split(marks[0])
    found = [_number(piece.strip()) for piece in pieces]
    return None if None in found else found


def _number(text):
    if numerals.has_numerals(text):
        text = numerals.arabic(text) or ""
    return int(text) if _is_digits(text) and len(text) <= 4 else None


def _is_digits(text):
    return text != "" and all(c in _DIGITS for c in text)
