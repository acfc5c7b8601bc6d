"""MkDocs hook: a block of code that is wider than the page scrolls on its own, so whoever has no
mouse must be able to step to it."""

from __future__ import annotations

from typing import Any


def on_page_content(html: str, /, **_: Any) -> str:
    """The page with every block of code among the stops of the keyboard."""
    return html.replace("<pre><code", '<pre><code tabindex="0"')
