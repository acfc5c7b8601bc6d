"""What a browser gets of the sources: no words for people, and the same program."""

import ast

from scripts.desks import class_desk
from scripts.desks.bare_source import bare
from scripts.desks.bundle import sources
from scripts.files.paths import ROOT

SOURCE = '''"""What it is."""

A = "kept"  # why

class Empty:
    """Nothing in it."""


def plain(x):
    """Says things.

    Over lines.
    """
    # a comment
    said = "no docstring"
    return x + said  # the same


def only_words():
    """Nothing."""
'''


def test_words_for_people_are_left_out():
    assert bare(SOURCE) == (
        "A = 'kept'\n\nclass Empty:\n    pass\n\ndef plain(x):\n"
        "    said = 'no docstring'\n    return x + said\n\n"
        "def only_words():\n    pass\n"
    )


def test_an_empty_module_stays_one():
    assert bare('"""Only words."""\n').strip() in ("", "pass")
    assert bare("").strip() == ""


def test_a_desks_sources_have_no_words_and_the_same_names():
    held = sources(class_desk.DESK)
    assert {"calculator/engine/one_class/estimate.py", "calculator/view/class_page.py"} < set(held)
    for name, source in held.items():
        assert '"""' not in source, name
        names = [
            [node.name for node in ast.walk(ast.parse(text)) if hasattr(node, "name")]
            for text in (source, (ROOT / name).read_text(encoding="utf-8"))
        ]
        assert names[0] == names[1], name
