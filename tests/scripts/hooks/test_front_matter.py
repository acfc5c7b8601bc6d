"""No page is built whose head would be printed as its first words."""

from types import SimpleNamespace

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.utils.meta import get_data

from scripts.files.paths import ROOT
from scripts.hooks.front_matter import on_page_markdown

GOOD = '---\ntitle: "甲"\nscripts: [a.js]\n---\n\n# 甲\n'


def read(text):
    """As MkDocs reads a page."""
    page = SimpleNamespace(file=SimpleNamespace(src_uri="甲.md"))
    return on_page_markdown(get_data(text)[0], page=page)


@pytest.mark.parametrize("text", [GOOD, "# 甲\n", "---\n\n甲\n", "<p>title: 甲</p>", "甲: 乙\n"])
def test_a_page_whose_head_is_read_is_built(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace("[a.js]", "[, a.js]"), r"scripts: \[, a.js\]"),
        ("\n" + GOOD, "第一行要是"),
        (GOOD.replace("\n---\n", "\n", 1), "各有一行"),
        ("---\ntitle: 甲\n---\n" + GOOD, "只能有一个"),
    ],
)
def test_a_head_that_would_be_printed_stops_the_build(text, said):
    with pytest.raises(PluginError, match=f"甲.md：页头.*{said}"):
        read(text)


def test_the_build_of_the_site_asks_for_it():
    assert "scripts/hooks/front_matter.py" in load_config(str(ROOT / "mkdocs.yml")).hooks
