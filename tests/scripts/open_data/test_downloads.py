"""The downloads: all there, the same every time."""

import pytest

from scripts.catalogue.loading import load
from scripts.open_data.columns import TABLES
from scripts.open_data.downloads import downloads
from scripts.open_data.edition import Edition
from scripts.rules.compiled import compile_rules

pytestmark = pytest.mark.live


def made():
    catalogue = load()[0]
    return dict(downloads(Edition(catalogue, compile_rules(catalogue))))


FILES = made()


def test_each_list_has_its_files():
    lists = {f"data/{n}.csv" for n in TABLES} | {f"data/schema/{n}.schema.json" for n in TABLES}
    whole = {"data/catalog.json", "data/catalog.xlsx", "data/schema/catalog-file.schema.json"}
    assert set(FILES) == lists | whole


def test_the_same_catalogue_gives_the_same_files():
    assert made() == FILES
