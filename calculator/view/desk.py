"""What the browser's worker calls: JSON text in, JSON text out.

A desk is a page that computes: ``view/<name>_page.py`` has ``respond(rules, links, fields)``, where
`fields` {field name: text as typed}; its answer is ``{"ok": bool, "invalid": [field names],
"parts": {element id: HTML}}`` and, where there is need, ``"fields"`` (values to put into the form),
``"ranges"`` {field name: [least, most, now]} of sliders, ``"files"`` {what was wanted: {"type", "text"
or "hex", "whose" where it is not for the class that is named, "called" where it is not
called so}} to save, ``"link"`` (the fragment of an address to share), ``"code"`` (the id of a part with
addresses to be drawn as QR codes), ``"address"`` (the fragment that the page's own
address is to have). ``"result"``, the figures that all of it was
made of, stays in Python: writing it as JSON would take as long as finding it. A page that needs the
schemes says ``KNOWS = Rules``; to the others come the `Parts` alone, without what pays.
"""

import json

from calculator.engine.scheme.parts import Parts
from calculator.files import file_names
from calculator.view.long_json import dumps


def open_desk(name, rules_text, links_text):
    """A function from the JSON text of the desk's fields to the JSON text of its answer.

    `rules_text`, `links_text`: JSON of the compiled rules and of the links to the clauses.
    """
    page = __import__("calculator.view." + name + "_page", None, None, ["respond"])
    rules = getattr(page, "KNOWS", Parts)(json.loads(rules_text))
    links = json.loads(links_text)

    def desk(fields_text):
        fields = json.loads(fields_text)
        answer = page.respond(rules, links, dict(fields))
        for want, file in answer.get("files", {}).items():
            whose = file.pop("whose", fields.get("class_name", ""))
            file["name"] = file_names.named(
                file.pop("called", want), whose, fields.get("now", "")[:10]
            )
        answer.pop("result", None)
        return dumps(answer)

    return desk
