"""The page for a wrong address: its ways lead somewhere, and it is dark where the visitor is."""

import re

import pytest

from scripts.files.paths import ROOT

pytestmark = pytest.mark.live


def test_its_links_lead_to_pages(site):
    html = (site / "404.html").read_text()
    for name in ("groups", "departments", "documents"):
        assert f'{name}/"' in html and (site / name / "index.html").is_file()


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_it_follows_the_visitors_colours(open_page, site, scheme, dark):
    page = open_page("about/", expect_trouble=True, color_scheme=scheme)
    # Built for the root of a host, but served below it here: the style is put in by hand.
    page.set_content(re.sub("<link[^>]*>", "", (site / "404.html").read_text()))
    page.add_style_tag(path=ROOT / "content" / "assets" / "lost.css")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(int(n) for n in colour[4:-1].split(",")) < 200) == dark
