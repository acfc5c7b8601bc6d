"""What a browser gets of the sources: no words for people, and the same program."""

import ast

from scripts.desks.bare_source import bare
from scripts.files.paths import ROOT

SOURCE = r'''"""What it is."""

A = "kept"  # why

class Empty:
    """Nothing in it."""


def plain(x: int) -> str:
    """Says things.

    Over lines.
    """
    # a comment
    said = "no docstring"
    if x:
        return "a\n    b"

    return x + said  # the same


def only_words():
    """Nothing."""
'''


def test_words_for_people_are_left_out():
    assert bare(SOURCE) == (
        "A = 'kept'\nclass Empty:\n pass\ndef plain(x):\n"
        " said = 'no docstring'\n if x:\n  return 'a\\n    b'\n return x + said\n"
        "def only_words():\n pass\n"
    )


def test_nothing_but_words_annotations_and_room_is_lost():
    for file in sorted((ROOT / "calculator").rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        assert bare(bare(source)) == bare(source)
        strings = [
            sorted(
                node.value
                for node in ast.walk(ast.parse(text))
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            )
            for text in (bare(source), ast.unparse(ast.parse(source)))
        ]
        assert set(strings[0]) <= set(strings[1]), file


def test_an_empty_module_stays_one():
    assert bare('"""Only words."""\n').strip() in ("", "pass")
    assert bare("").strip() == ""


def test_the_names_stay():
    for file in sorted((ROOT / "calculator").rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        names = [
            [node.name for node in ast.walk(ast.parse(text)) if hasattr(node, "name")]
            for text in (bare(source), source)
        ]
        assert names[0] == names[1], file
