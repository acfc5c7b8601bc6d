"""That an answer rests on what nobody has held against the source texts yet, as HTML."""

from calculator.engine.scheme.unproved import sentence
from calculator.files.escaping import escape
from calculator.view.markup import UNPROVED


def beside(cites):
    """The mark beside a figure that rests on `cites`; nothing without any. A phone keeps the figure
    in sight where there is no room for the `note`.
    """
    return UNPROVED if cites else ""


def note(cites, links, what="这笔结果"):
    """A paragraph for the `cites` as `engine.scheme.unproved` gives them; nothing without any.

    `links` as in `markup.citation`; `what` rests on them.
    """
    if not cites:
        return ""
    named = {document: "《{}》".format(links[document]["title"]) for document in links}
    text = sentence(cites, named, what)
    return '<p class="answer-unproved" role="note"><b>{}</b>。</p>'.format(escape(text))
