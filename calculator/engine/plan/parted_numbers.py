"""Numbers that a comma has parted into two cells: 2,000 without quotes, where a column that is not read
takes its end, so that the row is as wide as it should be.
"""

from calculator.engine.entry.text import plain
from calculator.engine.plan.columns import MONEY, PEOPLE, bare

_COMMA = ","
_GROUP = 3  # digits behind a comma
_REMARKS = ("", "备注", "说明", "附注", "注", "其他", "remark", "remarks", "note", "notes")
_DIGITS = "0123456789"


def places(found, own, taken):
    """[(place of a number, whether it is money, whether the next column holds words)] of those that the next
    cell may belong to; `found`: the `HeadingRows`, `taken` {entry id: place}."""
    if found.separator != _COMMA:
        return []
    holds = {taken[column.field]: column.holds for column in own if column.field in taken}
    made = []
    for place in sorted(holds):
        following = holds.get(place + 1)
        fits = following is None or (holds[place] == MONEY and following == MONEY)
        if holds[place] in (PEOPLE, MONEY) and fits and place + 1 < len(found.cells):
            words = following is None and bare(found.cells[place + 1]) in _REMARKS
            made.append((place, holds[place] == MONEY, words))
    return made


def message(where, cells):
    """What is wrong with a row of which a number is parted, or None; `where` as from `places`. A price of
    one digit with three behind it is none: nobody is trained for that."""
    for place, money, words in where:
        if place + 1 < len(cells):
            head, tail = plain(cells[place]), plain(cells[place + 1])
            whole = tail.partition(".")[0]
            if 1 <= len(head) <= _GROUP and len(whole) == _GROUP and _is_digits(head + whole):
                if words or (money and (whole[0] == "0" or len(head) == 1)):
                    said = "“{0}”后面一格是“{1}”，像是“{0},{1}”被逗号分成了两格；数字里的逗号要去掉，或把数字放在引号里"
                    return said.format(head, tail)
    return None


def _is_digits(text):
    return all(char in _DIGITS for char in text)
