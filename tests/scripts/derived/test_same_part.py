"""Actions of the part whose lead text names a group."""

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.lookup import Lookup
from scripts.derived.same_part import same_part
from tests import frozen
from tests.made_records import action, cite, document, group

MADE = Lookup(
    Catalogue(
        documents=[document("city")],
        groups=[
            group("farmers", "新型农民", named_in=[cite("city", "四（四）"), cite("city", "四（四）")]),
            group("jobless", "失业人员", named_in=[cite("city", "三")]),
            group("everybody", "劳动者", named_in=[cite("city", "四")]),
        ],
        actions=[
            action(f"city-{number}", "city", clause)
            for number, clause in enumerate(["四（四）10", "四（四）11", "四（三）9", "五"], 1)
        ],
    ),
    frozen.LOCK,
)  # fmt: skip


def below(group_id):
    found = same_part(MADE.group(group_id), MADE)
    return {cite.clause: [a.clause for a in actions] for cite, actions in found}


def test_a_part_gives_its_numbered_items_once():
    assert below("farmers") == {"四（四）": ["四（四）10", "四（四）11"]}


def test_a_part_without_actions_gives_nothing():
    assert below("jobless") == {}


def test_a_larger_part_is_not_taken_for_its_items():
    assert below("everybody") == {}
