"""Cells of CSV files, so that a spreadsheet takes them for what they are."""

_FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is run as a formula


def quoted(text):
    """`text` as one cell of a CSV file, in quotes where it needs them."""
    if "," in text or '"' in text or "\n" in text or "\r" in text or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text


def harmless(cell):
    """`cell` with an apostrophe in front where a spreadsheet would take its text for a formula.

    Whatever is no text stays as it is.
    """
    if isinstance(cell, str) and cell[:1] in _FORMULA_MARKS:
        return "'" + cell
    return cell


def unmarked(text):
    """The text that `harmless` made `text` of, for files in which a cell is no formula anyhow."""
    return text[1:] if text[:1] == "'" and text[1:2] in _FORMULA_MARKS else text
