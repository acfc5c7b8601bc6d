"""A link that carries answers alone, with nothing that came of them: see `link` for the fragment."""

from calculator.view.link import LinkError, read, written

_COUNT = "answers"  # last, how many there are: a link that lost its end is found out


def encode(fields):
    """The fragment for the `fields` that are not blank."""
    pairs = [(name, fields[name]) for name in sorted(fields) if fields[name]]
    return written(pairs + [(_COUNT, str(len(pairs)))])


def decode(fragment):
    """The fields of a fragment, or None where it is no link of ours. Raises LinkError."""
    pairs = read(fragment)
    if pairs is None:
        return None
    if not pairs or pairs[-1] != (_COUNT, str(len(pairs) - 1)):
        raise LinkError("链接不完整，少了一些回答，或者是别的页面的链接；请重新复制，或重新填写")
    return dict(pairs[:-1])
