"""MkDocs hook: what the head of the home page tells the frame of every page: what the site is called,
and of which day and which version its data are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

_TOLD = re.compile(r"^(site_name|data_day|data_version): (.+)$", re.MULTILINE)


def on_config(config: Any) -> Any:
    """The configuration with the name; day and version stand in its ``extra``, empty where the home page
    tells none."""
    home = Path(config["docs_dir"]) / "index.md"
    text = home.read_text(encoding="utf-8") if home.is_file() else ""
    told = dict(_TOLD.findall(text.partition("\n---\n")[0]))
    config["site_name"] = told.pop("site_name", config["site_name"])
    config["extra"] |= {"data_day": "", "data_version": ""} | told
    return config
