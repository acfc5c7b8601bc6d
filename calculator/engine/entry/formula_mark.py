"""The apostrophe in front of text that a spreadsheet would run as a formula: put there, and taken away.

Wide signs count too: a spreadsheet set to Chinese takes them for the narrow ones.
"""

from calculator.engine.entry.text import trimmed

_BEGINS = set("=+-@＝＋－＠\t\n\r")
_MARK = "'"


def marked(text):
    """`text`, with an apostrophe in front where it would be run, and where `unmarked` would take one
    away that was typed."""
    return _MARK + text if _would_run(text) else text


def unmarked(text):
    """The text that `marked` made `text` of."""
    return text[1:] if text[:1] == _MARK and _would_run(text) else text


def _would_run(text):
    """Whether a formula begins there, behind whatever apostrophes and spaces."""
    if text[:1].isalpha():
        return False
    text = text.lstrip(_MARK)
    return text[:1] in _BEGINS or trimmed(text)[:1] in _BEGINS
