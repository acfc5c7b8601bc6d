"""A plugin for the tests that run in an edited copy: of those that open a browser, a sample.

The first of each file: so each page that they look at is opened once and works after the edits; of a page of
every kind, some. All that asks the catalogue, its pages and its data without a browser is asked in full.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import pages_to_visit


def pytest_configure():
    pages_to_visit.EACH = 6


@pytest.hookimpl(trylast=True)  # when only tests that were asked for are left
def pytest_collection_modifyitems(config, items):
    """Leave out every test that opens a browser and is not the first of its file to do so."""
    opened: set[Path] = set()
    kept, left_out = [], []
    for item in items:
        opens = "chromium" in item.fixturenames
        (left_out if opens and item.path in opened else kept).append(item)
        if opens:
            opened.add(item.path)
    config.hook.pytest_deselected(items=left_out)
    items[:] = kept
