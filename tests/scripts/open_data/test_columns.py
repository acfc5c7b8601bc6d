"""The register of columns describes what the open data really holds."""

import pytest

from scripts.catalogue.loading import load
from scripts.catalogue.models import LISTS
from scripts.open_data.columns import TABLES
from scripts.open_data.records import open_data

DATA = open_data(load()[0])


def test_the_lists_are_those_of_the_data():
    assert list(TABLES) == list(DATA) == list(LISTS)


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_are_the_keys_of_the_records(name):
    assert DATA[name]
    for record in DATA[name]:
        assert set(record) == set(TABLES[name].columns), (
            f"{name}: describe the key in scripts/open_data/columns.py"
        )


@pytest.mark.parametrize("name", TABLES)
def test_no_heading_stands_twice_in_a_list(name):
    headings = [column.heading for column in TABLES[name].columns.values()]
    assert len(headings) == len(set(headings))
