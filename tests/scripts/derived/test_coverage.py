"""What the catalogue holds of each clause."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived.coverage import covered
from scripts.derived.lookup import Lookup

pytestmark = pytest.mark.live


CATALOGUE, _ = load()
LOOKUP = Lookup(CATALOGUE)
COVERED = {
    (c.clause.document, c.clause.locator): c
    for d in LOOKUP.documents
    for c in covered(d.id, LOOKUP)
}


def test_every_clause_is_there():
    assert set(COVERED) == {(c.document, c.locator) for c in CATALOGUE.clauses}


def test_every_record_that_cites_a_clause_counts_there():
    for name in ("targets", "requirements", "caps"):
        for record in CATALOGUE.records(name):
            assert COVERED[record.cite.document, record.cite.clause].records[name] >= 1
    named = [cite for occupation in CATALOGUE.occupations for cite in occupation.named_in]
    assert named
    for cite in named:
        assert COVERED[cite.document, cite.clause].records["occupations"] >= 1


def test_a_clause_without_anything_is_empty():
    for each in COVERED.values():
        assert bool(each) == bool(each.clause.figures or LOOKUP.entered_from(each.clause))
    assert not all(COVERED.values())
