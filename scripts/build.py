"""Build the site: ``python -m scripts.build rules|site|serve [address]``."""

from __future__ import annotations

import errno
import multiprocessing
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from click import Abort, ClickException
from mkdocs.__main__ import cli
from mkdocs.commands import serve
from mkdocs.livereload import LiveReloadServer

from scripts.checks.every import check
from scripts.derived.lookup import Lookup
from scripts.desks import every as desks
from scripts.desks.site_parts import with_site_parts
from scripts.editing import page as edit_page
from scripts.editing import python_zip
from scripts.editing.browser_files import browser_files
from scripts.evidence import page_quotes, sources_lock
from scripts.files import guide_pictures
from scripts.files.docs_tree import DocsTree
from scripts.files.leaving import leave
from scripts.files.paths import CATALOG, CONTENT, DOCS, ROOT
from scripts.files.problems import Problem
from scripts.open_data import edge_table
from scripts.open_data.downloads import downloads
from scripts.open_data.edition import Edition
from scripts.pages import changes, qr_code
from scripts.pages.rendering import render, templates
from scripts.pages.unproved_mark import MARK, with_notice
from scripts.published import moved
from scripts.published.all_pages import beside_desks
from scripts.pyodide.library import LibraryError
from scripts.pyodide.wheels import NoWheelError
from scripts.roster_page import page as roster_page
from scripts.rules import compiled as rules
from scripts.search import data as search_data

ADDRESS = "127.0.0.1:8000"


class BrokenCatalogueError(Exception):
    """A catalogue that nothing can be built from; `problems` says all that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        lines = [str(problem) for problem in problems]
        super().__init__("\n".join([*lines, "", f"共 {len(problems)} 处要改。"]))


def write_rules() -> Lookup:
    """Check the catalogue and write the calculator's rules; return what can be asked of both.

    Raises BrokenCatalogueError when the catalogue has a problem.
    """
    catalogue, problems = check()
    problems = [*problems, *sources_lock.problems()]
    if problems:
        raise BrokenCatalogueError(problems)
    lookup = Lookup(catalogue)
    rules.write(lookup.compiled)
    return lookup


def generate() -> None:
    """Write everything that MkDocs reads into `DOCS`. Raises BrokenCatalogueError."""
    write_docs(write_rules(), DOCS, records=CATALOG)


def write_docs(
    lookup: Lookup, folder: Path, content: Path = CONTENT, records: Path | None = None
) -> None:
    """Write everything that MkDocs reads into `folder`; `content`: where the hand-written part is,
    `records` where the catalogue was loaded from, for the page on which one is changed.

    Raises BrokenCatalogueError.
    """
    log = content / changes.SOURCE.name
    entries, problems = changes.load(log)
    problems += page_quotes.load(lookup.catalogue, content)[1]
    if problems:
        raise BrokenCatalogueError(problems)
    entries = changes.with_endings(entries, lookup.catalogue)
    edition = Edition(lookup.catalogue, lookup.compiled, lookup.unproved)
    environment = templates(lookup, edition.version)
    docs = DocsTree(folder)
    marked = page_quotes.marked(lookup.catalogue, lookup.unproved.keys, MARK, content)
    for file, text in marked.items():
        docs.write(file.relative_to(content).as_posix(), with_notice(text))
    docs.copy_folder(content, leave_out={log, *marked})
    docs.copy_folder(guide_pictures.FOLDER, "guides/pictures")
    compiled = with_site_parts(lookup.compiled, lookup)
    files = []
    computing = [
        *desks.pages(lookup.catalogue, compiled),
        roster_page.page(compiled, lookup.catalogue.day),
    ]
    for page in (*beside_desks(lookup, compiled, entries), edit_page.page(), *computing):
        docs.write(page.file, render(page, environment))
        files.append(page.file)
    for page in moved.pages(lookup, files):
        docs.write(page.file, render(page, environment))
    docs.write(search_data.FILE, search_data.every(lookup, computing, content))
    desks.write_files(docs, lookup.catalogue, compiled)
    for file_name, made in roster_page.files(lookup.catalogue, compiled):
        docs.write(file_name, made)
    if records:
        for name, text in browser_files(lookup.catalogue, lookup.unproved.keys, records, content):
            docs.write(name, text)
        docs.write(python_zip.FILE, python_zip.python_zip())
    for source, place in qr_code.files().items():
        docs.copy(source, place)
    docs.write(changes.FEED, changes.feed(entries, edition.version.site))
    for name, data in (*downloads(edition), *edge_table.files(lookup.rules)):
        docs.write(name, data)
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
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        print(
            "这个端口已有程序在用（也许是先前的 make serve）；请先停下它，或换一个："
            "make serve ADDRESS=127.0.0.1:8001",
            file=sys.stderr,
        )
        return 1
    return 0


def apart(work: Callable[[], int]) -> int:
    """Do `work` in a process of its own, so that nothing of it is held after; return its code."""
    process = multiprocessing.get_context("fork").Process(target=lambda: sys.exit(work()))
    process.start()
    process.join()
    return process.exitcode or 0


def reported(work: Callable[[], object]) -> int:
    """Do `work`; return 0, or 1 when the catalogue is broken or something was not installed, which is said."""
    try:
        work()
    except (BrokenCatalogueError, LibraryError, NoWheelError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def main(arguments: list[str]) -> int:
    """Do what the one argument says; return an exit code."""
    match arguments:
        case ["rules"]:
            return reported(write_rules)
        case ["site"]:
            return apart(lambda: reported(generate)) or mkdocs("build", "--strict", "--quiet")
        case ["serve", *address] if len(address) < 2:
            # An edit is looked for often enough that nobody waits for the looking.
            serve.LiveReloadServer = partial(LiveReloadServer, polling_interval=0.1)  # type: ignore
            return reported(generate) or mkdocs(
                "serve", "--dirty", "--dev-addr", *(address or [ADDRESS])
            )
        case _:
            print("用法：python -m scripts.build rules|site|serve [地址:端口]", file=sys.stderr)
            return 2


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
