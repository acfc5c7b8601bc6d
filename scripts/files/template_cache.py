"""Templates compiled once: kept in a folder by their content, so that a second build need not."""

from __future__ import annotations

from functools import cache

from jinja2 import FileSystemBytecodeCache

from scripts.files.paths import COMPILED_TEMPLATES


@cache
def template_cache() -> FileSystemBytecodeCache:
    """Where a Jinja environment finds templates compiled before, and leaves those it compiles."""
    COMPILED_TEMPLATES.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(COMPILED_TEMPLATES))
