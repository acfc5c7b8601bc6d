"""Python source as a browser needs it: what is written for people left out, to save the line."""

from __future__ import annotations

import ast
from functools import cache


@cache  # desks share most of their sources
def bare(source: str) -> str:
    """`source` without comments and docstrings; it does the same."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(
            node
        ):
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(tree) + "\n"
