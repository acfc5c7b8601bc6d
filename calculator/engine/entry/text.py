"""Typed text as a reader takes it: nothing unseen around it, wide signs as the usual ones."""

# Without width: pasted along from other programs, and seen by nobody.
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
_AROUND = "\u3000\xa0\u2002\u2003\u2009\u202f\x85\x1c\x1d\x1e\x1f" + UNSEEN
_LONGEST_SHOWN = 24  # characters of what was typed, in a message


def is_blank(typed):
    """Whether nothing was typed but spaces."""
    return typed is None or trimmed(str(typed)) == ""


def trimmed(text):
    """`text` without spaces around it, wide ones and those that nobody sees too.

    MicroPython's own strip() knows only narrow ones, and takes wide ones apart when told of them.
    """
    text = text.strip()
    while text and text[0] in _AROUND:
        text = text[1:].strip()
    while text and text[-1] in _AROUND:
        text = text[:-1].strip()
    return text


def typed_in(fields, name):
    """What was typed in the field `name` of `fields`, as text; nothing where it is not there."""
    text = fields.get(name)
    return "" if text is None else str(text)


def usual(text, wide, narrow):
    """`text` without narrow spaces around it, each sign of `wide` put as the one of `narrow` that
    stands at the same place: each reader knows the other forms of the signs that it takes.
    """
    return "".join(narrow[wide.index(c)] if c in wide else c for c in text).strip()


def shown(typed):
    """What was typed as a message quotes it: not too long to be read."""
    text = str(typed)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
