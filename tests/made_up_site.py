"""The desks' pages of the catalogue with the made-up scheme in it, as a site of their own."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from scripts.desks import every as desks
from scripts.editing import page as edit_page
from scripts.editing import python_zip
from scripts.editing.browser_files import browser_files
from scripts.files.docs_tree import DocsTree
from scripts.files.paths import CONTENT, ROOT
from scripts.pages import home, qr_code
from scripts.pages.rendering import render
from scripts.roster_page import page as roster_page
from tests import frozen, made_up, rendered


def shared(folders: pytest.TempPathFactory) -> Path:
    """Where it is built: once, also where several processes run the tests, each below `folders`."""
    folder = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    folder /= "made-up-site"
    with open(f"{folder}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = folder / "done"
        if not done.exists():
            build(folder)
            done.touch()
    return folder / "site"


def build(folder: Path, rules: dict[str, Any] | None = None) -> Path:
    """Build it below `folder`, with other compiled `rules` where some are given; where it is then. What
    these pages lead to is not there.
    """
    catalogue, compiled = made_up.checked()[0], rules or made_up.compiled()
    environment = rendered.environment(catalogue, frozen.LOCK)
    docs = DocsTree(folder / "docs")
    docs.copy_folder(CONTENT / "assets", "assets")
    docs.write("index.md", render(home.page(catalogue), environment))
    for page in desks.pages(catalogue, compiled):
        docs.write(page.file, render(page, environment))
    desks.write_files(docs, catalogue, compiled)
    docs.write(roster_page.PAGE, render(roster_page.page(compiled, catalogue.day), environment))
    for name, made in roster_page.files(catalogue, compiled):
        docs.write(name, made)
    docs.write(edit_page.PAGE, render(edit_page.page(), environment))
    unproved = frozen.unproved().keys
    for name, text in browser_files(catalogue, unproved, frozen.FOLDER, folder / "docs"):
        docs.write(name, text)
    docs.write(python_zip.FILE, python_zip.python_zip())
    for source, place in qr_code.files().items():
        docs.copy(source, place)
    build_site(
        load_config(
            str(ROOT / "mkdocs.yml"),
            docs_dir=str(folder / "docs"),
            site_dir=str(folder / "site"),
            nav=[{"补贴计算器": "calculator.md"}],
            strict=False,
        )
    )
    return folder / "site"
