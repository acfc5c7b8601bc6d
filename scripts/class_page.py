"""The class page: its form from the rules, its example answer from the engine, its Python files."""

from __future__ import annotations

import json
from typing import Any

from calculator.engine.scheme import Rules
from calculator.view.class_page import respond
from scripts import addresses
from scripts.catalogue import ROOT, Catalogue
from scripts.docs_tree import DocsTree
from scripts.page import Page

PAGE = "calculator.md"
BUNDLE = "assets/class/bundle.json"
RUNTIMES = "assets/runtime"
_PORTABLE = ("calculator/__init__.py", "calculator/engine", "calculator/view")
_NPM = {
    "micropython": (
        "@micropython/micropython-webassembly-pyscript",
        ("micropython.mjs", "micropython.wasm"),
    ),
    "pyodide": (
        "pyodide",
        (
            "pyodide.mjs",
            "pyodide.asm.mjs",
            "pyodide.asm.wasm",
            "python_stdlib.zip",
            "pyodide-lock.json",
        ),
    ),
}


def page(catalogue: Catalogue, compiled: dict[str, Any]) -> Page:
    """The page itself. It shows the first scheme of the compiled rules that can be computed, with
    the example that the catalogue gives for each entry."""
    rules = Rules(compiled)
    scheme = next(s for s in rules.schemes if s.rule)
    request = example(scheme)
    return Page(
        file=PAGE,
        template="calculator.md.j2",
        title="算一个班的补贴",
        description="填参训、取证、稳定就业人数和单价，当场算出一个班的项目化就业技能培训补贴，逐步写明依据。",
        documents=[scheme.document],
        shows={
            "scheme": scheme.rule,
            "scheme_id": scheme.id,
            "entries": {entry["id"]: entry for entry in scheme.rule["entries"]},
            "request": request,
            "answer": respond(rules, clause_links(catalogue), request)["parts"],
            "data_version": rules.data_version,
        },
    )


def write_files(tree: DocsTree, catalogue: Catalogue, compiled: dict[str, Any]) -> None:
    """Write the bundle that the page's worker fetches and both Python runtimes into `tree`."""
    tree.write(BUNDLE, bundle(compiled, clause_links(catalogue)))
    for runtime, (package, files) in _NPM.items():
        for file in files:
            tree.copy(ROOT / "node_modules" / package / file, f"{RUNTIMES}/{runtime}/{file}")


def example(scheme: Any) -> dict[str, Any]:
    """The request that the page shows before anything is typed."""
    typed = {
        entry["id"]: "" if entry["example"] is None else str(entry["example"])
        for entry in scheme.rule["entries"]
    }
    choices = {reading["id"]: reading["default"] for reading in scheme.readings}
    return {
        "scheme": scheme.id,
        "typed": typed,
        "kind": scheme.rule["example_kind"],
        "choices": choices,
    }


def bundle(compiled: dict[str, Any], links: dict[str, Any]) -> str:
    """One JSON file with all that a browser's Python needs: sources, rules, links to clauses."""
    content = {"files": portable_sources(), "rules": compiled, "links": links}
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def portable_sources() -> dict[str, str]:
    """The sources that run unchanged on every Python, by path below the project's root."""
    files = []
    for name in _PORTABLE:
        path = ROOT / name
        files += sorted(path.glob("*.py")) if path.is_dir() else [path]
    return {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in files}


def clause_links(catalogue: Catalogue) -> dict[str, Any]:
    """Where each clause stands, seen from the class page: see `view.markup.citation`."""
    return {
        document.id: {
            "title": document.short_title,
            "clauses": {
                clause.locator: addresses.clause_link(PAGE, document.id, clause.locator)
                for clause in catalogue.clauses
                if clause.document == document.id
            },
        }
        for document in catalogue.documents
    }
