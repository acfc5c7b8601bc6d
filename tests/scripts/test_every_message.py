"""Every sentence that an editor may be told is shown by a broken file in ``tests/bad``.

The sentences are found in the code itself, so a new check without its file is found out too."""

import ast
import re

import pytest

from scripts.files.paths import ROOT

ROOMS = ("files", "catalogue", "checks", "evidence")
# Shorter ones are words that a sentence is put together from, or that documents print.
CHINESE = re.compile("(?:[\u4e00-\u9fff][^\u4e00-\u9fff]*){6}")
PATTERN = re.compile(r"[\\^$*]|\(\?|一二三")
# What the data is called, and words for stored values.
NO_SENTENCES = ("column", "Describe", "Kind", "compile", "Literal", "WithJsonSchema")
NO_MESSAGES = ("catalogue/vocabulary.py", "evidence/printed_numbers.py")


class Sentences(ast.NodeVisitor):
    """The patterns of all Chinese sentences of one module, with their lines."""

    def __init__(self, tree):
        self.found = []
        self.visit(tree)

    def visit_Expr(self, node):
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.generic_visit(node)

    def visit_Call(self, node):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        is_pattern = getattr(getattr(node.func, "value", None), "id", "") == "re"
        if name not in NO_SENTENCES and not is_pattern:
            self.generic_visit(node)

    def visit_Subscript(self, node):
        if getattr(node.value, "id", "") not in NO_SENTENCES:
            self.generic_visit(node)

    def visit_Constant(self, node):
        if isinstance(node.value, str):
            self.keep(node, re.escape(node.value), node.value)

    def visit_JoinedStr(self, node):
        parts = [p.value if isinstance(p, ast.Constant) else None for p in node.values]
        pattern = "".join(".*" if p is None else re.escape(p) for p in parts)
        self.keep(node, pattern, "…".join(p for p in parts if p))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def keep(self, node, pattern, shown):
        if CHINESE.search(shown) and not PATTERN.search(shown):
            self.found.append((node.lineno, pattern, shown))


def sentences(file):
    return Sentences(ast.parse(file.read_text(encoding="utf-8"))).found


def modules():
    for room in ROOMS:
        for file in sorted((ROOT / "scripts" / room).rglob("*.py")):
            if file.relative_to(ROOT / "scripts").as_posix() not in NO_MESSAGES:
                yield file


@pytest.fixture(scope="module")
def told():
    """All that the broken files show. What one more file cannot show (a list that is nowhere, a
    text that differs from its source) stands in a test beside the mechanism."""
    tests = ROOT / "tests"
    files = [*tests.glob("bad/*.txt"), tests / "scripts" / "test_check.py"]
    files += [f for room in ("checks", "evidence") for f in tests.glob(f"scripts/{room}/test_*.py")]
    return "\n".join(text for file in files for text in shown_in(file))


def shown_in(file):
    """The text of a file of messages, or the strings of a test."""
    text = file.read_text(encoding="utf-8")
    return [text] if file.suffix == ".txt" else [shown for _, _, shown in sentences(file)]


@pytest.mark.parametrize("file", list(modules()), ids=lambda f: f.relative_to(ROOT).as_posix())
def test_every_message_has_its_broken_file(file, told):
    lacking = [
        f"{file.relative_to(ROOT)}:{line}  {shown}"
        for line, pattern, shown in sentences(file)
        if not re.search(pattern, told)
    ]
    assert lacking == [], "\n".join(["No file in tests/bad shows:", *lacking])
