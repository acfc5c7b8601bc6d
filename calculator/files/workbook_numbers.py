"""What a number in a workbook shows: a date, a share, or the number as people write it."""

from calculator.engine.entry import dates
from calculator.files.xlsx_numbers import FIRST_SERIAL, day_of

_DATES = tuple(range(14, 18)) + (22,) + tuple(range(27, 37)) + tuple(range(0x32, 59))
_SHARES = (9, 10)  # the formats that every workbook has, by their numbers
_IN_1904 = 1462  # days that some workbooks count later
_LAST_SERIAL = 2_958_465  # 9999-12-31
_DAY, _SHARE, _PLAIN = "day", "share", ""
_BEHIND = "behind"  # begins a look that ends with what stands behind the number
_OWN_POINTS = ("!.", "\\.", '"."')  # a point that is written into a number
_SCALES = "百千万亿KkMm%‰"  # behind a number, without which it is another one


def shown_as(number, code):
    """How a format shows numbers: as days, shares, with a unit such as 万元 behind them, or plainly; `code`
    is "" for one that every workbook has."""
    if not code:
        return _DAY if number in _DATES else _SHARE if number in _SHARES else _PLAIN
    bare = _without_words(code.lower())
    if "y" in bare or "d" in bare or "年" in code:
        return _DAY
    if "%" in bare:
        return _SHARE
    behind = _behind(code.split(";")[0])
    return _BEHIND + behind if any([sign in behind for sign in _SCALES]) else _PLAIN


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
    bare = text if _is_whole(text) else _plain(number)
    return bare + look[len(_BEHIND) :] if look.startswith(_BEHIND) else bare


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


def _behind(code):
    """The words that a format writes behind a number as it is; nothing where it shows a part of it."""
    last = max([code.rfind(sign) for sign in "0#?"])
    rest = code[last + 1 :]
    if last < 0 or rest[:1] == "," or any([mark in code for mark in _OWN_POINTS]):
        return ""
    made, skip = "", False
    for char in rest:
        if skip:
            skip = False
        elif char in "_*":
            skip = True
        elif char not in '"\\!':
            made += char
    return made.strip()


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
