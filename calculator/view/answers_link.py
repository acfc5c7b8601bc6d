"""A link that carries answers alone, with nothing that came of them: see `link` for the fragment."""

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.files.escaping import escape
from calculator.view.link import ANSWERS, LinkError, read, written


def encode(fields):
    """The fragment for the `fields` that are not blank."""
    pairs = [(name, fields[name]) for name in sorted(fields) if fields[name]]
    # How many there are: a link that lost its end is found out.
    return written(pairs + [(ANSWERS, str(len(pairs)))])


def address(fields):
    """What stands behind the page's address for the `fields`: nothing where all of them are blank."""
    return encode(fields) if any(fields.values()) else ""


def opened(fragment, names, understand):
    """(the fields `names` of the fragment that a page was opened with, or None; what is to be said of it).

    `understand`: takes the fields, and raises ChoiceError or TypedError for what it cannot read.
    """
    try:
        fields = decode(fragment)
        if fields is None:
            return None, ""
        understand(fields)
    except (LinkError, ChoiceError) as error:
        text = "<p><strong>链接没有打开：</strong>{}。</p>"
        return None, text.format(escape(error.message))
    except TypedError:
        pass  # it is said at its field
    return {name: fields.get(name, "") for name in names}, ""


def decode(fragment):
    """The fields of a fragment, or None where it is no link of ours. Raises LinkError."""
    pairs = read(fragment)
    if pairs is None:
        return None
    if not pairs or pairs[-1] != (ANSWERS, str(len(pairs) - 1)):
        raise LinkError("链接不完整，少了一些回答，或者是别的页面的链接；请重新复制，或重新填写")
    return dict(pairs[:-1])
