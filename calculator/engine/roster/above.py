"""What stands above the headings of a roster and holds for everybody below: the class, its opening day."""

from calculator.engine.entry.text import is_blank, name, plain
from calculator.engine.plan.columns import bare
from calculator.engine.roster.columns import field_of

_TOLD = ("class_id", "opened_on")


def told(rows):
    """{field: text} of the `rows` [(number, cells)] above the headings: 班次：焊工一班, in one cell or two."""
    found = {}
    for _, cells in rows:
        for place, cell in enumerate(cells):
            if is_blank(cell):
                continue
            for part in _parts(cell):
                label, said, value = part.partition(":")
                field = field_of(label)
                if field in _TOLD and not value.strip():
                    value = _next(cells[place + 1 :]) if said or bare(label) != "班" else ""
                if field in _TOLD and value.strip():
                    found.setdefault(field, name(value))
    return found


def _parts(cell):
    """What a cell says beside each other: 班次：焊工一班　　开班日期：2026-5-8."""
    pieces = []
    for piece in plain(cell).split():
        if pieces and ":" not in piece and ":" in pieces[-1]:
            pieces[-1] += " " + piece
        else:
            pieces.append(piece)
    return pieces


def _next(cells):
    for cell in cells:
        if not is_blank(cell):
            return plain(cell)
    return ""
