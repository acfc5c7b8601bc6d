"""Pyodide as it is here is a part of what it is as published; both stand for the same page in a browser."""

import brotli

from scripts.measuring import pyodide_start
from tests.conftest import served

SHARE = 0.8


def packed(files):
    # Little effort: what matters is the one beside the other.
    return sum(len(brotli.compress(content, quality=5)) for content in files.values())


def test_fewer_bytes_come_than_as_published():
    assert packed(pyodide_start.here()) <= SHARE * packed(pyodide_start.published())


def test_it_starts_in_a_browser_and_has_all_that_is_needed(chromium, tmp_path):
    pyodide_start.write(tmp_path / "here", pyodide_start.here())
    with served(tmp_path) as address:  # not as the bench does: packing it takes half a minute
        assert pyodide_start.started(chromium, f"{address}here/") > 0
