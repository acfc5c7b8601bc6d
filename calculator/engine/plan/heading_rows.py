"""Where the headings of a table of classes stand: below titles, over some lines or over two rows, and what
unit is named above them.
"""

from calculator.engine.entry.text import is_blank, plain
from calculator.engine.plan import quoted_cells
from calculator.engine.plan.columns import FIELDS
from calculator.engine.plan.headings import known_in, scaled_unit

ABOVE = 24  # rows in which the headings are looked for
_SEPARATORS = ",\t;，；|"
_FEWEST = 2  # columns that have to be known where the headings are not the first row
_UNIT = "单位:"
_BETWEEN = "、,;)("


class HeadingRows:
    """What `find` found: `cells` of the headings, their `separator`, `line` (the number of their row, the
    last one where there are two), `used` (how many lines they and all above them take), `unit` (what is said
    above or beside them of the unit of money, or "")."""

    def __init__(self, cells, separator, line, used, unit):
        self.cells = cells
        self.separator = separator
        self.line = line
        self.used = used
        self.unit = unit


def find(lines, own):
    """The `HeadingRows` among the first `lines`, a list; None where all of them are blank. `own`: the
    `columns` that may be there."""
    needed = len([column for column in own if column.needed])
    found, most = None, -1
    at = number = 0
    above = ""
    while at < len(lines) and number < ABOVE and most < needed:
        number += 1
        if is_above(lines[at]):
            at += 1
            continue
        known, cells, separator, used = _cut(lines, at, own)
        at += used
        if known > most and (found is None or known >= _FEWEST):
            unit = above or unit_above(_apart(cells, own))
            found, most = HeadingRows(cells, separator, number, at, unit), known
        above = above or unit_above(cells)
    if found:
        _add_second(found, lines, own)
    return found


def unit_above(cells):
    """The unit that `cells` of a row above the headings, or beside them, say money is in, ``万元`` of 单位：人、万元; "" where it is 元
    or nothing is said."""
    for cell in cells:
        _, said, rest = "".join(plain(cell).split()).partition(_UNIT)
        for mark in _BETWEEN:
            rest = rest.replace(mark, " ")
        for unit in rest.split() if said else ():
            if scaled_unit(unit):
                return unit
    return ""


def joined(first, second, own):
    """The headings that stand in two rows as one row, such as 参训 over 人数, or 成交单价 over 万元; None
    where the second is no row of headings: it names a class, holds a digit, or fits nothing above it."""
    said = [plain(cell).strip("()[]") for cell in second if not is_blank(cell)]
    if len(said) < _FEWEST and not any(scaled_unit(each) for each in said):
        return None
    if any(_has_digit(cell) for cell in said):
        return None
    names = [column for column in own if column.field == FIELDS[0]]
    places = [place for place, cell in enumerate(first) if known_in([cell], names)]
    if not places or not is_blank(_at(second, places[0])):
        return None
    width = max(len(first), len(second))
    pairs = [(_at(first, place), _at(second, place)) for place in range(width)]
    made = [_one(upper, lower, own) for upper, lower in pairs]
    return made if known_in(made, own) >= known_in(first, own) else None


def is_above(line):
    """Whether a line may stand above the headings and says nothing: a blank one, or that by which Excel
    tells the separator."""
    return all(c in " \t,;，\ufeff" for c in line) or line.lstrip('\ufeff"').lower()[:4] == "sep="


def _one(upper, lower, own):
    """One heading of what stands in two rows."""
    if is_blank(upper) or is_blank(lower):
        return upper if is_blank(lower) else lower
    if known_in([upper + lower], own):
        return upper + lower
    if known_in([lower], own):
        return lower
    return "{}({})".format(upper, plain(lower).strip("()[]"))


def _cut(lines, at, own):
    """(how many columns are known, cells, separator, lines taken) of the row that begins at line `at`."""
    best = None
    for separator in _SEPARATORS:
        cells, used = quoted_cells.record(lines, at, separator)
        known = known_in(cells, own) if cells else 0
        if best is None or (known, len(cells or ())) > (best[0], len(best[1])):
            best = known, cells or [], separator, used
    return best


def _add_second(found, lines, own):
    if found.used == len(lines):
        return
    cells, used = quoted_cells.record(lines, found.used, found.separator)
    both = joined(found.cells, cells, own) if cells else None
    if both:
        found.cells = both
        found.line += 1
        found.used += used


def _at(cells, place):
    return cells[place] if place < len(cells) else ""


def _apart(cells, own):
    """Those of a row of headings that head no column of a class, among them what says the unit of them all."""
    return [cell for cell in cells if not known_in([cell], own)]


def _has_digit(cell):
    return any("0" <= char <= "9" for char in cell)
