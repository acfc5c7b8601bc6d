"""A hook of MkDocs: what the field asks for, data and script, has a name by its content, so that no browser
keeps an old one, or the one without the other."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.search.data import FILE


def on_env(env: Any, /, config: Any, **_: Any) -> Any:
    """Hand the theme a short name of the content; empty where there is no data."""
    docs = Path(config["docs_dir"])
    files = [docs / FILE, *sorted((docs / "assets" / "js").rglob("*.js"))]
    content = b"".join(file.read_bytes() for file in files) if files[0].is_file() else b""
    env.globals["search_version"] = hashlib.sha256(content).hexdigest()[:8] if content else ""
    return env
