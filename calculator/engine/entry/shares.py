"""A share of a whole as a table holds it: ``85%``, ``0.85``, ``85``, ``17/25``, 八成五."""

from calculator.engine.entry import chances
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import plain, shown

_WHOLE = 100
_DIGITS = "0123456789."


def share(field, typed):
    """`typed` as a fraction (numerator, denominator) in lowest terms, from 0 to 1.

    A bare number above 1 is taken for so many of a hundred. Raises EntryError.
    """
    text = plain(typed).replace(" ", "")
    bare = text.replace(".", "", 1).isdigit() and all(c in _DIGITS for c in text)
    try:
        if bare and text.partition(".")[0].lstrip("0") not in ("", "1"):
            return chances.chance(field, text + "%")
        return chances.chance(field, text)
    except EntryError:
        message = "写的是 “{}”；这里应是 0 到 {} 的百分数，例如 85% 或 0.85"
        raise EntryError(field, message.format(shown(typed), _WHOLE)) from None
