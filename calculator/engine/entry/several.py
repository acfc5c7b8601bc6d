"""Several values typed into one field: 35%、45% 七成."""

from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import plain, shown

_BETWEEN = "、;；，\n\t"
_COMMA = ","  # parts values, unless it parts the thousands of one
_GROUP = 3  # digits that a comma or a space parts
_DIGITS = "0123456789"


def several(field, reader, typed, most):
    """[value] of what `reader` (field, text) reads, in the order typed, none twice. Raises EntryError."""
    text = "" if typed is None else str(typed).replace("/ ", "/")
    for mark in _BETWEEN:
        text = text.replace(mark, _BETWEEN[0])
    found = []
    for chunk in text.split(_BETWEEN[0]):
        chunk = plain(chunk)
        for unit in ("%", "/", "元", "万", "千", "成"):
            chunk = chunk.replace(" " + unit, unit)
        pieces = chunk.split()
        _ask_about_thousands(field, chunk, pieces)
        for piece in pieces:
            for value in _read(field, reader, piece):
                if value not in found:
                    found.append(value)
    if len(found) > most:
        raise EntryError(field, "写了 {} 个；一次最多 {} 个".format(len(found), most))
    return found


def _read(field, reader, piece):
    try:
        return [reader(field, piece)]
    except EntryError:
        parts = [part for part in piece.split(_COMMA) if part]
        if len(parts) < 2:
            raise
        _ask_about_thousands(field, piece, parts)
        return [reader(field, part) for part in parts]


def _ask_about_thousands(field, text, parts):
    """Raise EntryError where what parts values may as well part the thousands of one: 1,850,2,500."""
    for place in range(1, len(parts)):
        head, tail = parts[place - 1], parts[place]
        short = len(head) <= _GROUP == len(tail)
        if short and all(char in _DIGITS for char in head + tail):
            message = (
                "写的是 “{}”；看不准是几个数：几个数之间请用顿号，千位不要分开，例如 1850、2500"
            )
            raise EntryError(field, message.format(shown(text)))
