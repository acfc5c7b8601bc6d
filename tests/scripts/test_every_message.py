"""Every sentence that an editor may be told is shown by a broken file in ``tests/bad``.

The sentences are found in the code itself, so a new check without its file is found out too."""

import ast
import re

import pytest

from scripts.files.paths import ROOT

ROOMS = ("files", "catalogue", "checks", "evidence")
CHINESE = re.compile("[\u4e00-\u9fff]")
# Words that are no messages: what the data is called, and what documents print.
NOT_MESSAGES = ("catalogue/vocabulary.py", "catalogue/kinds.py")
CALLS = ("column", "Kind", "compile", "Literal")


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
        if name not in CALLS and not is_pattern:
            self.generic_visit(node)

    def visit_Subscript(self, node):
        if getattr(node.value, "id", "") not in CALLS:
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
        if CHINESE.search(shown):
            self.found.append((node.lineno, pattern, shown))


def sentences(file):
    return Sentences(ast.parse(file.read_text(encoding="utf-8"))).found


def modules():
    for room in ROOMS:
        for file in sorted((ROOT / "scripts" / room).rglob("*.py")):
            if file.relative_to(ROOT / "scripts").as_posix() not in NOT_MESSAGES:
                yield file


@pytest.fixture(scope="module")
def told():
    """All that the broken files show, and the tests of files that are wrong as such."""
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "bad").glob("*.txt")]
    texts.append((ROOT / "tests" / "scripts" / "test_check.py").read_text(encoding="utf-8"))
    return "\n".join(texts)


@pytest.mark.parametrize("file", modules(), ids=lambda f: f.relative_to(ROOT).as_posix())
def test_every_message_has_its_broken_file(file, told):
    lacking = [
        f"{file.relative_to(ROOT)}:{line}  {shown}"
        for line, pattern, shown in sentences(file)
        if not re.search(pattern, told)
    ]
    assert lacking == [], "\n".join(["No file in tests/bad shows:", *lacking])
