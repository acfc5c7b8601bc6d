"""A block of cells that is pasted into rows: which column each goes to, by its headings or by its place."""

from calculator.engine.entry.text import is_blank, plain, shown, trimmed
from calculator.engine.plan import heading_rows
from calculator.engine.plan.class_days import columns_of
from calculator.engine.plan.headings import Headings, TableError, known_in
from calculator.engine.scheme.caps import kind_named

_LOOKED_AT = 5  # rows that are searched for headings; above them may stand a title
_SEPARATORS = ",;，；|"  # between headings where the block has one column only
_NAMED = 3  # cells, where a sentence names them


def read(scheme, grid, at, cells):
    """What a pasted block says; all texts as they were typed, without line breaks.

    `grid`: [(id, heading, …)] of the columns that rows have; `at`: the id of that on which it is pasted;
    `cells`: a list of rows.
    {"columns": [ids], "rows": [texts of these], "whole": whether they have all that a class needs,
    "said": [sentences of what was read otherwise, or not]}, or {"table": why} where it does not fit into
    rows but may be read as a table, or {"refused": why} where it does not fit at all.
    """
    rows = _without_blank_end(cells)
    own = columns_of(scheme)
    for column in own:
        column.needed = False  # a block may be a part of a table
    place, separator = _heading(rows, own)
    if place is None:
        return _by_place(scheme, grid, at, rows)
    if separator:
        if any('"' in cell for row in rows for cell in row):
            return {"table": "有引号，照表来读"}
        rows = [row[0].split(separator) if row else row for row in rows]
    units = [heading_rows.unit_above(row) for row in rows[:place]]
    unit = "".join([each for each in units if each][:1])
    both = heading_rows.joined(rows[place], (rows + [[]])[place + 1], own)
    if both:
        place += 1
        rows[place] = both
    try:
        found = Headings(rows[place], separator or "\t", own, unit)
    except TableError as error:
        return {"table": error.message}
    columns = [each[0] for each in grid if each[0] in found.places]
    if len(columns) < len(found.places):
        return {"table": "有的列只在表里有"}
    made = []
    for row in rows[place + 1 :]:
        texts = []
        for field in columns:
            text = row[found.places[field]] if found.places[field] < len(row) else ""
            texts.append(found.in_unit(field, text))
        if not all(is_blank(text) for text in texts):
            made.append(texts)
    said = ["“{}”当作“{}”".format(shown(heading), name) for heading, name in found.understood]
    taken = found.places.values()
    unread = [h for i, h in enumerate(rows[place]) if i not in taken and not is_blank(h)]
    if unread:
        names = "、".join(shown(trimmed(heading)) for heading in unread)
        said.append("没有看的列：{}".format(names))
    return _filled(scheme, columns, made, said)


def _by_place(scheme, grid, at, rows):
    """A block without headings: into the column `at` and those behind it."""
    width = max([len(row) for row in rows] + [0])
    columns = [each[0] for each in grid]
    columns = columns[columns.index(at) :]
    if width > len(columns):
        message = (
            "粘贴的有 {} 列，从“{}”这一列往后只有 {} 列，没有贴。请贴在更靠前的列，或连表头一起复制"
        )
        headings = {each[0]: each[1] for each in grid}
        return {"refused": message.format(width, headings[at], len(columns))}
    made = [row + [""] * (width - len(row)) for row in rows]
    return _filled(scheme, columns[:width], made, [])


def _filled(scheme, columns, rows, said):
    """The answer of `read`, with kinds of courses by their ids."""
    rows = [[" ".join(text.split("\n")) for text in row] for row in rows]
    rows = [[trimmed(text) for text in row] for row in rows]
    if "kind" in columns:
        at = columns.index("kind")
        unknown = []
        for row in rows:
            kind = kind_named(scheme, row[at]) if row[at] else ""
            if kind is None:
                unknown.append(row[at])
            row[at] = kind or ""
        if unknown:
            named = "、".join("“{}”".format(shown(text)) for text in unknown[:_NAMED])
            titles = "、".join(cap["title"] for cap in scheme.rule["caps"])
            message = "{} 格的类别认不出来，空着没有填：{}{}；可写的是 {}"
            more = "等" if len(unknown) > _NAMED else ""
            said = said + [message.format(len(unknown), named, more, titles)]
    whole = all(column.field in columns for column in columns_of(scheme) if column.needed)
    return {"columns": columns, "rows": rows, "whole": whole, "said": said}


def _heading(rows, own):
    """(place of the row of headings, what parts them where they stand in one cell) or (None, None)."""
    found = None
    most = 0
    for place in range(min(len(rows), _LOOKED_AT)):
        row = rows[place]
        separators = [""]
        if len([cell for cell in row if not is_blank(cell)]) == 1 and len(row) == 1:
            separators += _SEPARATORS
        for separator in separators:
            parts = row[0].split(separator) if separator else row
            if any("0" <= plain(part)[:1] <= "9" for part in parts):
                continue
            known = known_in(parts, own)
            # One alone may also be a name: it counts only where it stands first.
            if known > most and (known > 1 or (place == 0 and not separator)):
                found, most = (place, separator), known
    return found or (None, None)


def _without_blank_end(cells):
    """The block without blank rows at its end and blank columns at its right, which come along."""
    rows = [[str(cell) for cell in row] for row in cells]
    while rows and all(is_blank(cell) for cell in rows[-1]):
        rows.pop()
    width = 0
    for row in rows:
        for place, cell in enumerate(row):
            if not is_blank(cell):
                width = max(width, place + 1)
    return [row[:width] for row in rows]
