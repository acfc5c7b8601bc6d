"""The three numbers of a date as people and programs write one: with a time, with a weekday, as a serial.

What it means is judged by `dates.read`; here only its parts are found.
"""

from calculator.engine.entry import numerals

_BETWEEN = "-./,、 "
_WEEKDAYS = ("星期", "礼拜", "周")
_NAMED = "一二三四五六日天"  # the last two are the same day
_SERIALS = (36526, 73050)  # 2000-01-01 to 2099-12-31, as spreadsheets count days
_DAY_OF_FIRST = 6  # 2000-01-01 was a Saturday; Monday is 1
_OURS = "+08"  # the hours by which Chinese time is ahead
_NOON_WORDS = ("上午", "下午", "中午", "凌晨", "早上", "晚上", "AM", "PM")
_DIGITS = "0123456789"


def parts(text):
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


def weekday(year, month, day):
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
    if not all(c in "0123456789:. " for c in time):
        return None
    hours = time.split(":")[0].strip()
    return date if hours.isdigit() and int(hours) <= 24 else None


def _is_serial(text):
    whole, _, rest = text.partition(".")
    if len(whole) != 5 or not _is_digits(whole) or (rest and not _is_digits(rest)):
        return False
    return _SERIALS[0] <= int(whole) <= _SERIALS[1]


def _of_serial(serial):
    days, year = serial - _SERIALS[0], 2000
    while True:
        leap = year % 4 == 0
        if days < 365 + leap:
            break
        days -= 365 + leap
        year += 1
    month = 1
    for length in (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31):
        if days < length:
            return year, month, days + 1
        days -= length
        month += 1


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
