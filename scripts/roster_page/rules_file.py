"""What the page's Python computes with: the parts of the compiled rules that a roster asks for, and the links to
the clauses that they cite."""

from __future__ import annotations

import json
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.catalogue import Catalogue
from scripts.desks import plan_desk
from scripts.desks.content import cited_in, clause_links
from scripts.desks.scheme_desks import computed, of_roster
from scripts.pages.addresses import relative, scheme_file

FILE = "assets/roster/rules.json"
_PARTS = ("roster", "calendar")


def plan_file(rules: Rules) -> str:
    """The page for many classes of the scheme whose people are counted here."""
    scheme = of_roster(rules)
    assert scheme, "no scheme has a roster"
    return scheme_file(plan_desk.DESK.file, scheme.id, [one.id for one in computed(rules)])


def rules_file(page: str, catalogue: Catalogue, compiled: dict[str, Any]) -> str:
    """The JSON text of ``{rules, links, plan}``: links to the clauses, and the way to the page for many classes,
    both from the file `page`."""
    known = compiled["rules"]
    parts = {name: part for name, part in known.items() if name.partition("-")[0] in _PARTS}
    parts["schemes"] = [scheme for scheme in known["schemes"] if scheme["formula"]]
    rules = {"data_version": compiled["data_version"], "rules": parts}
    links = clause_links(page, catalogue, set(cited_in(parts)))
    content = {"rules": rules, "links": links, "plan": relative(page, plan_file(Rules(compiled)))}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
