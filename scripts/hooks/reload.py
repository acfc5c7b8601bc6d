"""MkDocs hook for ``mkdocs serve`` alone: an edit of the catalogue or a template shows at once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.build import BrokenCatalogueError, generate
from scripts.files.paths import CATALOG, CONTENT, DOCS, TEMPLATES

_command = ""


def on_startup(command: str, dirty: bool) -> None:
    """Note whether this is ``mkdocs serve``; a plain build takes the pages as they are."""
    global _command
    _command = command


def on_serve(server: Any, **_: Any) -> None:
    """Watch what the pages are made from, instead of the pages made."""
    server.unwatch(str(DOCS))
    for folder in (CATALOG, CONTENT, *TEMPLATES):
        server.watch(str(folder))


def on_pre_build(config: Any) -> None:
    """Make the pages anew; while the catalogue is broken, keep the last good ones and say why."""
    if _command != "serve":
        return
    try:
        generate()
    except BrokenCatalogueError as error:
        print(error, file=sys.stderr)
