"""Private names made short: the same program, and every name that others use as it was."""

import ast

import pytest

from scripts.desks.bare_source import bare
from scripts.desks.short_names import shortened
from scripts.files.paths import ROOT

SOURCES = sorted((ROOT / "calculator").rglob("*.py"))


def test_what_nobody_outside_sees_is_short():
    source = "_LONGEST = 3\n\ndef shown(text):\n cut = text[:_LONGEST]\n return cut\n"
    assert shortened(source) == "b = 3\ndef shown(text):\n a = text[:b]\n return a\n"


def test_private_functions_have_short_parameters_unless_they_are_given_by_name():
    source = (
        "def _sum(first, second):\n return first + second\n"
        "def total(first):\n return _sum(first, second=1)\n"
    )
    assert shortened(source) == (
        "def b(a, second):\n return a + second\ndef total(first):\n return b(first, second=1)\n"
    )


@pytest.mark.parametrize(
    "source",
    [
        # A comprehension may have something of its own under the name of something else.
        "from a import name\n\ndef of(all):\n return [name for name in all] + [name(all)]\n",
        "def of(all):\n return [sum for sum in all] + [sum(all)]\n",
        "def of(all):\n found = all\n\n def further():\n  nonlocal found\n  found += 1\n return further\n",
        "_all = ()\nclass Kind:\n _all = ()\n\n def of(self):\n  return self._all\n",
    ],
)
def test_what_may_be_seen_from_elsewhere_stays(source):
    assert ast.dump(ast.parse(shortened(source))) == ast.dump(ast.parse(source))


def test_functions_inside_see_the_same():
    source = "def of(all):\n found = all\n return lambda one: found + [each for each in one]\n"
    assert shortened(source) == (
        "def of(all):\n a = all\n return lambda one: a + [b for b in one]\n"
    )


def test_a_short_name_is_none_that_is_there():
    source = "def of(a):\n long = a\n other = b\n return long + other\n"
    assert shortened(source) == "def of(a):\n c = a\n d = b\n return c + d\n"


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_name_that_others_use_is_there(file):
    source = bare(file.read_text(encoding="utf-8"))
    public = [_public(text) for text in (source, shortened(source))]
    assert public[0] == public[1]
    assert len(shortened(source)) <= len(source)


def _public(source):
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            found.append(node.name)
        if isinstance(node, ast.Attribute):
            found.append(node.attr)
        if isinstance(node, ast.keyword):
            found.append(node.arg)
        if isinstance(node, ast.Constant):
            found.append(node.value)
    return [name for name in found if not isinstance(name, str) or len(name) > 2]
