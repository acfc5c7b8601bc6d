"""A hook of MkDocs: the theme writes the title and the description of a page into its HTML as they
are, so a ``"`` or a ``<`` in the name of a record would end an attribute or begin an element."""

from __future__ import annotations

from typing import Any

from markupsafe import escape


def on_page_markdown(markdown: str, /, page: Any, **_: Any) -> str:
    """Escape what the theme does not; the page's own text is left as it is."""
    for key in ("title", "description"):
        if key in page.meta:
            page.meta[key] = str(escape(page.meta[key]))
    return markdown
