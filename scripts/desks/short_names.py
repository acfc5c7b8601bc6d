"""Python source with names that only its own readers need made short, to save the line."""

from __future__ import annotations

import ast
import builtins
import keyword
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, count, product
from string import ascii_lowercase

from scripts.desks.bare_source import written

_NAMED_AS_TEXT = (ast.Global, ast.Nonlocal, ast.ClassDef)


@cache  # desks share most of their sources
def shortened(source: str) -> str:
    """`source`, in which each private name of the module, each variable of its functions and each
    parameter of its private functions has a name of a letter or two; it does the same.

    A parameter that is given by its name keeps it.
    """
    tree = ast.parse(source)
    public = _of_module(tree) | set(dir(builtins))
    given = {node.arg for node in ast.walk(tree) if isinstance(node, ast.keyword)}
    for function in _functions(tree):
        if not any(isinstance(node, _NAMED_AS_TEXT) for node in ast.walk(function)):
            _rename(function, _own(function, public, given))
    _rename(tree, _private(tree))
    return written(tree)


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Those of the module and of its classes."""
    for node in chain(tree.body, *(n.body for n in tree.body if isinstance(n, ast.ClassDef))):
        if isinstance(node, ast.FunctionDef):
            yield node


def _of_module(tree: ast.Module) -> set[str]:
    """What stands in the module itself, under its name there."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.alias):
            found.add((node.asname or node.name).split(".")[0])
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        else:
            found |= {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    return found


def _own(function: ast.FunctionDef, public: set[str], given: set[str | None]) -> list[str]:
    """The names in a function that may be others. Not those of the module or of Python: a comprehension may
    use one for something of its own, beside the other."""
    arguments = {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
    stored = {
        node.id
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    own = stored - arguments
    if function.name.startswith("_") and not function.name.endswith("__"):
        own |= arguments - given
    return [name for name in _ids(function) if name in own - public]


def _private(tree: ast.Module) -> list[str]:
    """The names of the module that begin with a line and are those of nothing else."""
    taken = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    for kind in [node for node in tree.body if isinstance(node, ast.ClassDef)]:
        for part in kind.body:
            if not isinstance(part, ast.FunctionDef):  # reached through an object of it
                taken |= set(_ids(part))
    own = _of_module(tree) - taken
    return [
        name for name in _ids(tree) if name in own and name[0] == "_" and not name.endswith("_")
    ]


def _ids(tree: ast.AST) -> list[str]:
    """Every name once, in the order in which they stand."""
    return list(
        dict.fromkeys(
            name
            for node in ast.walk(tree)
            for name in [getattr(node, "id", None) or getattr(node, "arg", None)]
            if isinstance(name, str)
        )
    )


def _rename(tree: ast.AST, names: Iterable[str]) -> None:
    free = _free({*_ids(tree), *(n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))})
    short = {name: next(free) for name in names if len(name) > 1}
    for node in ast.walk(tree):
        for part in ("id", "arg"):
            name = getattr(node, part, None)
            if name in short and not isinstance(node, ast.keyword):
                setattr(node, part, short[name])
        top = isinstance(tree, ast.Module) and node in tree.body
        if top and isinstance(node, ast.FunctionDef | ast.ClassDef):
            node.name = short.get(node.name, node.name)
        if isinstance(node, ast.ExceptHandler) and node.name:
            node.name = short.get(node.name, node.name)


def _free(taken: set[str]) -> Iterator[str]:
    """Names that nothing has, the shortest first."""
    for length in count(1):
        for letters in product(ascii_lowercase, repeat=length):
            name = "".join(letters)
            if name not in taken and not keyword.iskeyword(name):
                yield name
