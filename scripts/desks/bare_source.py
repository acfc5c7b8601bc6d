"""Python source as a browser needs it: what is written for people left out, to save the line."""

from __future__ import annotations

import ast
import re
from functools import cache

_INDENTED = re.compile(r"^(?: {4})+", re.MULTILINE)


@cache  # desks share most of their sources
def bare(source: str) -> str:
    """`source` without comments, docstrings, annotations and blank lines, indented by one space a
    level; it does the same.
    """
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(
            node
        ):
            node.body = node.body[1:] or [ast.Pass()]
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        if isinstance(node, ast.arg):
            node.annotation = None
    return written(tree)


def written(tree: ast.Module) -> str:
    """The source of `tree`, indented by one space a level, without blank lines."""
    # No string runs over lines in what `unparse` writes, so that every line is one of code.
    lines = _INDENTED.sub(lambda found: " " * (len(found[0]) // 4), ast.unparse(tree))
    return "\n".join(line for line in lines.split("\n") if line) + "\n"
