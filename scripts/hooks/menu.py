"""MkDocs hook: the site is called after its places, as its home page says, and an index page that the
menu in ``mkdocs.yml`` does not name is put into its part."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.pages.every import INDEXES
from scripts.pages.menu import completed

_NAME = "\nsite_name: "  # at the head of the home page


def on_config(config: Any) -> Any:
    """The configuration with the name and the whole menu; a site without a menu keeps none."""
    home = Path(config["docs_dir"]) / "index.md"
    if home.is_file():
        _, _, name = home.read_text(encoding="utf-8").partition(_NAME)
        config["site_name"] = name.partition("\n")[0] or config["site_name"]
    if config["nav"]:
        completed(config["nav"], INDEXES)
    return config
