"""The register of columns describes what the open data really holds."""

import pytest

from scripts.catalogue.kinds import PUBLISHED
from scripts.catalogue.loading import load
from scripts.open_data.columns import TABLES
from scripts.open_data.records import open_data

pytestmark = pytest.mark.live


DATA = open_data(load()[0])


def test_the_lists_are_those_of_the_data():
    assert list(TABLES) == list(DATA) == list(PUBLISHED)


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_are_the_keys_of_the_records(name):
    assert DATA[name]
    for record in DATA[name]:
        assert set(record) == set(TABLES[name].columns), f"{name}: describe the field in its model"


@pytest.mark.parametrize("name", TABLES)
def test_every_column_says_what_it_is(name):
    for key, column in TABLES[name].columns.items():
        assert column.heading and column.meaning, (
            f"{name}.{key}: give the field of the model a column"
        )


@pytest.mark.parametrize("name", TABLES)
def test_no_heading_stands_twice_in_a_list(name):
    headings = [column.heading for column in TABLES[name].columns.values()]
    assert len(headings) == len(set(headings))
