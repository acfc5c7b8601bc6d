"""Which document cites which, and the drawing of it."""

import xml.etree.ElementTree as ET

import pytest

from scripts.catalogue import load
from scripts.lineage import level, lineage
from scripts.lineage_chart import draw

DOCUMENTS = load()[0].documents
FOUND = lineage(DOCUMENTS)


def test_every_reference_is_a_line_and_every_document_a_box():
    assert len(FOUND.edges) == sum(len(d.references) for d in DOCUMENTS)
    held = {n.key for n in FOUND.nodes if n.held}
    assert held == {d.id for d in DOCUMENTS}
    assert {e.cited for e in FOUND.edges} <= {n.key for n in FOUND.nodes}


def test_a_document_that_is_only_cited_is_not_held():
    numbers = {r.number for d in DOCUMENTS for r in d.references if r.id is None}
    assert {n.key for n in FOUND.nodes if not n.held} == numbers
    assert ("wuxi-2025", "jiangsu-2025") in {(e.citing, e.cited) for e in FOUND.edges}


@pytest.mark.parametrize(
    ("number", "place"),
    [
        ("国就劳发", "国家"),
        ("人社部发", "国家"),
        ("苏政办发", "江苏"),
        ("锡人社函", "无锡"),
        ("京发", "其他"),
    ],
)
def test_the_first_characters_of_a_number_say_whose_it_is(number, place):
    assert level(number) == place


def test_the_drawing_is_sound_and_shows_everything():
    drawn = draw(FOUND)
    tree = ET.fromstring(drawn)
    assert tree.find("title").text and tree.find("desc").text
    names = [t.text for t in tree.iter("text") if t.attrib["class"] == "lineage__name"]
    assert names == [n.label for n in FOUND.nodes]
    kinds = [r.attrib["class"] for r in tree.iter("rect")]
    assert kinds == ["lineage__held" if n.held else "lineage__cited" for n in FOUND.nodes]
    assert sum(1 for _ in tree.iter("path")) == len(FOUND.edges)
    assert "style" not in drawn
    _, _, width, height = (float(n) for n in tree.attrib["viewBox"].split())
    for box in tree.iter("rect"):
        assert float(box.attrib["x"]) + float(box.attrib["width"]) <= width
        assert float(box.attrib["y"]) + float(box.attrib["height"]) <= height
