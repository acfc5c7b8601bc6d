"""The line of an occupation says for whom and who answers, in words of its actions alone."""

from scripts.derived.lookup import Lookup
from scripts.search import records
from scripts.search.lines import occupation_line
from tests import frozen

LOOKUP = Lookup(frozen.catalogue(), frozen.LOCK)


def test_it_names_groups_and_offices_that_the_action_prints():
    told = 0
    for occupation in LOOKUP.catalogue.occupations:
        actions = LOOKUP.actions_naming(occupation)
        line = occupation_line(occupation, LOOKUP)
        assert bool(line) == bool(actions)
        if actions:
            names = [o.as_written for action in actions for o in action.departments]
            assert "没有写归谁管" in line or any(name in line for name in names)
            told += 1
    assert told


def test_an_editors_note_is_no_line_of_a_result():
    occupation = LOOKUP.catalogue.occupations[0].model_copy(update={"note": "编者的话"})
    said = records._entry("occupations", occupation, LOOKUP).said
    assert "编者的话" not in said
    assert said == tuple(filter(None, [occupation_line(occupation, LOOKUP)]))
