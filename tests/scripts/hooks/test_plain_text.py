"""What programs read stands beside every page, and nothing that it names is missing."""

import re

import pytest

from scripts.pages.plain_text import BESIDE, LIST

pytestmark = pytest.mark.live
_LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")


def test_beside_each_page_stands_its_markdown(site):
    pages = [p for p in site.rglob("index.html") if 'http-equiv="refresh"' not in p.read_text()]
    assert len(pages) > 100
    assert [p for p in pages if not p.with_name(BESIDE).is_file()] == []


def test_every_link_of_the_list_and_of_the_hand_written_pages_is_there(site):
    texts = [site / LIST, *(site / name / BESIDE for name in ("about", "glossary", "editing"))]
    for text in texts:
        links = _LINK.findall(text.read_text(encoding="utf-8"))
        assert links, text
        assert [link for link in links if not (text.parent / link).is_file()] == [], text


def test_a_page_says_what_is_shown_where_it_is_passed_on(site):
    html = (site / "groups" / "index.html").read_text(encoding="utf-8")
    shown = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', html))
    assert shown["title"] == "我是哪类人" and shown["locale"] == "zh_CN"
    assert f'name="description" content="{shown["description"]}"' in html
