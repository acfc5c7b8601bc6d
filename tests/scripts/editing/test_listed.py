"""What is found of the records, and by which words."""

from scripts.catalogue.kinds import KINDS
from scripts.editing.listed import called, figures, locators
from tests import frozen

CATALOGUE = frozen.catalogue()


def test_every_record_is_called_something_short():
    for kind in KINDS:
        for record in CATALOGUE.records(kind):
            assert 0 < len(called(record)) <= 60, (kind, record)


def test_a_clause_is_called_by_its_place():
    clause = next(c for c in CATALOGUE.clauses if c.locator == "三")
    assert called(clause).startswith("三 ")


def test_what_has_no_id_is_found_by_its_words():
    assert called(CATALOGUE.everyday_words[0]) == "、".join(CATALOGUE.everyday_words[0].words)


def test_figures_and_clauses_can_be_chosen():
    assert all(name for name, _ in figures(CATALOGUE))
    assert len(figures(CATALOGUE)) > 3
    assert {d.id for d in CATALOGUE.documents} >= locators(CATALOGUE).keys()
