"""MkDocs hook: beside each page stands its Markdown, and a list of the menu's pages, for programs.

The Markdown is written by a process of its own while the next pages are rendered.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.pages.plain_text import BESIDE, LIST, Listed, listing, write

_menu: list[Listed] = []
_writing: list[Future[None]] = []
_writer: ProcessPoolExecutor | None = None


def on_pre_build(**_: Any) -> None:
    """Start the process that writes."""
    global _writer
    _writer = ProcessPoolExecutor(1, multiprocessing.get_context("fork"))


def on_post_page(output: str, /, page: Any, config: Any, **_: Any) -> str:
    """Have the page's Markdown written; an address that only leads on has none."""
    if not page.meta.get("moved"):
        assert _writer, "a page before the build"
        file = (Path(config["site_dir"]) / page.file.dest_uri).with_name(BESIDE)
        day = config["extra"].get("data_day")
        told = f"{config['site_name']}。资料日期：{day}。" if day else ""
        _writing.append(_writer.submit(write, file, page.content, told))
    return output


def on_env(env: Any, config: Any, files: Any, **_: Any) -> Any:
    """Every page is read: note those of the menu, by its parts."""
    pages = {file.src_uri: file.page for file in files.documentation_pages()}
    _menu[:] = [
        Listed(part, pages[file].title, file, pages[file].meta.get("description", ""))
        for part, file in _named(config["nav"] or [])
        if file in pages
    ]
    return env


def on_build_error(**_: Any) -> None:
    """Nothing more is written."""
    _end()


def _end() -> None:
    """End the process that writes; left alone it would keep this one from ending."""
    _writing.clear()
    if _writer:
        _writer.shutdown(cancel_futures=True)


def on_post_build(config: Any) -> None:
    """Wait for what is being written, then write the list; the open data stands in ``data/``."""
    try:
        for one in _writing:
            one.result()
    finally:
        _end()
    site = Path(config["site_dir"])
    data = sorted(p.relative_to(site).as_posix() for p in (site / "data").glob("*.*"))
    text = listing(
        config["site_name"], config["site_description"], _menu, [d for d in data if d[-3:] != ".md"]
    )
    (site / LIST).write_text(text, encoding="utf-8")


def _named(menu: list[Any], part: str = "") -> Iterator[tuple[str, str]]:
    """(part, file) of each page that `menu` names; a page in no part is one of its own."""
    for entry in menu:
        [(title, inside)] = entry.items()
        if isinstance(inside, list):
            yield from _named(inside, title)
        else:
            yield part or title, inside
