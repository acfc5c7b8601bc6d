"""Budgets on what a visitor downloads before anything on a page is touched."""

import pytest

from scripts.measuring.first_view import first_view
from tests.pages_to_visit import pages

pytestmark = pytest.mark.live

# Bytes after gzip.
FRAME = 26_000  # all but the page itself
HOME = 27_000
LONGEST = 45_000


def test_what_stands_around_the_text_stays_small(site):
    for path in pages():
        page = (site / path / "index.html").read_text(encoding="utf-8")
        if '<meta name="desk"' in page:
            continue  # weighed in test_weights.py: they bring a Python along
        weighed = first_view(site, path)
        if "assets/js/search/page.js" in weighed:
            continue  # it is there to search
        own = weighed.pop(f"{path}index.html")
        assert own and sum(weighed.values()) <= FRAME, (path, weighed)
        assert own + sum(weighed.values()) <= LONGEST, path


def test_the_home_page_stays_small(site):
    weighed = first_view(site, "")
    assert sum(weighed.values()) <= HOME, weighed


def test_nothing_to_search_in_is_fetched_unasked(site):
    names = {name for path in pages() for name in first_view(site, path)}
    assert "assets/style.css" in names and "assets/js/every-page.js" in names
    assert not any(name.endswith(".json") and "/desk/" not in name for name in names)
