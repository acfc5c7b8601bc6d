"""What programs read stands beside every page, and nothing that it names is missing."""

import re
from types import SimpleNamespace

import pytest

from scripts.hooks import plain_text
from scripts.pages.plain_text import BESIDE, LIST

pytestmark = pytest.mark.live
_LINK = re.compile(r"(?<!\\)\]\((?!\w+:)([^)\s]*)\)")


def test_beside_each_page_stands_its_markdown(site):
    pages = [p for p in site.rglob("index.html") if 'http-equiv="refresh"' not in p.read_text()]
    assert len(pages) > 100
    assert [p for p in pages if not p.with_name(BESIDE).is_file()] == []


@pytest.fixture(scope="module")
def texts(site):
    """The list, and the Markdown beside every page."""
    return {file: file.read_text(encoding="utf-8") for file in [site / LIST, *site.rglob(BESIDE)]}


def without_code(text):
    return re.sub(r"^( *)```.*?^ *```$|`[^`]*`", "", text, flags=re.DOTALL | re.MULTILINE)


def test_it_is_plain(texts):
    """No leftovers of templates, no attributes, no HTML."""
    left = re.compile(r"\{[:#.%{]|\}\}|\{ [.#]|(?<!\\)<[a-z/!]|&[a-z]+;|\x00")
    found = {file: left.findall(without_code(text)) for file, text in texts.items()}
    assert {file: what for file, what in found.items() if what} == {}


def test_each_begins_with_its_title_and_ends_with_the_day_of_the_data(texts, site):
    for file, text in texts.items():
        if file.name == BESIDE:
            assert re.match(r"# .+\n", text) and len(text) > 60, file
            assert re.search(r"\n---\n\n.+。资料日期：\d+年\d+月\d+日。\n\Z", text), file


def test_every_link_leads_somewhere(texts, site):
    """To a file; one to a place on a page, to an element of that page that is called so."""
    lost, asked, places = [], 0, {}
    for file, text in texts.items():
        for link in _LINK.findall(without_code(text)):
            path, _, place = link.partition("#")
            target = (file.parent / path.partition("?")[0]).resolve()
            asked += 1
            if place or "?" in path:
                target /= "index.html"
            if not target.is_file():
                lost.append((file, link))
            elif place and not place.startswith("v="):  # what a desk is asked
                if target not in places:
                    html = target.read_text(encoding="utf-8")
                    places[target] = set(re.findall(r' id="([^"]+)"', html))
                if place not in places[target]:
                    lost.append((file, link))
    assert asked > 1000 and lost == []


def test_a_page_says_what_is_shown_where_it_is_passed_on(site):
    html = (site / "groups" / "index.html").read_text(encoding="utf-8")
    shown = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', html))
    assert shown["title"] == "我是哪类人" and shown["locale"] == "zh_CN"
    assert f'name="description" content="{shown["description"]}"' in html


def test_a_page_that_cannot_be_written_stops_the_build(tmp_path):
    """It is written by another process, whose errors would be lost."""
    (tmp_path / "a").write_text("in the way of the folder")
    config = {"site_dir": str(tmp_path), "site_name": "x", "site_description": "", "extra": {}}
    page = SimpleNamespace(
        meta={}, content="<p>x</p>", file=SimpleNamespace(dest_uri="a/index.html")
    )
    plain_text.on_pre_build()
    assert plain_text.on_post_page("x", page=page, config=config) == "x"
    with pytest.raises(OSError, match="a"):
        plain_text.on_post_build(config=config)
