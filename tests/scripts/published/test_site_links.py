"""Links of a built site: to pages, places, files, and elsewhere."""

import pytest

from scripts.published.site_links import site_links


@pytest.fixture
def site(tmp_path):
    (tmp_path / "beside.txt").write_text("x", encoding="utf-8")
    site = tmp_path / "site"
    for name, text in {
        "index.html": '<a href="a/">a</a><h2 id="top"></h2>',
        "a/index.html": "<h2 id='部分'>b</h2>",
        "a/data.csv": "x",
        "404.html": '<a href="/nowhere/">x</a>',
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return site


@pytest.mark.parametrize(
    "link",
    [
        *("", ".", "..", "../", "../#top", "../index.html#top", "data.csv", "#", "index.html"),
        *("#%E9%83%A8%E5%88%86", "?embed#部分", "../#v=1&amp;place=a", "tel:110", "mailto:a@b"),
    ],
)
def test_a_link_that_leads_somewhere(site, link):
    (site / "a" / "index.html").write_text(
        f'<h2 id="部分"></h2><a href="{link}">', encoding="utf-8"
    )
    assert site_links(site).broken == []


@pytest.mark.parametrize(
    "link", ["b/", "../b/#x", "#x", "../#部分", "data.txt", "../../beside.txt", "../a/b.html"]
)
def test_a_link_that_leads_nowhere(site, link):
    (site / "a" / "index.html").write_text(f'<a class=x href="{link}">', encoding="utf-8")
    assert site_links(site).broken == [("a/index.html", link)]


def test_an_address_elsewhere_is_kept_once_with_its_first_page(site):
    for name in ("b.html", "c.html"):
        (site / name).write_text('<a href="https://a.b/c?d=1#e">', encoding="utf-8")
    found = site_links(site)
    assert (found.broken, found.outward) == ([], {"https://a.b/c?d=1": "b.html"})
