"""What the page's Python computes with: the parts of the compiled rules that a roster asks for, and the links to
the clauses that they cite."""

from __future__ import annotations

import json
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.desks.content import cited_in, clause_links

FILE = "assets/roster/rules.json"
_PARTS = ("roster", "calendar")


def rules_file(page: str, catalogue: Catalogue, compiled: dict[str, Any]) -> str:
    """The JSON text of ``{rules, links}``; the links lead from the file `page`."""
    known = compiled["rules"]
    parts = {name: part for name, part in known.items() if name.partition("-")[0] in _PARTS}
    parts["schemes"] = [scheme for scheme in known["schemes"] if scheme["formula"]]
    rules = {"data_version": compiled["data_version"], "rules": parts}
    links = clause_links(page, catalogue, set(cited_in(parts)))
    return json.dumps({"rules": rules, "links": links}, ensure_ascii=False, separators=(",", ":"))
