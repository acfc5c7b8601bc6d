"""HTML text: escaping, and the one form of a citation."""

from calculator.engine.scheme.unproved import mark
from calculator.files.escaping import escape

UNPROVED = '<span class="unproved">待核</span>'


def citation(cite, links):
    """The quoted words and a link to their clause, marked where nobody has held them against it.

    `links` {document id: {"title": short title, "clauses": {locator: address}}}.
    """
    return '<span class="cite"><q>{}</q> {}</span>'.format(
        escape(cite["quote"]), clause(cite, links)
    )


def clause(cite, links):
    """The link to the clause of a citation, for where the quoted words stand already."""
    document = links[cite["document"]]
    return '<a href="{}">《{}》{}</a>{}'.format(
        escape(document["clauses"][cite["clause"]]),
        escape(document["title"]),
        escape(cite["clause"]),
        unproved(cite),
    )


def unproved(cite):
    """The mark of a citation that nobody has held against its source; nothing for the others."""
    return UNPROVED if mark(cite) else ""
