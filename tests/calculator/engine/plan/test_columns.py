"""The columns of a table: every value that one writes is read as the same value again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.engine.plan.class_days import columns_of
from calculator.engine.plan.columns import DATE, FIELDS, KIND, MONEY, NAME, PEOPLE, bare, columns
from calculator.engine.scheme.scheme import Rules
from tests import frozen

RULES = frozen.rules()
OWN = {column.field: column for column in columns_of(RULES.scheme(frozen.SCHEME))}
VALUES = {
    PEOPLE: st.integers(0, 999_999_999),
    MONEY: st.integers(1, 99_999_999_999),
    DATE: st.dates(date(2001, 1, 1), date(2099, 12, 31)).map(
        lambda day: (day.year, day.month, day.day)
    ),
    KIND: st.sampled_from(sorted(OWN["kind"].kinds)),
    NAME: st.text(min_size=1).map(lambda text: OWN["class_id"].read(text)).filter(bool),
}


@pytest.mark.parametrize("field", OWN)
def test_what_is_written_is_read_again(field):
    @given(VALUES[OWN[field].holds])
    def comes_back(value):
        assert OWN[field].read(OWN[field].text(value)) == value

    comes_back()


def test_what_is_not_known_is_written_as_nothing():
    assert {column.text(None) for column in OWN.values()} == {""}


def test_each_column_finds_its_value_in_a_class():
    one = (9, "甲", (40, 36, 12, 1, 2, 3, 4), 5, 6, "kind", (2026, 5, 8), (2027, 1, 1), None)
    found = [column.value(one) for column in columns(day="开班日期")]
    people = {"trainees": 40, "certified": 36, "employed": 12, "employed_uncertified": 1}
    people |= {"over_limit": 2, "over_limit_employed": 3, "over_limit_uncertified": 4}
    others = {"class_id": "甲", "unit_price": 5, "directory_standard": 6, "kind": "kind"}
    days = {"certified_on": (2026, 5, 8), "day": (2027, 1, 1)}
    expected = people | others | days
    assert found == [expected[field] for field in (*FIELDS, "day")]


def test_a_title_has_the_unit_and_is_read_as_the_column():
    for column in OWN.values():
        assert bare(column.title()) in column.names
    assert OWN["trainees"].title() == "参训人数（人）"
    assert OWN["certified_on"].title() == "取证日期"


def test_a_kind_whose_title_would_be_read_as_another_is_written_by_its_id():
    compiled = frozen.compiled()
    [rule] = [s for s in compiled["rules"]["schemes"] if s["id"] == frozen.SCHEME]
    caps = rule["formula"]["caps"]
    caps[1]["title"] = caps[0]["title"]
    [column] = [c for c in columns_of(Rules(compiled).scheme(frozen.SCHEME)) if c.holds == KIND]
    for cap in caps:
        assert column.read(column.text(cap["kind"])) == cap["kind"]
