"""What an editor is reminded of, and on which day."""

from datetime import date

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.loading import load
from scripts.derived.reminders import reminders
from tests.ended import LAST, ended

CATALOGUE, _ = load()
[VERDICT] = [v for v in CATALOGUE.governing[0].verdicts if v.outcome == "governs"][:1]
[NAME] = VERDICT.documents
TODAY = date(2099, 6, 1)


def told(catalogue, today=TODAY):
    return [str(each) for each in reminders(catalogue, today)]


def test_a_catalogue_in_which_nothing_ended_reminds_of_nothing():
    assert told(CATALOGUE, date(2000, 1, 1)) == []


def test_a_document_is_to_be_looked_at_once_its_day_has_passed():
    due = ended(CATALOGUE, NAME, LAST, review_by=TODAY)
    later = date(2099, 6, 2)
    assert not any("再核对一遍" in each for each in told(due))
    [found] = [each for each in told(due, later) if "再核对一遍" in each]
    assert "2099年6月1日以前" in found


def test_a_verdict_that_outlives_its_document_is_told_with_what_to_write():
    found = told(ended(CATALOGUE, NAME, LAST))
    assert any(f"“{VERDICT.title}”" in each for each in found)
    assert all(f"starts: {{ended: {NAME}}}" in each for each in found)


def test_a_scheme_that_can_be_computed_and_governs_nothing_is_told():
    [scheme] = [s for s in CATALOGUE.schemes if s.formula and s.document == NAME][:1]
    lists = {name: CATALOGUE.records(name) for name in KINDS}
    others = [v for v in CATALOGUE.governing[0].verdicts if NAME not in v.documents]
    lists["governing"] = [CATALOGUE.governing[0].model_copy(update={"verdicts": others})]
    without = Catalogue(**lists)
    without.origins = CATALOGUE.origins
    [found] = told(without, date(2000, 1, 1))
    assert f"documents: [{NAME}]" in found
    assert scheme.document == NAME
