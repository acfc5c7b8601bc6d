"""MkDocs hook: beside each page stands its Markdown, and a list of the menu's pages, for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.pages.plain_text import BESIDE, LIST, Listed, beside, listing

_menu: list[Listed] = []


def on_post_page(output: str, /, page: Any, config: Any, **_: Any) -> str:
    """Write the page's Markdown; an address that only leads on has none."""
    if not page.meta.get("moved"):
        file = (Path(config["site_dir"]) / page.file.dest_uri).with_name(BESIDE)
        file.parent.mkdir(parents=True, exist_ok=True)
        day = config["extra"].get("data_day")
        text = beside(page.content, f"{config['site_name']}。资料日期：{day}。" if day else "")
        file.write_text(text, encoding="utf-8")
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


def on_post_build(config: Any) -> None:
    """Write the list; the open data stands in ``data/``."""
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
