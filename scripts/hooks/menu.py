"""MkDocs hook: an index page that the menu in ``mkdocs.yml`` does not name is put into its part."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.pages.every import INDEXES
from scripts.pages.menu import completed


def on_config(config: Any) -> Any:
    """The configuration with the whole menu; a site without a menu keeps none."""
    if config["nav"]:
        completed(config["nav"], INDEXES)
    return config
