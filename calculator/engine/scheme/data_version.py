"""What the version of the data looks like, so that free text from outside is not taken for one."""

_DIGITS = 12


def looks_like(text):
    """Whether `text` could be a `Rules.data_version`."""
    return len(text) == _DIGITS and all(c in "0123456789abcdef" for c in text)
