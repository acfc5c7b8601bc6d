"""The way back from a clause to everything that cites it."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived.mentions import mentions

pytestmark = pytest.mark.live


CATALOGUE, _ = load()
FOUND = mentions(CATALOGUE)


def test_every_citation_of_these_lists_leads_back():
    cited = {
        "caps": [(cap, cap.cite) for cap in CATALOGUE.caps],
        "schemes": [(scheme, scheme.nearest) for scheme in CATALOGUE.schemes]
        + [(scheme, scheme.ceiling.cite) for scheme in CATALOGUE.schemes if scheme.ceiling],
        "readings": [(reading, cite) for reading in CATALOGUE.readings for cite in reading.cites],
    }
    for list_name, cites in cited.items():
        assert cites, list_name
        for record, cite in cites:
            ids = {m.id for m in FOUND[cite.document, cite.clause] if m.list_name == list_name}
            assert record.id in ids


def test_parts_of_a_scheme_are_named():
    formulas = [scheme.formula for scheme in CATALOGUE.schemes if scheme.formula]
    assert formulas
    for formula in formulas:
        for instalment in formula.instalments:
            place = (instalment.cite.document, instalment.cite.clause)
            parts = {m.part for m in FOUND[place] if m.list_name == "schemes"}
            assert instalment.title in parts


def test_actions_and_their_offices_lead_back():
    for action in CATALOGUE.actions:
        ids = {m.id for m in FOUND[action.document, action.clause]}
        assert action.id in ids
        for office in action.departments:
            printed = FOUND[action.document, office.printed_in or action.clause]
            assert office.id in {m.id for m in printed}


def test_nothing_is_listed_twice():
    assert FOUND
    for found in FOUND.values():
        assert len(found) == len(set(found))
