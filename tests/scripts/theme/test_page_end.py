"""The report of an error leads to the form that is named in mkdocs.yml, whoever hosts it."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.files.paths import ROOT

FORM = "https://host.example/new?title={title}&body={body}&page={page}"
PAGES = {
    "index.md": "---\nsite_name: 某站\n---\n\n# 首页\n",
    "a.md": '---\ntitle: "甲 & “乙”"\n---\n\n# 甲\n',
}


@pytest.fixture
def built(tmp_path):
    """A function that builds two pages and gives the end of the second."""
    (tmp_path / "docs").mkdir()
    for name, text in PAGES.items():
        (tmp_path / "docs" / name).write_text(text, encoding="utf-8")

    def end(report, site_url):
        config = load_config(
            str(ROOT / "mkdocs.yml"),
            docs_dir=str(tmp_path / "docs"),
            site_dir=str(tmp_path / "site"),
            site_url=site_url,
            extra={"report": report},
            nav=None,
            strict=False,
        )
        build(config)
        return (tmp_path / "site" / "a" / "index.html").read_text(encoding="utf-8")

    return end


def link(html):
    [href] = re.findall(r'<a href="([^"]*)" data-do="form"', html)
    return parse_qs(urlsplit(unescape(href)).query)


def test_the_form_is_filled_in_without_a_script(built):
    html = built(FORM, "https://example.org/x/")
    assert link(html) == {
        "title": ["报告错误：甲 & “乙”"],
        "body": ["编号：a\n网址：https://example.org/x/a/\n"],
        "page": ["https://example.org/x/a/"],
    }
    assert (
        'data-form="https://host.example/new?title={title}&amp;body={body}&amp;page={page}"' in html
    )
    assert 'data-do="report"' not in html
    assert '<meta property="og:url" content="https://example.org/x/a/">' in html


def test_without_a_form_the_text_is_offered(built):
    html = built("", "")
    assert 'data-do="report"' in html and 'data-do="form"' not in html
    assert "og:url" not in html and "资料日期" not in html  # neither is known
