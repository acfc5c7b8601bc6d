"""What is asked about days in an odd order, see `day_order`, as HTML."""

from calculator.files.escaping import escape


def draw(asked):
    """The sentences `asked`, to be read before the answer is of use; nothing where there are none."""
    return "".join(
        '<p class="caution caution-warning">{}</p>'.format(escape(each)) for each in asked
    )
