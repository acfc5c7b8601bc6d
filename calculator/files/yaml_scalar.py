"""One value of YAML on one line: plain words where that is safe, quotation marks where not.

What is written here is read back by ``scripts.files.strict_yaml`` as the same value, save for spaces
that no editor may write (full-width ones, tabs), which that reader refuses however they are written.
"""

WORDS = ("true", "false", "null", "yes", "no", "on", "off", "none")
"""Plain, they would not be read as these letters by every reader."""

_SPACE = " \t\n\r\u3000"
_NO_BEGINNING = "-?:,[]{}#&*!|>'\"%@`~+.=<;，。、；：－—–·•●▪○◆"
_NO_END = "，、；：,.;:}]"
_NOWHERE = "｛｝［］\u3000\u00a0\t\n\r"
_PAIRS = (("“", "”"), ("‘", "’"), ("（", "）"), ("《", "》"))
_IN_BRACKETS = ",[]{}，、；"
_SMALL = "abcdefghijklmnopqrstuvwxyz_"
_DIGITS = "0123456789"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def trimmed(text):
    """`text` without space at its ends; the space between Chinese letters is one too."""
    start, end = 0, len(text)  # `strip` of MicroPython cuts through letters that are no ASCII
    while start < end and text[start] in _SPACE:
        start += 1
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    return text[start:end]


def scalar(text, before="", in_brackets=False, is_item=False):
    """The text `text`; `before`: how the value that it replaces was written, whose kind of quotation
    marks is kept; `in_brackets`: it stands inside ``{ }`` or ``[ ]``; `is_item`: it is one of a list."""
    if before[:1] == '"' or not all(_is_printed(sign) for sign in text):
        return '"' + "".join(_ESCAPES.get(sign) or _escaped(sign) for sign in text) + '"'
    if before[:1] == "'" or not is_plain(text, in_brackets, is_item):
        return "'" + text.replace("'", "''") + "'"
    return text


def is_plain(text, in_brackets=False, is_item=False):
    """Whether `text` needs no quotation marks."""
    if not text or text != trimmed(text) or text.lower() in WORDS:
        return False
    if text[0] in _NO_BEGINNING or text[-1] in _NO_END:
        return False
    if is_item and text[-1] == "。":
        return False
    if in_brackets and any(sign in text for sign in _IN_BRACKETS):
        return False
    if any(sign in text for sign in _NOWHERE) or "  " in text or " - " in text or " #" in text:
        return False
    if text[0] in _DIGITS and not _is_no_number(text):
        return False
    return not (_has_key(text) or _is_open(text))


def _is_no_number(text):
    """Whether what begins with a digit cannot be taken for a number, a time or a code of one; a date
    is a text to the reader."""
    return is_date(text) or text[-1] == "%" or any(ord(sign) > 127 for sign in text)


def is_date(text):
    """Whether `text` is a day as the catalogue writes it, be there such a day or not."""
    parts = text.split("-")
    lengths = [len(part) for part in parts]
    return lengths == [4, 2, 2] and all(sign in _DIGITS for part in parts for sign in part)


def is_whole(text):
    """Whether `text` is a whole number as the reader takes it for one."""
    digits = text[1:] if text[:1] == "-" else text
    all_digits = bool(digits) and all(sign in _DIGITS for sign in digits)
    return all_digits and len(text) < 16 and (digits == "0" or digits[0] != "0")


def is_number(text):
    """Whether it is one, whole or with a point."""
    whole, point, rest = text.partition(".")
    if not point:
        return is_whole(text)
    return is_whole(whole) and bool(rest) and all(s in _DIGITS for s in rest) and len(text) < 16


def _has_key(text):
    """Whether it holds what looks like a key of its own, or like the end of one."""
    for sign in ":：":
        for before in text.split(sign)[:-1]:
            if before.rstrip(" ")[-1:] in _SMALL and before.rstrip(" "):
                return True
    return ": " in text


def _is_open(text):
    """Whether quotation marks or brackets do not close in order, or embrace all of it."""
    for first, last in _PAIRS:
        depth = 0
        for sign in text:
            depth += (sign == first) - (sign == last)
            if depth < 0:
                return True
        if depth:
            return True
    return text[0] == "“" and text[-1] == "”"


def _is_printed(sign):
    return sign >= " " and not 127 <= ord(sign) < 160


def _escaped(sign):
    return sign if _is_printed(sign) else "\\x%02x" % ord(sign)
