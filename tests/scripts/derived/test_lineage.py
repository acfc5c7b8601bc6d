"""Which document cites which, and the drawing of it."""

import xml.etree.ElementTree as ET

import pytest

from scripts.catalogue.loading import load
from scripts.catalogue.models.places import Place
from scripts.derived.lineage import UNKNOWN, level, lineage
from scripts.pages.drawings.lineage_chart import draw

pytestmark = pytest.mark.live


CATALOGUE = load()[0]
DOCUMENTS = CATALOGUE.documents
FOUND = lineage(CATALOGUE)


def test_every_reference_is_a_line_and_every_document_a_box():
    assert len(FOUND.edges) == sum(len(d.references) for d in DOCUMENTS)
    held = {n.key for n in FOUND.nodes if n.held}
    assert held == {d.id for d in DOCUMENTS}
    assert {e.cited for e in FOUND.edges} <= {n.key for n in FOUND.nodes}


def test_a_document_that_is_only_cited_is_not_held():
    numbers = {r.number or r.title for d in DOCUMENTS for r in d.references if r.id is None}
    assert {n.key for n in FOUND.nodes if not n.held} == numbers
    held = {(d.id, r.id) for d in DOCUMENTS for r in d.references if r.id}
    assert held <= {(e.citing, e.cited) for e in FOUND.edges}


PLACES = [
    Place(name="乙市", level="市", within="甲省", numbers_begin=["乙"]),
    Place(name="甲省", level="省", within="全国", numbers_begin=["甲", "甲省"]),
    Place(name="丙省", level="省", within="全国", numbers_begin=["甲省外"]),
    Place(name="全国", level="国家", numbers_begin=["国", "人社部"]),
]


@pytest.mark.parametrize(
    ("number", "place"),
    [
        ("国就劳发", "全国"),
        ("人社部发", "全国"),
        ("甲政办发", "甲省"),
        ("甲省外的目录", "丙省"),
        ("省相关专项培训行动方案", "甲省"),
        ("市专项培训行动方案", "乙市"),
        ("京发", UNKNOWN),
    ],
)
def test_the_first_characters_say_whose_it_is(number, place):
    assert level(number, "乙市", PLACES) == place


def test_a_document_of_no_province_has_no_own_one():
    assert level("省相关专项培训行动方案", "全国", PLACES) == UNKNOWN


def test_places_stand_in_columns_from_the_farthest_and_none_is_empty():
    order = ("国家", "省", "市", "县区")
    levels = {p.name: p.level for p in CATALOGUE.places}
    columns = [[levels.get(name, "国家") for name in column] for column in FOUND.columns]
    assert all(len(set(column)) == 1 for column in columns)
    assert [c[0] for c in columns] == [one for one in order if [one] in [c[:1] for c in columns]]
    assert {name for column in FOUND.columns for name in column} == {n.level for n in FOUND.nodes}


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
