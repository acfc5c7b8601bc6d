"""The way back from a clause to everything that cites it."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.mentions import by_record, mentions
from scripts.evidence import sources_lock

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


def test_what_a_clause_holds_stands_in_printed_order():
    lookup = Lookup(CATALOGUE)
    proved = sources_lock.read().quotes
    for action in CATALOGUE.actions:
        clause = lookup.clause(action.document, action.clause)
        found = by_record(lookup.entered_from(clause).get("departments", []))
        at = [proved[clause.document, clause.locator, group[0].quote] for group in found]
        assert at == sorted(at)


def test_an_office_is_called_as_its_clause_prints_it():
    for action in CATALOGUE.actions:
        for office in action.departments:
            where = action.document, office.printed_in or action.clause
            names = {m.name for m in FOUND[where] if m.id == office.id}
            assert office.as_written in names


def test_a_group_is_called_in_a_clause_as_the_clause_prints_it():
    worded = 0
    for group in CATALOGUE.groups:
        words = {
            p.as_written for a in CATALOGUE.actions for p in a.printed_groups() if p.id == group.id
        }
        for cite in group.named_in:
            named = {m.name for m in FOUND[cite.document, cite.clause] if m.id == group.id}
            if group.name not in cite.quote and any(word in cite.quote for word in words):
                assert named & words
                worded += 1
    assert worded


def test_an_office_at_work_in_a_clause_is_not_told_to_be_only_named_there():
    for office in CATALOGUE.departments:
        at_work = {(cite.document, cite.clause) for cite in office.named_in if not cite.only}
        for place in at_work:
            assert {m.part for m in FOUND[place] if m.id == office.id} == {None}
