"""The headings of a table of classes: which column is what, and in which unit its numbers are.

A column that a scheme names otherwise is called as the scheme calls it, and read by the usual names as
well. A heading may be Chinese or English, of any width, and may carry a unit in brackets: one that is
another measure of the same is converted, one that is something else is refused by name.
"""

from calculator.engine.entry.text import name, plain
from calculator.engine.plan import origin
from calculator.engine.plan.columns import FIELDS, MONEY, PEOPLE, parted

_PEOPLE = {"人": "", "名": "", "个": "", "位": "", "人次": "", "人数": ""}
_MONEY = {"元": "", "人民币": "", "人民币元": "", "rmb": "", "¥": "", "千元": "千", "万元": "万"}
_EACH = ("/每人", "/人次", "/人", "每人")  # behind money
# The units that fit, with what a bare number takes behind it.
_UNITS = {PEOPLE: _PEOPLE, MONEY: _MONEY}
_SAYS_NOTHING = (
    "",
    "每人",
    "必填",
    "选填",
    "可填",
    "可不填",
    "可空",
    "非必填",
    "可选",
    "实际",
    "实有",
)
_UNIT_IS = ("单位:", "单位")
_BARE = "0123456789., "


class TableError(Exception):
    """The text as a whole is no table of classes; `message` says why."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message


class Headings:
    """The columns among `headings` (list of text), for the `own` columns of a scheme, see `columns`.

    `places` {entry id: place in the row}; `understood` [(heading, what it was taken for)] of those with
    another name or another unit. Raises TableError naming every column that is missing, there twice, or
    in a unit that does not fit, and those of money without unit where one is named above them, `unit`.
    `separator`: what parts the cells, for a line that can be copied.
    """

    def __init__(self, headings, separator, own, unit=""):
        read = [parted(heading) for heading in headings]
        known = _known(read, own)
        problems = []
        self.places = {}
        self._scales = {}
        for column in own:
            found = known.get(column.field, [])
            units = [(place, _scale(column, read[place][1])) for place in found]
            fitting = [(place, scale) for place, scale in units if scale is not None]
            if unit and column.holds == MONEY and fitting and not _has_unit(read[fitting[0][0]][1]):
                heading = headings[fitting[0][0]].strip()[:24]
                message = "表头上面写着单位是{0}，“{1}”里没有写，看不准是元还是{0}；请改表头，写成“{1}（元）”或“{1}（{0}）”"
                problems.append(message.format(unit, heading))
            elif len(fitting) > 1:
                problems.append("“{}”这一列有 {} 个".format(column.names[0], len(fitting)))
            elif fitting:
                self.places[column.field], self._scales[column.field] = fitting[0]
            elif found:
                wanted = "元/人" if column.holds == MONEY else "人"
                message = "“{}”括号里写的不是这一列的单位；这一列要的是“{}”，单位是{}，请照这个填，再改表头"
                heading = headings[found[0]].strip()[:24]
                problems.append(message.format(heading, column.names[0], wanted))
            elif column.needed:
                missing = "没有“{}”（或 {}）这一列".format(column.names[0], column.field)
                problems.append(missing + _alike(column, headings, read, known))
        if problems:
            shown = "、".join(heading.strip() for heading in headings)[:100]
            copied = separator.join([c.names[0] for c in own if c.field in FIELDS[:6]])
            message = "表头不对：{}。读到的表头是：{}\n可以照抄这一行作表头（次序不限）：\n{}"
            raise TableError(message.format("；".join(problems), shown, copied))
        self._scales = {field: self._scales[field] for field in self._scales if self._scales[field]}
        self.understood = [
            (name(headings[place]), column.heading + self._converted(column.field))
            for place, column in sorted(
                [(self.places[c.field], c) for c in own if c.field in self.places], key=_place
            )
            if column.field in self._scales or read[place][0] in column.close
        ]

    def in_unit(self, field, text):
        """What stands in a column as it is meant: ``0.2`` below 万元 as ``0.2万``."""
        scale = self._scales.get(field) or ""
        bare = plain(text) if scale else ""
        return bare + scale if bare and all(c in _BARE for c in bare) else text

    def converts(self):
        """Whether numbers of some column are not in its usual unit."""
        return bool(self._scales)

    def _converted(self, field):
        scale = self._scales.get(field)
        return "（按{}元换算成元）".format(scale) if scale else ""


def known_in(headings, own):
    """How many of the `own` columns are among `headings`, None where these are none."""
    return len(_known([parted(heading) for heading in headings or ()], own))


def scaled_unit(unit):
    """Whether this is a unit of money other than 元: 万元, 千元/人."""
    for each in _EACH:
        unit = unit[: -len(each)] if unit.endswith(each) else unit
    return bool(_MONEY.get(unit))


def _has_unit(notes):
    """Whether the notes of a heading of money say in which unit it is."""
    for note in notes:
        for word in _UNIT_IS:
            note = note[len(word) :] if note.startswith(word) else note
        for each in _EACH:
            note = note[: -len(each)] if note.endswith(each) else note
        if note in _MONEY:
            return True
    return False


def _place(pair):
    return pair[0]


def _scale(column, notes):
    """What a bare number of the column takes behind it, mostly nothing; None where a unit does not fit."""
    fitting = _UNITS.get(column.holds)
    if fitting is None:
        return ""
    scale = ""
    for note in notes:
        for word in _UNIT_IS:
            if note.startswith(word):
                note = note[len(word) :]
        for each in _EACH:
            if fitting is _MONEY and note.endswith(each):
                note = note[: -len(each)]
        if note in fitting:
            scale = fitting[note]
        elif note not in _SAYS_NOTHING:
            return None
    return scale


def _known(read, own):
    """{entry id: places} of the headings that are known; `own`: the `columns` of the scheme."""
    plain_names = [name for name, _ in read]
    known = {}
    for column in own:
        places = [i for i, name in enumerate(plain_names) if name in column.names]
        if not places:
            places = [i for i, name in enumerate(plain_names) if name in column.close]
        if places:
            known[column.field] = places
    return known


def _alike(column, headings, read, known):
    """Words that ask whether headings nothing was read from are meant for `column`, or none."""
    taken = [place for places in known.values() for place in places]
    names = [n for n in column.names + column.close if len(n) > 1]
    found = []
    for place, (called, _) in enumerate(read):
        if place not in taken and len(called) > 1 and not origin.read(headings[place]):
            if any(n in called or called in n for n in names):
                found.append("“{}”".format(headings[place].strip()[:24]))
    return "（是不是{}？）".format("或".join(found)) if found else ""
