"""The rules for the page hold what a roster asks for, and lead to each clause that they cite."""

import json

from scripts.desks.content import cited_in
from scripts.roster_page.rules_file import rules_file
from tests import made_up


def test_every_clause_cited_has_its_link():
    catalogue, compiled = made_up.checked()[0], made_up.compiled()
    found = json.loads(rules_file("roster.md", catalogue, compiled))
    parts = found["rules"]["rules"]
    assert {"roster", "calendar", "schemes"} <= parts.keys()
    assert not {"finder", "forms", "occupations"} & parts.keys()
    for document, clause in set(cited_in(parts)):
        assert found["links"][document]["clauses"][clause].startswith("../")
