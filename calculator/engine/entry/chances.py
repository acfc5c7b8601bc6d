"""A chance as a person types it: ``64%``, ``16/25``, ``0.64``, 六成四, 百分之六十四."""

from calculator.engine.entry import numerals
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import plain, shown

_LONGEST = 6  # digits of each part of a number; keeps the exact sums short
_EXAMPLE = "64%、16/25 或 0.64"
_TENTH = "成"
_PARTS = "分之"  # 百分之六十四, 三分之二


def chance(field, typed):
    """`typed` as a fraction (numerator, denominator) in lowest terms, 0 and 1 included.

    Raises EntryError.
    """
    text = plain(typed)
    if not text:
        raise EntryError(field, "还没有填；这里应是就业把握，例如 " + _EXAMPLE)
    over, below = text, "1"
    if text.endswith("%"):
        over, below = text[:-1], "100"
    elif "/" in text:
        over, _, below = text.partition("/")
    elif _PARTS in text:
        below, _, over = text.partition(_PARTS)
        below = {"百": str(10**2), "千": str(10**3)}.get(below, below)
    elif _TENTH in text:
        over, below = _tenths(text), "10"
    top, bottom = _decimal(over.strip()), _decimal(below.strip())
    if top is None or bottom is None or ("/" in text and "." in text):
        message = "写的是 “{}”；这里应是 0 到 1 之间的把握，例如 {}，小数和分数的每一段最多 {} 位"
        raise EntryError(field, message.format(shown(typed), _EXAMPLE, _LONGEST))
    if bottom[0] == 0:
        raise EntryError(field, "写的是 “{}”；分母不能是 0".format(shown(typed)))
    numerator, denominator = top[0] * bottom[1], top[1] * bottom[0]
    if numerator > denominator:
        message = "写的是 “{}”，大于 1；把握最多是 1，也就是 100%"
        if below == "1":
            message += "；百分之几请带上 % 号"
        raise EntryError(field, message.format(shown(typed)))
    return lowest(numerator, denominator)


def _tenths(text):
    """``6.5`` of 六成五, 6.5成, 6成5: the number of tenths; nothing where it is none."""
    whole, _, rest = text.partition(_TENTH)
    rest = numerals.arabic(rest) if rest else "0"
    whole = numerals.arabic(whole) or ""
    if rest == "0" or "." in whole:
        return whole if rest == "0" else ""
    return whole + "." + rest if rest and len(rest) == 1 else ""


def _decimal(text):
    """``0.25`` as (25, 100); None where it is no plain number or is too long."""
    if numerals.has_numerals(text):
        text = numerals.arabic(text) or ""
    whole, _, rest = text.partition(".")
    digits = whole + rest
    if not digits or not all(c in "0123456789" for c in digits):
        return None
    if len(whole) > _LONGEST or len(rest) > _LONGEST:
        return None
    return int(digits), 10 ** len(rest)


def lowest(numerator, denominator):
    """The fraction in lowest terms; `denominator` is more than 0."""
    a, b = numerator, denominator
    while b:
        a, b = b, a % b
    return numerator // a, denominator // a
