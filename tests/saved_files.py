"""What the files are called that a visitor saves."""

from __future__ import annotations

from playwright.sync_api import Page


def dated(page: Page, name: str) -> str:
    """`name` with the day on which it is saved, where the visitor is."""
    stem, dot, ending = name.rpartition(".")
    today = page.evaluate(
        "const d = new Date(); [d.getFullYear(), d.getMonth() + 1, d.getDate()]"
        ".map((n) => String(n).padStart(2, '0')).join('-')"
    )
    return f"{stem}-{today}{dot}{ending}"
