"""What the browser's worker calls: JSON text in, JSON text out."""

import json

from calculator.engine.scheme import Rules
from calculator.view.class_page import respond


def open_desk(rules_text, links_text):
    """A function from the JSON text of a request to the JSON text of its answer.

    `rules_text`, `links_text`: JSON of the compiled rules and of the links to the clauses. The
    request and the answer are those of `class_page.respond`.
    """
    rules = Rules(json.loads(rules_text))
    links = json.loads(links_text)

    def desk(request_text):
        return json.dumps(respond(rules, links, json.loads(request_text)))

    return desk
