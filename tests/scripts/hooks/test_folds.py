"""A heading of the class ``fold`` folds its section, natively and with its one line."""

from xml.etree import ElementTree

import pytest
from markdown import Markdown

TEXT = """# Title

## First {: #a .fold }

One *line*.
{: .gist }

<p>Raw.</p>

### Below {: #b .fold .unfolded }

Deep.

## Second {: #c .fold }

No line.

## Plain {: #d }

Outside.
"""


@pytest.fixture
def markdown():
    return Markdown(
        extensions=["attr_list", "md_in_html", "toc", "scripts.hooks.folds"],
        extension_configs={"toc": {"toc_depth": 3}},
    )


@pytest.fixture
def root(markdown):
    return ElementTree.fromstring(f"<main>{markdown.convert(TEXT)}</main>")


def test_a_section_ends_at_the_next_heading_that_is_not_below(root):
    assert [e.tag for e in root] == ["h1", "details", "details", "h2", "p"]
    first, second = root.findall("details")
    assert "".join(first.itertext()).split() == ["First", "One", "line.", "Raw.", "Below", "Deep."]
    assert "".join(second.itertext()).split() == ["Second", "No", "line."]


def test_the_summary_holds_the_heading_with_its_place_and_the_line(root):
    first, second = root.findall("details")
    heading, line = first.find("summary")
    assert (heading.tag, heading.attrib) == ("h2", {"id": "a"})
    assert (line.tag, line.get("class"), "".join(line.itertext())) == ("span", "gist", "One line.")
    assert len(second.find("summary")) == 1 and second.find("p").text == "No line."


def test_only_what_is_unfolded_begins_open_also_inside_another(root):
    inner = root.find("details/details")
    assert inner.get("open") and inner.find("summary/h3").get("id") == "b"
    assert not any(e.get("open") for e in root.findall("details"))


def test_folded_headings_stand_in_the_contents(markdown):
    markdown.convert(TEXT)
    [title] = markdown.toc_tokens
    assert [(e["id"], len(e["children"])) for e in title["children"]] == [
        ("a", 1),
        ("c", 0),
        ("d", 0),
    ]
