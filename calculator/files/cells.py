"""Cells of CSV files, so that a spreadsheet takes them for what they are."""


def quoted(text):
    """`text` as one cell of a CSV file, in quotes where it needs them."""
    if "," in text or '"' in text or "\n" in text or "\r" in text or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text
