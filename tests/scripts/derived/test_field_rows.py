"""What a field's pages say of its actions."""

from __future__ import annotations

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.derived.field_rows import field_rows
from scripts.derived.lookup import Lookup
from tests import frozen
from tests.made_records import action, document, field, part

FARMS = {"fields": ["farms"], "skills": ["种植"]}
MADE = Lookup(
    Catalogue(
        documents=[document("city"), document("county")],
        fields=[field("farms", "现代农业"), field("drones", "低空经济")],
        actions=[
            action("city-1", "city", title="农业行动", **FARMS),
            action("county-1", "county", title="农业行动", **FARMS),
            action("city-2", "city", title="农业行动", fields=["farms"], skills=["养殖"]),
            action("city-3", "city", fields=["farms", "drones"], skills=["植保"]),
            action("city-4", "city", areas=["现代农业", "乡村旅游"], **FARMS),
            action("city-5", "city", areas=["果园", "大棚"], **FARMS),
            action(
                "city-6",
                "city",
                parts=[
                    part(groups=[("farmers", "农民")], fields=["farms"], skills=["种植"]),
                    part(fields=["farms"], skills=["农机"]),
                    part(groups=[("pilots", "飞手")], fields=["drones"], skills=["植保"]),
                ],
            ),
        ],
    ),
    frozen.LOCK,
)


def row_of(action_id):
    rows = field_rows(MADE.field("farms"), MADE)
    return next(row for row in rows if action_id in [a.id for a in row.actions])


@pytest.mark.live
def test_every_action_of_a_field_is_in_one_row():
    lookup = Lookup(load()[0])
    for each in lookup.catalogue.fields:
        shown = sorted(a.id for row in field_rows(each, lookup) for a in row.actions)
        assert shown == sorted(a.id for a in lookup.actions_for("fields", each.id))


def test_what_two_documents_print_alike_is_one_row():
    row = row_of("city-1")
    assert [a.id for a in row.actions] == ["city-1", "county-1"]
    assert row.told == [("", "学：种植", "")] and row.beyond == []


def test_a_difference_of_one_word_keeps_two_rows_apart():
    assert [a.id for a in row_of("city-2").actions] == ["city-2"]


def test_skills_of_an_action_with_several_fields_are_not_given_to_one_of_them():
    row = row_of("city-3")
    assert row.actions[0].names("skills") and row.told == []
    assert row.beyond == ["低空经济"]


def test_an_action_that_lists_other_trades_beside_the_field_reaches_beyond_it():
    row = row_of("city-4")
    assert row.beyond == ["乡村旅游"] and row.told == []


def test_trades_inside_the_field_are_not_beyond_it():
    row = row_of("city-5")
    assert row.beyond == [] and row.told == [("", "学：种植", "")]


def test_a_part_about_another_field_is_not_told_and_skills_stay_with_their_groups():
    assert row_of("city-6").told == [("农民", "学：种植", ""), ("", "学：农机", "")]
    assert row_of("city-6").beyond == []
