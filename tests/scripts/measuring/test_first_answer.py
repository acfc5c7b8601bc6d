"""The floor that the class page is measured against is made of the very files that the page starts."""

import re

import pytest

from scripts.measuring.first_answer import bare_page
from scripts.measuring.server import BenchServer

pytestmark = pytest.mark.live


def test_the_bare_page_loads_what_the_class_page_loads(site):
    ours = (site / "calculator" / "index.html").read_text(encoding="utf-8")
    bare = bare_page(site)
    loaded = re.findall(r'rel="preload" href="([^"]+)"', bare)
    assert loaded == re.findall(r'rel="preload" href="([^"]+)"', ours)
    for name in re.findall(r'"\.\./([^"#]+)[#"]', bare):
        assert (site / name).is_file(), name


def test_it_is_ready_in_a_browser(chromium, site):
    with BenchServer(site, 0.0, 0.0, {"bare/": bare_page(site)}) as address:
        page = chromium.new_page()
        page.goto(f"{address}bare/")
        page.wait_for_function("performance.getEntriesByName('ready').length", timeout=60_000)
        page.close()
