"""The number of an identity card: its places, check digit and birth date; only ever told with stars.

GB 11643: seventeen digits, of which seven to fourteen are the birth date, and a check character.
"""

from calculator.engine.entry import dates
from calculator.engine.entry.text import plain

_PLACES = 18
_OLD_PLACES = 15  # no longer in use
_KEPT = 15  # digits that a spreadsheet keeps of a number
_SHOWN = 3, 4  # of the first and the last characters
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_DIGITS = "0123456789"
_DIGIT_SET = set(_DIGITS)
_ZEROS = ord("0") * sum(_WEIGHTS)
_FIRST_YEAR = 1900


def read(typed, on):
    """(number as it is compared, or None; what is wrong in a sentence, or None).

    `on` (year, month, day): nobody is born later. The number is there too where only its check or
    its birth date is wrong, so that one person in two places is found all the same.
    """
    text = typed
    if len(text) != _PLACES or not _DIGIT_SET.issuperset(text):  # most are as they should be
        text = plain(typed).replace(" ", "").replace("-", "").upper()
    if text.startswith("'"):
        text = text[1:]
    if not text:
        return None, "没有写身份证号"
    if "E" in text and "." in text:
        return (
            None,
            "身份证号被表格改成了科学记数，后面的数字已经丢了；请把这一列设成文本，再照证件重填",
        )
    if len(text) == _OLD_PLACES and _all_digits(text):
        return None, "身份证号只有 15 位，是旧号码；请写 18 位的"
    if len(text) != _PLACES:
        return None, "身份证号有 {} 位，应是 18 位；请照证件核对".format(len(text))
    if not _all_digits(text[:-1]) or text[-1] not in _CHECKS:
        return None, "身份证号里有不该有的字；前 17 位是数字，最后一位是数字或 X，请照证件核对"
    if check_character(text) != text[-1]:
        if text[_KEPT:] == "0" * (_PLACES - _KEPT):
            return (
                None,
                "身份证号的最后三位变成了 0，是表格当作数字丢掉的；请把这一列设成文本，再照证件重填",
            )
        return text, "身份证号的最后一位对不上，有一位写错了；请照证件核对"
    born = (int(text[6:10]), int(text[10:12]), int(text[12:14]))
    year, month, day = born
    if not 1 <= month <= 12 or not 1 <= day <= dates.days_in(year, month):
        return text, "身份证号里的出生日期不存在；请照证件核对"
    if year < _FIRST_YEAR or born > tuple(on):
        return text, "身份证号里的出生日期不可能；请照证件核对"
    return text, None


def masked(typed):
    """`typed` as it may be shown: the first and the last characters, stars between."""
    text = plain(typed).replace(" ", "")
    first, last = _SHOWN
    if len(text) <= first + last + 2:
        return "*" * len(text)
    return text[:first] + "*" * (len(text) - first - last) + text[-last:]


def family_name(name):
    """A name of which the first character is left: 张**."""
    return name[:1] + "*" * (len(name) - 1)


def check_character(digits):
    """The last place of the number that begins with these seventeen digits."""
    total = -_ZEROS
    for code, weight in zip(digits.encode(), _WEIGHTS):
        total += code * weight
    return _CHECKS[total % len(_CHECKS)]


def _all_digits(text):
    return text != "" and _DIGIT_SET.issuperset(text)
