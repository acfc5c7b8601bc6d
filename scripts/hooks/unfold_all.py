"""MkDocs hook: a page of many folded parts has a button that opens them all. It works by
``content/assets/js/folds.js`` and is not shown without a script; it is written here, so that nothing
moves when the script comes."""

from __future__ import annotations

import re
from typing import Any

MANY = 6
"""From so many folded parts on, opening each by hand is tedious."""

_BUTTON = (
    '\n<p class="unfold-all"><button type="button" data-unfold-all data-fold-words="全部收起">'
    "全部展开</button></p>"
)
_HEAD = re.compile(r'</h1>(?:\s*<p class="lead">.*?</p>)?', re.DOTALL)


def on_page_content(html: str, /, page: Any, **_: Any) -> str:
    """The page with the button below its title and what it is about; a page that computes keeps what it
    folds to itself."""
    if html.count("<details") < MANY or page.meta.get("desk"):
        return html
    return _HEAD.sub(lambda head: head[0] + _BUTTON, html, count=1)
