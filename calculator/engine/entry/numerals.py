"""Numbers with Chinese numerals in them, as Arabic ones: 四十, 一千八百五, 1.5万, 六点五."""

_DIGITS = "零一二三四五六七八九"
_ALSO = "〇○两兩壹贰貳叁參肆伍陆陸柒捌玖"
_ALSO_DIGITS = "0022122334566789"
_UNITS = "十百千万亿"
_ALSO_UNITS = "拾佰仟萬億"
_POWERS = (1, 2, 3, 4, 8)
_PLACES = 4  # numerals of a year, told one by one
_SIGNS = _DIGITS + _ALSO + _UNITS + _ALSO_UNITS
_ARABIC = "0123456789"


def has_numerals(text):
    """Whether a Chinese numeral stands in `text`."""
    return any(c in _SIGNS for c in text)


def arabic(text):
    """`text`, digits and Chinese numerals alone, as Arabic digits with at most one point.

    None where it is no number, or where two could be meant (两三, 二三十).
    """
    whole, point, rest = text.partition("点")
    if point:
        whole, rest = arabic(whole), "".join(_digit(c) or "x" for c in rest)
        return whole + "." + rest if whole and _is_digits(whole) and _is_digits(rest) else None
    if _is_digits(text.replace(".", "", 1)):
        return text
    head = text.rstrip(_UNITS[1:] + _ALSO_UNITS[1:])
    digits = head.rstrip()
    if _is_digits(digits.replace(".", "", 1)):
        return _moved(digits, text[len(head) :])
    if all(_digit(c) for c in text):
        return "".join(_digit(c) for c in text) if len(text) >= _PLACES or len(text) == 1 else None
    return _counted(text)


def _moved(digits, units):
    """``1.5`` and ``万`` as ``15000``: the point moved by what each unit says."""
    places = sum(_power(unit) for unit in units)
    whole, _, rest = digits.partition(".")
    if len(rest) > places:
        return whole + rest[:places] + "." + rest[places:]
    return whole + rest + "0" * (places - len(rest))


def _counted(text):
    """A number told with units, the greater first: 一千二百零五, 两万, 一百五 for 一百五十."""
    total = section = 0
    number, gap, last, last_of_all = None, False, 4, 12
    step = 0  # the power of the unit read last
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and text[end] in _ARABIC:
            end += 1
        digit = text[at:end] if end > at else _digit(text[at])
        at = max(end, at + 1)
        if digit is None:
            power = _power(text[at - 1])
            if power is None:
                return None
            if power >= _POWERS[3]:
                section += number or 0
                if not section or power >= last_of_all:
                    return None
                total, section, last, last_of_all = total + section * 10**power, 0, 4, power
            else:
                if number is None and (power > 1 or section):
                    return None
                if power >= last:
                    return None
                section, last = section + (1 if number is None else number) * 10**power, power
            number, gap, step = None, False, power
        elif digit == "0" and number is None and step:
            gap = True
        elif number is not None or (step and len(digit) > 1):
            return None
        else:
            number = int(digit)
    if number is not None and step > 1 and not gap:
        number *= 10 ** (step - 1)
    return str(total + section + (number or 0))


def _digit(char):
    """The Arabic digit of one sign, or None."""
    if char in _ARABIC:
        return char
    if char in _DIGITS:
        return str(_DIGITS.index(char))
    return _ALSO_DIGITS[_ALSO.index(char)] if char in _ALSO else None


def _power(char):
    """The power of ten of a unit, or None."""
    for units in (_UNITS, _ALSO_UNITS):
        if char in units:
            return _POWERS[units.index(char)]
    return None


def _is_digits(text):
    return text != "" and all(c in _ARABIC for c in text)
