"""What an editor is reminded of, and on which day."""

from datetime import date

from scripts.derived.reminders import reminders
from tests import frozen
from tests.ended import LAST, ended

CATALOGUE = frozen.catalogue()
[GOVERNING] = CATALOGUE.governing
[VERDICT] = [v for v in GOVERNING.verdicts if v.outcome == "governs"][:1]
[NAME] = VERDICT.documents
TODAY = date(2099, 6, 1)


def told(catalogue, today=TODAY):
    return [str(each) for each in reminders(catalogue, today)]


def test_an_end_that_the_verdicts_know_reminds_of_nothing():
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
