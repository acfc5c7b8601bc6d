"""HTML text: escaping, and the one form of a citation."""


def escape(text):
    """`text` safe inside HTML text and double-quoted attributes."""
    return (
        str(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )


def citation(cite, links):
    """The quoted words and a link to their clause.

    `links` {document id: {"title": short title, "clauses": {locator: address}}}.
    """
    document = links[cite["document"]]
    return '<span class="cite"><q>{}</q> <a href="{}">《{}》{}</a></span>'.format(
        escape(cite["quote"]),
        escape(document["clauses"][cite["clause"]]),
        escape(document["title"]),
        escape(cite["clause"]),
    )
