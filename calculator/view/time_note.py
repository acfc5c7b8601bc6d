"""What is said beside an answer of dates that lie outside the time of a document."""

from calculator.files.escaping import escape
from calculator.view.markup import citation


def note(warnings, links):
    """`warnings` of `in_time` as boxes, each with the words that say so; nothing where there are none."""
    return "".join(
        '<div class="caution caution-warning"><p>{}。</p>{}</div>'.format(
            escape(warning["message"]), citation(warning["cite"], links)
        )
        for warning in warnings
    )
