"""Cells of CSV files, so that a spreadsheet takes them for what they are."""

from calculator.engine.entry.formula_mark import marked


def quoted(text):
    """`text` as one cell of a CSV file, in quotes where it needs them."""
    if "," in text or '"' in text or "\n" in text or "\r" in text or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text


def harmless(cell):
    """`cell` with an apostrophe in front where a spreadsheet would take its text for a formula.

    Whatever is no text stays as it is.
    """
    return marked(cell) if isinstance(cell, str) else cell
