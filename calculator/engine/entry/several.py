"""Several values typed into one field: 35%、45% 七成."""

from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import plain

_BETWEEN = "、;；，\n\t"
_COMMA = ","  # parts values, unless it parts the thousands of one


def several(field, reader, typed, most):
    """[value] of what `reader` (field, text) reads, in the order typed, none twice. Raises EntryError."""
    text = "" if typed is None else str(typed).replace("/ ", "/")
    for mark in _BETWEEN:
        text = text.replace(mark, " ")
    text = plain(text)
    for unit in ("%", "/", "元", "万", "千", "成"):
        text = text.replace(" " + unit, unit)
    found = []
    for piece in text.split():
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
        return [reader(field, part) for part in parts]
