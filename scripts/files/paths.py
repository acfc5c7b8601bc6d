"""Where things stand in the project: the folders that are read, and those that are written."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CATALOG = ROOT / "catalog"
CONTENT = ROOT / "content"
TEMPLATES = (ROOT / "scripts" / "pages" / "templates", ROOT / "scripts" / "desks" / "templates")
"""Where a template is looked for; each package keeps those that it renders."""

DOCS = ROOT / "build" / "docs"
COMPILED_TEMPLATES = ROOT / "build" / "templates"
SITE = ROOT / "site"
