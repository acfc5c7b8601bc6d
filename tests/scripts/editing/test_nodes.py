"""The records of a file are taken apart without losing a letter."""

import pytest

from calculator.files.yaml_edit import edited
from scripts.editing.nodes import parted
from scripts.files.paths import CATALOG
from tests import frozen
from tests.scripts.editing.forms import blocks, opened

LIVE = pytest.param(CATALOG, marks=pytest.mark.live)


@pytest.mark.parametrize("folder", [frozen.FOLDER, LIVE])
def test_the_pieces_of_a_file_are_the_file(folder):
    for file in sorted(folder.rglob("*.yml")):
        text = file.read_text(encoding="utf-8")
        between, records = parted(text)
        pieces = zip(between, [*(record.text for record in records), ""], strict=True)
        assert "".join(piece for both in pieces for piece in both) == text


@pytest.mark.parametrize("folder", [frozen.FOLDER, LIVE])
def test_a_form_that_nobody_touched_gives_the_text_as_it_was(folder):
    assert len(blocks(folder)) > 100
    for block in blocks(folder):
        assert edited(block.text, block.node, *opened(block)) == block.text


def test_comments_and_blank_lines_between_records_are_of_none():
    text = "# 头\nfields:\n  - id: a # 甲\n    name: x\n\n  # 乙\n  - id: b\n    name: y\n# 丙\n"
    between, records = parted(text)
    assert between == ["# 头\nfields:\n", "\n  # 乙\n", "# 丙\n"]
    assert [r.text for r in records] == [
        "  - id: a # 甲\n    name: x\n",
        "  - id: b\n    name: y\n",
    ]
    assert [(r.kind, r.place) for r in records] == [("fields", 0), ("fields", 1)]


def test_nothing_behind_a_key_has_its_place_behind_the_colon():
    _, [record] = parted("fields:\n  - id: a\n    name:\n    named_in: []\n")
    at = record.text.index("name:") + len("name:")
    assert ["name", at - 5, ["s", at, at, None]] in record.node[4]


def test_a_file_without_records_is_one_piece():
    assert parted("# nothing\n") == (["# nothing\n"], [])
