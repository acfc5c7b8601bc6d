"""How far the class stands from every line, as a list: what is held first, what is missing next."""

from calculator.engine.one_class import headroom_words
from calculator.files.escaping import escape


def draw(result, named):
    """HTML of the ``headroom`` of an `estimate`, in the words `named` of its scheme; empty where the scheme has no line."""
    items = []
    for line in headroom_words.sentences(result, named):
        items.append(
            '<li class="headroom-{}"><b>{}</b> <span class="headroom-state">{}</span>{}{}</li>'.format(
                line["state"],
                escape(line["title"]),
                "已到" if line["state"] == "held" else "还没到",
                _paragraphs(line["texts"]),
                _otherwise(line["others"]),
            )
        )
    if not items:
        return ""
    return '<ul class="headroom" aria-label="离每一档还差几人、能少几人">{}</ul>'.format(
        "".join(items)
    )


def _paragraphs(texts):
    return "".join("<p>{}</p>".format(escape(text)) for text in texts)


def _otherwise(texts):
    """Folded: it is no advice to take people off the list."""
    if not texts:
        return ""
    return '<details class="more"><summary>{}</summary>{}</details>'.format(
        headroom_words.OTHERWISE, _paragraphs(texts)
    )
