"""A hook of MkDocs: what a page no longer needs is let go, so that a build's memory does not hold
the text of every page until the last one is written."""

from __future__ import annotations

from typing import Any


def on_page_content(html: str, /, page: Any, **_: Any) -> str:
    """Let go of the Markdown, which is HTML now."""
    page.markdown = None
    return html


def on_post_page(output: str, /, page: Any, **_: Any) -> str:
    """Let go of the HTML and its headings, which stand in `output` now."""
    page.content = None
    page.toc = []
    return output
