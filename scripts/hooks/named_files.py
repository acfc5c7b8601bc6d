"""MkDocs hook: every file that a page loads is named by its content, and named so wherever it is named.
The last of those that change files. While serving, names stay: there only pages that changed are written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.desks.runtimes import RUNTIMES
from scripts.editing import browser_files
from scripts.files.content_names import ContentNames, in_page

LOADED = "assets/"
SETS = (f"{RUNTIMES}/pyodide", browser_files.FOLDER)
"""Folders whose files load one another by their names."""

LASTING = ("assets/js/newer.js",)
"""What has to be there for pages of every release."""


class _Command:
    name = "build"


def on_startup(command: str, **_: Any) -> None:
    """Note whether this is ``mkdocs serve``."""
    _Command.name = command


def on_files(files: Any, /, config: Any) -> Any:
    """Put the named files in the place of the others."""
    config["extra"]["names"] = {}
    if _Command.name == "serve":
        return files
    loaded = {file.src_uri: file for file in files if file.src_uri.startswith(LOADED)}
    contents = {name: file.content_bytes for name, file in loaded.items()}
    made = ContentNames(contents, SETS, LASTING)
    for plain, name in made.names.items():
        files.remove(loaded[plain])
        files.append(_file(config, name, loaded[plain], contents[plain], made.content(plain)))
    config["extra"]["names"] = made.names
    return files


def _file(config: Any, name: str, file: Any, content: bytes, named: bytes) -> Any:
    """A copy of what stands on the disk, unless something in it is called otherwise now."""
    if content == named and file.abs_src_path:
        return File.generated(config, name, abs_src_path=file.abs_src_path)
    return File.generated(config, name, content=named)


def on_post_template(output: str, /, config: Any, **_: Any) -> str:
    """A page of the theme's own, as 404.html."""
    return in_page(output, config["extra"]["names"])


def on_post_page(output: str, /, config: Any, **_: Any) -> str:
    """Every other page."""
    return in_page(output, config["extra"]["names"])
