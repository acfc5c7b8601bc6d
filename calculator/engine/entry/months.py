"""Months as people write them: 2026-09, 2026年9月, 202609; several at once, and from one to another."""

from calculator.engine.entry import dates, numerals, written_dates
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import plain, shown

_BETWEEN = "、;,\n\t "
_TO = ("至", "到", "~", "--")
_SPLITS = "-./"
_EARLIEST, _LATEST = 1900, 2199  # as for the years of days
_MOST = 240  # months in one place
_DIGITS = "0123456789"
_EXAMPLE = "应是月份，例如 2026-9 或 2026年9月"


def month(field, typed):
    """`typed` as (year, month); a day is read as its month. Raises EntryError."""
    text = _squeezed(typed)
    if not text:
        raise EntryError(field, "还没有填；这里" + _EXAMPLE)
    return _month(field, typed, text, None)


def months(field, typed):
    """`typed` as a sorted list of (year, month), none twice: a list, or from one to another, both counted.

    A month without a year is one of the year written last before it. Raises EntryError.
    """
    text = _squeezed(typed)
    for mark in _BETWEEN:
        text = text.replace(mark, _BETWEEN[0])
    found = []
    year = None
    for piece in [piece for piece in text.split(_BETWEEN[0]) if piece]:
        first, last = _ends(piece)
        first = _month(field, typed, first, year)
        last = _month(field, typed, last, first[0]) if last else first
        count = dates.count_months(first, last)
        if count < 1:
            message = "写的是 “{}”；{}在{}后面，请核对"
            first, last = dates.chinese(first), dates.chinese(last)
            raise EntryError(field, message.format(shown(typed), first, last))
        if count > _MOST:
            raise EntryError(field, "写的是 “{}”；月份太多，请核对年份".format(shown(typed)))
        found += [dates.move(first, step) for step in range(count)]
        year = last[0]
    return sorted(set(found))


def _squeezed(typed):
    """Plain text without the spaces inside what is one month."""
    text = plain(typed)
    for sign in "年月至到~":
        text = text.replace(" " + sign, sign)
        if sign != "月":
            text = text.replace(sign + " ", sign)
    return text


def _ends(piece):
    """(first, last or nothing) of ``2026-09至2026-11``, ``2026年9-11月``, ``2026.9-2026.11``."""
    for word in _TO:
        first, there, last = piece.partition(word)
        if there and first:
            return first, last
    for at in range(1, len(piece) - 1):
        if piece[at] != "-":
            continue
        first, last = piece[:at], piece[at + 1 :]
        day = "-" in first and not last.endswith("月")  # 2026-09-01
        if _is_whole(first) and (_is_whole(last) or (_bare(last) and not day)):
            return first, last
    return piece, ""


def _is_whole(text):
    """Whether a year and a month stand in `text`."""
    return _of(text, None) is not None


def _bare(text):
    """Whether it is a month alone: ``11月``, ``11``."""
    digits = text[:-1] if text.endswith("月") else text
    return 0 < len(digits) <= 2 and all(c in _DIGITS for c in digits)


def _month(field, typed, text, year):
    found = _of(text, year)
    if found is None:
        try:
            return written_dates.read(field, text)[:2]
        except EntryError:
            pass
        where = _EXAMPLE
        if _bare(text) and year is None:
            where = "要写明是哪一年的，例如 2026-9"
        raise EntryError(field, "写的是 “{}”；这里{}".format(shown(typed), where))
    if not _EARLIEST <= found[0] <= _LATEST:
        message = "写的是 “{}”；年份 {} 不像，请写四位的年份，例如 2026-9"
        raise EntryError(field, message.format(shown(typed), found[0]))
    if not 1 <= found[1] <= 12:
        message = "写的是 “{}”；没有 {} 月，月份应是 1 到 12"
        raise EntryError(field, message.format(shown(typed), found[1]))
    return found


def _of(text, year):
    """(year, month) as they stand in `text`, which holds no day; None where it is no month."""
    text = text[:-1] if text.endswith("份") else text
    if "年" in text:
        before, _, after = text.partition("年")
        return _pair(before, after[:-1] if after.endswith("月") else after)
    if year is not None and _bare(text):
        return year, int(text[:-1] if text.endswith("月") else text)
    if len(text) == 6 and all(c in _DIGITS for c in text):
        return int(text[:4]), int(text[4:])
    for mark in _SPLITS:
        pieces = text.split(mark)
        if len(pieces) == 2 and len(pieces[0]) == 4:
            return _pair(*pieces)
    return None


def _pair(year, month):
    numbers = []
    for part in (year, month):
        if numerals.has_numerals(part):
            part = numerals.arabic(part) or ""
        if not 0 < len(part) <= 4 or not all(c in _DIGITS for c in part):
            return None
        numbers.append(int(part))
    return tuple(numbers)
