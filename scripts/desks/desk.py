"""A desk: a page that computes. Its first answer is made here by the code that runs in the browser."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.catalogue import Catalogue
from scripts.desks.bare_source import bare
from scripts.files.paths import ROOT
from scripts.pages import addresses
from scripts.pages.page import Page

_PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")


@dataclass(frozen=True)
class Desk:
    """`name`: of the bundle; `file`: the page; `rules`: the parts of the compiled rules it needs;
    `example`: the fields that stand in the form at first; `shows`: what its template asks for
    beside the answer; `scheme`: the id of the scheme it belongs to. ``calculator/view/<view>_page.py`` answers, ``templates/<view>-page.md.j2``
    shows; `view` is the name where it is not given, and several desks may share one.
    """

    name: str
    file: str
    title: str
    description: str
    rules: tuple[str, ...]
    example: Callable[..., dict[str, str]]
    shows: Callable[..., dict[str, Any]]
    scheme: Callable[[Rules], str]
    view: str = ""

    @property
    def module(self) -> str:
        """The first word of the module that answers."""
        return self.view or self.name

    @property
    def template(self) -> str:
        """The page's template."""
        return f"{self.module}-page.md.j2"

    @property
    def bundle(self) -> str:
        """The file that the page's worker fetches."""
        return f"assets/desk/{self.name}.json"

    @property
    def respond(self) -> Callable[[Rules, dict[str, Any], dict[str, str]], dict[str, Any]]:
        """The function that answers: see `calculator.view.desk`."""
        module = import_module(f"calculator.view.{self.module}_page")
        respond: Callable[[Rules, dict[str, Any], dict[str, str]], dict[str, Any]] = module.respond
        return respond


def page(desk: Desk, catalogue: Catalogue, compiled: dict[str, Any], every: Sequence[Desk]) -> Page:
    """The page with the answer to its example; it leads to those of `every` desk that belong to
    the same scheme.
    """
    content = _content(desk, catalogue, compiled)
    rules = Rules(content["rules"])
    fields = desk.example(rules)
    answer = desk.respond(rules, content["links"], fields)
    return Page(
        file=desk.file,
        template=desk.template,
        title=desk.title,
        description=desk.description,
        documents=_documents(desk, catalogue, compiled, content),
        shows={
            "name": desk.name,
            "fields": fields,
            "answer": answer["parts"],
            "answer_ranges": answer.get("ranges", {}),
            "data_version": rules.data_version,
            "beside": _beside(desk, every, Rules(compiled)),
            **desk.shows(rules),
        },
    )


def _beside(desk: Desk, every: Sequence[Desk], rules: Rules) -> list[Desk]:
    scheme = desk.scheme(rules)
    return [each for each in every if each.name != desk.name and each.scheme(rules) == scheme]


def _documents(
    desk: Desk, catalogue: Catalogue, compiled: dict[str, Any], content: dict[str, Any]
) -> list[str]:
    """The ids of the documents that the desk's answers rest on: not those of another scheme."""
    parts = dict(content["rules"]["rules"])
    if "schemes" in parts:
        scheme = desk.scheme(Rules(compiled))
        parts["schemes"] = [each for each in parts["schemes"] if each["id"] == scheme]
    cited = {document for document, _ in _cited(parts)}
    return [document.id for document in catalogue.documents if document.id in cited]


def bundle(desk: Desk, catalogue: Catalogue, compiled: dict[str, Any]) -> str:
    """One JSON file with all that a browser's Python needs: sources, the name of the module that
    answers, rules, links to clauses.
    """
    content = {"module": desk.module, "files": sources(desk), **_content(desk, catalogue, compiled)}
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sources(desk: Desk) -> dict[str, str]:
    """The Python sources that the desk imports, near and far, by path below the project's root;
    without what is written for people.
    """
    wanted = ["calculator.view.desk", f"calculator.view.{desk.module}_page"]
    files: dict[str, str] = {}
    while wanted:
        module = wanted.pop()
        path = ROOT.joinpath(*module.split("."))
        file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        name = file.relative_to(ROOT).as_posix()
        if name in files:
            continue
        files[name] = bare(file.read_text(encoding="utf-8"))
        wanted += [*_imported(files[name]), *(p for p in [module.rpartition(".")[0]] if p)]
    return files


@cache
def pyodide_megabytes() -> int:
    """How much a browser loads before it has a full Python, in MB."""
    folder = ROOT / "node_modules" / "pyodide"
    return round(sum((folder / name).stat().st_size for name in _PYODIDE) / 1e6)


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


def _content(desk: Desk, catalogue: Catalogue, compiled: dict[str, Any]) -> dict[str, Any]:
    known = compiled["rules"]
    parts = {name: known[name] for name in desk.rules if name in known}
    if "calendar" in parts and parts["calendar"]["scheme"]["id"] != desk.scheme(Rules(compiled)):
        del parts["calendar"]  # the days of another scheme
    if "schemes" in parts:  # nobody computes with the others here, and their documents do not apply
        parts["schemes"] = [scheme for scheme in parts["schemes"] if scheme["formula"]]
    return {
        "rules": {"data_version": compiled["data_version"], "rules": parts},
        "links": clause_links(desk, catalogue, set(_cited(parts))),
    }


def _cited(value: object) -> Iterator[tuple[str, str]]:
    """(document, clause) of every citation somewhere in `value`."""
    if isinstance(value, dict):
        if {"document", "clause", "quote"} <= value.keys():
            yield value["document"], value["clause"]
        for inner in value.values():
            yield from _cited(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _cited(inner)


def clause_links(
    desk: Desk, catalogue: Catalogue, cited: set[tuple[str, str]]
) -> dict[str, dict[str, Any]]:
    """Where the clauses cited stand, seen from the desk's page: see `view.markup.citation`."""
    return {
        document.id: {
            "title": document.short_title,
            "clauses": {
                clause.locator: addresses.clause_link(desk.file, document.id, clause.locator)
                for clause in catalogue.clauses
                if (clause.document, clause.locator) in cited and clause.document == document.id
            },
        }
        for document in catalogue.documents
    }
