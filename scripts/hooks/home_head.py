"""MkDocs hook: what the head of the home page tells the frame of every page: what the site is called,
of which day and which version its data are, and where a visitor may be."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

_TOLD = re.compile(r"^(site_name|data_day|data_version|visitor_places): (.+)$", re.MULTILINE)


def on_config(config: Any) -> Any:
    """The configuration with the name; day, version and places stand in its ``extra``, empty where the
    home page tells none."""
    home = Path(config["docs_dir"]) / "index.md"
    text = home.read_text(encoding="utf-8") if home.is_file() else ""
    told = dict(_TOLD.findall(text.partition("\n---\n")[0]))
    config["site_name"] = told.pop("site_name", config["site_name"])
    config["extra"]["visitor_places"] = json.loads(told.pop("visitor_places", "[]"))
    config["extra"] |= {"data_day": "", "data_version": ""} | told
    return config
