"""Actions of the part whose lead text names a group."""

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.same_part import same_part

LOOKUP = Lookup(load()[0])


def below(group_id):
    found = same_part(LOOKUP.group(group_id), LOOKUP)
    return {cite.clause: [a.clause for a in actions] for cite, actions in found}


def test_a_part_gives_its_numbered_items_once():
    assert below("group-skilled-farmers") == {"四（四）": ["四（四）10", "四（四）11"]}


def test_a_part_without_actions_gives_nothing():
    assert below("group-jobless-urban-rural") == {}


def test_a_larger_part_is_not_taken_for_its_items():
    group = LOOKUP.group("group-skilled-farmers")
    cite = group.named_in[0].model_copy(update={"clause": "四"})
    assert same_part(group.model_copy(update={"named_in": [cite]}), LOOKUP) == []
