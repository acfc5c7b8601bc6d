"""What a saved file is called: what it is, whose, of which day, in characters that every system takes."""

from calculator.engine.entry.text import name

_NOT_IN_NAMES = '<>:"/\\|?*%'  # of some system, or read as something else on the way
_LONGEST = 40  # characters of the class: systems count in bytes, and not more than 255


def named(file, whose, day):
    """``测算单-焊工一班-2026-08-31.txt`` from ``测算单.txt``, what the class is called, and the day as
    text; what is blank is left out."""
    stem, dot, ending = file.rpartition(".")
    return "-".join([part for part in (stem, _safe(whose), day) if part]) + dot + ending


def _safe(whose):
    """The name without what a file's name cannot hold; no space or mark stands at either end."""
    made = "".join("-" if char in _NOT_IN_NAMES else char for char in name(whose))
    return made[:_LONGEST].strip(" .-")
