"""What a field's pages say of its actions."""

from scripts.catalogue.loading import load
from scripts.derived.field_rows import field_rows
from scripts.derived.lookup import Lookup

LOOKUP = Lookup(load()[0])
ROWS = {field.id: field_rows(field, LOOKUP) for field in LOOKUP.catalogue.fields}


def row_of(field, action):
    return next(row for row in ROWS[field] if action in [a.id for a in row.actions])


def test_every_action_of_a_field_is_in_one_row():
    for field, rows in ROWS.items():
        shown = sorted(a.id for row in rows for a in row.actions)
        assert shown == sorted(a.id for a in LOOKUP.actions_for("fields", field))


def test_what_two_documents_print_alike_is_one_row():
    row = row_of("field-agriculture", "wuxi-2025-action-05")
    assert [a.id for a in row.actions] == ["wuxi-2025-action-05", "jiangsu-2025-action-05"]
    assert row.skills == row.actions[1].skills and row.beyond == []


def test_a_difference_of_one_word_keeps_two_rows_apart():
    row = row_of("field-advanced-manufacturing", "wuxi-2025-action-01")
    assert len(row.actions) == 1 and row.skills


def test_skills_of_an_action_with_several_fields_are_not_given_to_one_of_them():
    row = row_of("field-low-altitude-economy", "huaian-2025-action-15")
    assert row.actions[0].skills and row.skills == []
    assert row.beyond == ["现代服务业"]


def test_an_action_that_lists_other_trades_beside_the_field_reaches_beyond_it():
    row = row_of("field-construction", "huaian-2025-action-02")
    assert row.beyond == ["生产制造", "乡村旅游", "农产品销售"] and row.skills == []


def test_trades_inside_the_field_are_not_beyond_it():
    row = row_of("field-modern-services", "huaian-2025-action-14")
    assert row.actions[0].areas and row.beyond == [] and row.skills
