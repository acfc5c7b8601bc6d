"""What the editors tie to the field somebody chose: printed elsewhere, in other words."""

from calculator.files.escaping import escape
from calculator.view.markup import citation


def tied(field, documents, links):
    """The passages of these `documents` that are tied to `field`; empty where none is."""
    held = [document["id"] for document in documents]
    cites = [cite for cite in field["tied"] if cite["document"] in held]
    if not cites:
        return ""
    html = (
        "<p>别处用别的词写到的，本站认为和“{}”相近（编者对照，不等于写给同样的人）：</p><ul>{}</ul>"
    )
    items = "".join("<li>{}</li>".format(citation(cite, links)) for cite in cites)
    return html.format(escape(field["name"]), items)
