"""A hook of MkDocs: the field asks for the search data by its content, so that no browser keeps an old one."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.search.data import FILE


def on_env(env: Any, /, config: Any, **_: Any) -> Any:
    """Hand the theme a short name of the data's content; empty where there is no data."""
    file = Path(config["docs_dir"]) / FILE
    content = file.read_bytes() if file.is_file() else b""
    env.globals["search_version"] = hashlib.sha256(content).hexdigest()[:8] if content else ""
    return env
