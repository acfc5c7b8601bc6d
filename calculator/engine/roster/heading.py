"""Where the headings of a roster stand: below titles and notes, in one row or in two."""

from calculator.engine.entry.text import is_blank, trimmed
from calculator.engine.roster.columns import field_of, names_somebody

_LOOKED_AT = 32  # rows with something in them
_MERGED = 400  # cells among them that may be merged
_FEWEST = 2  # columns that have to be known


class Heading:
    """`cells`: one text a column; `at` the place of their first row among the rows, `below` that of the row
    behind them."""

    def __init__(self, cells, at, below):
        self.cells = cells
        self.at = at
        self.below = below


def find(rows, merged, said=None):
    """The Heading among `rows` [(number, cells)], None where none is. `merged`: [(first row, first column,
    last row, last column)]; `said`: the Mapping of a person, whose headings are known too."""

    def known_in(cells):
        found = set()
        for cell in cells:
            if cell:
                told = said.named(cell) if said else None
                found.add(told if told else field_of(cell))
        found.discard(None)
        return len(found) if names_somebody(found) else 0

    last = rows[:_LOOKED_AT][-1][0] if rows else 0
    near = [each for each in merged if each[0] <= last][:_MERGED]
    first = [_filled(row, near) for row in rows[:_LOOKED_AT]]
    known = [known_in(cells) for cells in first]
    best, most = None, _FEWEST - 1
    for at, cells in enumerate(first):
        if known[at] > most:
            best, most = Heading(cells, at, at + 1), known[at]
    for at, cells in enumerate(first[:-1]):
        both = _joined(cells, first[at + 1])
        if not both:
            continue
        found = known_in(both)
        enough = max(most, known[at], known[at + 1])
        # A heading that is merged over both rows stands in both, known or not.
        if found > enough or (found == enough and _over_both(near, rows[at], rows[at + 1])):
            best, most = Heading(both, at, at + 2), found
    return best


def _over_both(merged, upper, lower):
    return any(top == upper[0] and bottom == lower[0] for top, _, bottom, _ in merged)


def _filled(row, merged):
    """The cells of a row, those that are merged to the right filled with what stands in them."""
    number, cells = row
    cells = [trimmed(cell) for cell in cells]
    for top, left, bottom, right in merged:
        if top <= number <= bottom and left < len(cells):
            for place in range(left, min(right + 1, len(cells))):
                cells[place] = cells[place] or cells[left]
    return cells


def _joined(upper, lower):
    """Headings in two rows as one: 养老保险 over 起缴月. None where the second is a row of people."""
    width = max(len(upper), len(lower))
    made = []
    above = ""
    for place in range(width):
        over = upper[place] if place < len(upper) else ""
        under = lower[place] if place < len(lower) else ""
        if under and over and field_of(over) in ("name", "identity"):
            return None  # somebody's name
        above = over or above
        made.append(_one(over, under, above))
    return made


def _one(over, under, above):
    """One heading of what stands in two rows; `above`: what stands over it or further left."""
    if is_blank(under):
        return over
    for each in (over + under, under, above + under):
        if field_of(each):
            return each
    return over + under
