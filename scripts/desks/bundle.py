"""All that a browser's Python needs of a desk, as one JSON file."""

from __future__ import annotations

import ast
import hashlib
import json
from functools import cache
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.desks.bare_source import bare
from scripts.desks.content import content_of
from scripts.desks.desk import Desk
from scripts.desks.short_names import shortened
from scripts.files.paths import ROOT

_DIGITS = 8
_OF_THE_FORM = ("help", "example", "example_kind")
"""What a scheme says for the form, which is made with the page."""


def bundle(desk: Desk, catalogue: Catalogue, compiled: dict[str, Any]) -> str:
    """One JSON file with all that a browser's Python needs: sources, the name of the module that
    answers, rules, links to clauses; and its `release`.
    """
    content = content_of(desk, catalogue, compiled)
    return _json(_computing(desk, content) | {"release": release(desk, content)})


def release(desk: Desk, content: dict[str, Any]) -> str:
    """A name of what the desk computes with, its sources and its `content`. Its page says it too: where
    the two differ, they are of different days.
    """
    return hashlib.sha256(_json(_computing(desk, content)).encode()).hexdigest()[:_DIGITS]


def _computing(desk: Desk, content: dict[str, Any]) -> dict[str, Any]:
    files = sources(desk.module)
    return {
        "module": desk.module,
        "files": files,
        **content,
        "rules": _read(content["rules"], files),
    }


def _read(rules: dict[str, Any], files: dict[str, str]) -> dict[str, Any]:
    """`rules` without those `_OF_THE_FORM` that no source reads."""
    text = "".join(files.values())
    unread = {name for name in _OF_THE_FORM if repr(name) not in text}

    def left(values: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in values.items() if name not in unread}

    def of(scheme: dict[str, Any]) -> dict[str, Any]:
        formula = left(scheme["formula"])
        return scheme | {"formula": formula | {"entries": [left(e) for e in formula["entries"]]}}

    parts = dict(rules["rules"])
    if "schemes" in parts:
        parts["schemes"] = [of(scheme) for scheme in parts["schemes"]]
    return rules | {"rules": parts}


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sources(view: str) -> dict[str, str]:
    """The Python sources that a page's `view` imports, near and far, by path below the project's root;
    without what is written for people, private names short.
    """
    wanted = ["calculator.view.desk", f"calculator.view.{view}_page"]
    files: dict[str, str] = {}
    while wanted:
        module = wanted.pop()
        path = ROOT.joinpath(*module.split("."))
        file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        name = file.relative_to(ROOT).as_posix()
        if name in files:
            continue
        files[name] = shortened(bare(file.read_text(encoding="utf-8")))
        wanted += [*_imported(files[name]), *(p for p in [module.rpartition(".")[0]] if p)]
    return files


@cache  # desks share most of their sources
def _imported(source: str) -> tuple[str, ...]:
    """The modules of the calculator that `source` imports."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("calculator"):
            package = ROOT.joinpath(*str(node.module).split("."))
            if package.is_dir():  # from a package: each name is a module
                found += [f"{node.module}.{name.name}" for name in node.names]
            else:
                found.append(str(node.module))
    return tuple(found)
