"""What a number in a workbook shows: a date, a share, or the number as people write it."""

from calculator.engine.entry import dates
from calculator.files.xlsx_numbers import FIRST_SERIAL, day_of

_DATES = tuple(range(14, 18)) + (22,) + tuple(range(27, 37)) + tuple(range(0x32, 59))
_SHARES = (9, 10)  # the formats that every workbook has, by their numbers
_IN_1904 = 1462  # days that some workbooks count later
_LAST_SERIAL = 2_958_465  # 9999-12-31
_DAY, _SHARE, _PLAIN = "day", "share", ""


def shown_as(number, code):
    """Whether a format shows days, shares or plain numbers; `code` is "" for one that every workbook has."""
    if not code:
        return _DAY if number in _DATES else _SHARE if number in _SHARES else _PLAIN
    bare = _without_words(code.lower())
    if "y" in bare or "d" in bare or "年" in code:
        return _DAY
    return _SHARE if "%" in bare else _PLAIN


def shown(text, look, in_1904):
    """The text that a cell with the number `text` shows, `look` as from `shown_as`."""
    try:
        number = float(text)
    except ValueError:
        return text
    if look == _DAY:
        days = int(number) + (_IN_1904 if in_1904 else 0)
        if FIRST_SERIAL <= days <= _LAST_SERIAL:
            return dates.iso(day_of(days)) + _time(number - int(number))
    if look == _SHARE:
        return _plain(number * 100) + "%"
    return text if _is_whole(text) else _plain(number)


def _time(part):
    """What stands behind the date of a moment within it."""
    minutes = int(part * 1440 + 0.5)
    return " {:02d}:{:02d}".format(minutes // 60, minutes % 60) if 0 < minutes < 1440 else ""


def _plain(number):
    """A number without the noise behind its fifteenth digit, which workbooks hold and do not show."""
    text = "{:.15g}".format(number)
    if "e" in text or "n" in text:
        return text
    return text.rstrip("0").rstrip(".") if "." in text else text


def _is_whole(text):
    return len(text) < 16 and all(c in "0123456789" for c in text)


def _without_words(code):
    """A format without what it shows as it stands: in quotes, in brackets, behind a stroke."""
    made, closing = "", ""
    skip = False
    for char in code:
        if skip:
            skip = False
        elif closing:
            closing = "" if char == closing else closing
        elif char == '"':
            closing = '"'
        elif char == "[":
            closing = "]"
        elif char in "\\_*":
            skip = True
        else:
            made += char
    return made
