"""Which document cites which, and the drawing of it."""

import xml.etree.ElementTree as ET

import pytest

from scripts.catalogue.loading import load
from scripts.derived.lineage import level, lineage
from scripts.pages.drawings.lineage_chart import draw

DOCUMENTS = load()[0].documents
FOUND = lineage(DOCUMENTS)


def test_every_reference_is_a_line_and_every_document_a_box():
    assert len(FOUND.edges) == sum(len(d.references) for d in DOCUMENTS)
    held = {n.key for n in FOUND.nodes if n.held}
    assert held == {d.id for d in DOCUMENTS}
    assert {e.cited for e in FOUND.edges} <= {n.key for n in FOUND.nodes}


def test_a_document_that_is_only_cited_is_not_held():
    numbers = {r.number or r.title for d in DOCUMENTS for r in d.references if r.id is None}
    assert {n.key for n in FOUND.nodes if not n.held} == numbers
    assert ("wuxi-2025", "jiangsu-2025") in {(e.citing, e.cited) for e in FOUND.edges}


@pytest.mark.parametrize(
    ("number", "place"),
    [
        ("国就劳发", "国家"),
        ("人社部发", "国家"),
        ("苏政办发", "江苏"),
        ("锡人社函", "无锡"),
        ("无锡市政府补贴性职业技能培训职业（工种）指导目录", "无锡"),
        ("省相关专项培训行动方案", "江苏"),
        ("中华人民共和国职业分类大典", "国家"),
        ("京发", "其他"),
    ],
)
def test_the_first_characters_say_whose_it_is(number, place):
    assert level(number) == place


def test_the_drawing_is_sound_and_shows_everything():
    drawn = draw(FOUND, lambda id_: f"../documents/{id_}/")
    tree = ET.fromstring(drawn)
    assert tree.find("title").text and tree.find("desc").text
    texts = [t for t in tree.iter("text") if t.attrib["class"] == "lineage__name"]
    names = ["".join(text.itertext()) for text in texts]
    assert len(names) == len(FOUND.nodes)
    for node, name in zip(FOUND.nodes, names, strict=True):
        title = name.removesuffix(node.number)
        assert title == node.title or (title.endswith("…") and node.title.startswith(title[:-1]))
    links = [a.attrib["href"] for a in tree.iter("a")]
    assert links == [f"../documents/{n.key}/" for n in FOUND.nodes if n.held]
    kinds = [r.attrib["class"] for r in tree.iter("rect")]
    assert kinds == ["lineage__held" if n.held else "lineage__cited" for n in FOUND.nodes]
    assert sum(1 for _ in tree.iter("path")) == len({(e.citing, e.cited) for e in FOUND.edges})
    assert "style" not in drawn
    _, _, width, height = (float(n) for n in tree.attrib["viewBox"].split())
    for box in tree.iter("rect"):
        assert float(box.attrib["x"]) + float(box.attrib["width"]) <= width
        assert float(box.attrib["y"]) + float(box.attrib["height"]) <= height
