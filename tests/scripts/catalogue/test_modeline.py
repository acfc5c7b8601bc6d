"""The first line of a file leads to the schema, from any folder."""

from pathlib import Path

import pytest

from scripts.catalogue.modeline import modeline, with_modeline

SCHEMA = Path("a/schema.json")
LINE = "# yaml-language-server: $schema=schema.json"


@pytest.mark.parametrize(
    ("file", "way"),
    [("a/b.yml", "schema.json"), ("a/b/c.yml", "../schema.json"), ("c/b.yml", "../a/schema.json")],
)
def test_the_way_is_from_the_file(file, way):
    assert modeline(Path(file), SCHEMA) == f"# yaml-language-server: $schema={way}"


@pytest.mark.parametrize("text", ["caps:\n", "# yaml-language-server: $schema=other.json\ncaps:\n"])
def test_it_comes_first_and_another_goes(text):
    assert with_modeline(text, LINE) == f"{LINE}\ncaps:\n"
