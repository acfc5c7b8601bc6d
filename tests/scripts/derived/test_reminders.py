"""What an editor is reminded of, and on which day."""

from datetime import date

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.derived.reminders import reminders
from tests import frozen
from tests.ended import LAST, ended

[GOVERNING] = frozen.catalogue().governing
[VERDICT] = [v for v in GOVERNING.verdicts if v.outcome == "governs"][:1]
[NAME] = VERDICT.documents
TODAY = date(2099, 6, 1)


def with_lists(**changed):
    """The frozen catalogue with other records in some of its lists."""
    lists = {name: frozen.catalogue().records(name) for name in KINDS}
    made = Catalogue(**lists | changed)
    made.origins = frozen.catalogue().origins
    return made


# The one scheme whose document a verdict names.
CATALOGUE = with_lists(schemes=[s for s in frozen.catalogue().schemes if s.document == NAME])


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
    [scheme] = CATALOGUE.schemes
    assert scheme.formula
    others = [v for v in GOVERNING.verdicts if NAME not in v.documents]
    governing = [GOVERNING.model_copy(update={"verdicts": others})]
    [found] = told(with_lists(schemes=[scheme], governing=governing), date(2000, 1, 1))
    assert f"documents: [{NAME}]" in found
