"""The cells of one row of a table as text, where some may stand in quotes and run over some lines."""

LONGEST_CELL = 16  # lines that one quoted cell may run over


def record(lines, at, separator):
    """(cells of the row that begins at `lines[at]`, how many lines it takes); (None, 1) where a quoted
    cell is not closed, or closed too early: a quote that is never closed costs its own line."""
    text = lines[at]
    for used in range(1, LONGEST_CELL + 1):
        cells = split(text, separator)
        if cells is not None:
            return cells, used
        if at + used == len(lines):
            break
        text += "\n" + lines[at + used]
    return None, 1


def split(text, separator):
    """The cells of one row; None where a quoted cell is not closed, or closed too early."""
    if '"' not in text:
        return text.split(separator)
    cells = []
    at = 0
    while True:
        if text[at : at + 1] == '"':
            cell = ""
            at += 1
            while True:
                end = text.find('"', at)
                if end < 0:
                    return None
                cell += text[at:end]
                at = end + 1
                if text[at : at + 1] != '"':
                    break
                cell += '"'
                at += 1
            if at < len(text) and text[at] != separator:
                return None
        else:
            end = text.find(separator, at)
            end = len(text) if end < 0 else end
            cell = text[at:end]
            at = end
        cells.append(cell)
        if at >= len(text):
            return cells
        at += 1  # beyond the separator
