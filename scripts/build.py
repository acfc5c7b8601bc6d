"""Build the site: ``python -m scripts.build rules|site|serve``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from click import Abort, ClickException
from mkdocs.__main__ import cli

from scripts.catalogue.catalogue import Catalogue
from scripts.checks.every import check
from scripts.desks import every as desks
from scripts.evidence import page_quotes, sources_lock
from scripts.files.docs_tree import DocsTree
from scripts.files.paths import CONTENT, DOCS, ROOT
from scripts.files.problems import Problem
from scripts.open_data import edge_table
from scripts.open_data.downloads import downloads
from scripts.pages import changes
from scripts.pages import home as home_page
from scripts.pages.rendering import pages, render, templates
from scripts.rules import compiled as rules

ADDRESS = "127.0.0.1:8000"


class BrokenCatalogueError(Exception):
    """A catalogue that nothing can be built from; `problems` says all that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        lines = [str(problem) for problem in problems]
        super().__init__("\n".join([*lines, "", f"共 {len(problems)} 处要改。"]))


def write_rules() -> tuple[Catalogue, dict[str, Any]]:
    """Check the catalogue and write the calculator's rules; return both.

    Raises BrokenCatalogueError when the catalogue has a problem.
    """
    catalogue, problems = check()
    problems = [*problems, *sources_lock.problems()]
    if problems:
        raise BrokenCatalogueError(problems)
    return catalogue, rules.write(catalogue)


def generate() -> None:
    """Write everything that MkDocs reads into `DOCS`. Raises BrokenCatalogueError."""
    catalogue, compiled = write_rules()
    write_docs(catalogue, compiled, DOCS)


def write_docs(catalogue: Catalogue, compiled: dict[str, Any], folder: Path) -> None:
    """Write everything that MkDocs reads into `folder`. Raises BrokenCatalogueError."""
    entries, problems = changes.load()
    problems += page_quotes.load(catalogue)[1]
    if problems:
        raise BrokenCatalogueError(problems)
    environment = templates(catalogue)
    docs = DocsTree(folder)
    docs.copy_folder(CONTENT, leave_out={changes.SOURCE})
    for name, markdown in pages(catalogue, environment):
        docs.write(name, markdown)
    for page in (
        home_page.page(catalogue),
        *desks.pages(catalogue, compiled),
        changes.page(entries, catalogue),
    ):
        docs.write(page.file, render(page, environment))
    desks.write_files(docs, catalogue, compiled)
    docs.write(changes.FEED, changes.feed(entries))
    for name, content in (*downloads(catalogue), *edge_table.files(catalogue)):
        docs.write(name, content)
    docs.prune()


def mkdocs(*arguments: str) -> int:
    """Run MkDocs with the theme's notice about other products off; return its exit code."""
    os.environ["NO_MKDOCS_2_WARNING"] = "true"
    os.chdir(ROOT)
    try:
        cli(list(arguments), standalone_mode=False)
    except (ClickException, Abort) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def main(arguments: list[str]) -> int:
    """Do what the one argument says; return an exit code."""
    try:
        match arguments:
            case ["rules"]:
                write_rules()
                return 0
            case ["site"]:
                generate()
                return mkdocs("build", "--strict", "--quiet")
            case ["serve"]:
                generate()
                return mkdocs("serve", "--dev-addr", ADDRESS)
            case _:
                print("用法：python -m scripts.build rules|site|serve", file=sys.stderr)
                return 2
    except BrokenCatalogueError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
