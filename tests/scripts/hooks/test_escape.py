"""A name with < > " & stands in the page as text, wherever the theme puts it."""

import re
from html import unescape

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.files.paths import ROOT

NAME = 'A <b onclick="x">甲</b> & “乙” "丙"'


@pytest.fixture
def html(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    quoted = NAME.replace('"', '\\"')
    front = f'---\ntitle: "{quoted}"\ndescription: "{quoted}"\n---\n'
    (docs / "index.md").write_text(f"{front}\n# 某页\n", encoding="utf-8")
    configuration = load_config(
        str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(tmp_path / "site"), nav=None
    )
    configuration.plugins.on_startup(command="build", dirty=False)
    build(configuration)
    return (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_title_and_description_are_text(html):
    title = re.search("<title>([^<]*)</title>", html)
    assert unescape(title[1]).startswith(NAME)
    description = re.search('<meta name="description" content="([^"<]*)">', html)
    assert unescape(description[1]) == NAME
    assert "<b onclick" not in html
