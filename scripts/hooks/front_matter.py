"""MkDocs hook: a page whose head cannot be read stops the build. MkDocs alone would print the head as
the page's first words, and what it asks for (styles, scripts) would be missing."""

from __future__ import annotations

import re
from typing import Any

import yaml
from mkdocs.exceptions import PluginError

_LEAKED = re.compile(r"\s*(?:---\s*\n\s*)?[a-z_]+:(?: |\n)")
_HEAD = re.compile(r"\s*---\s*\n(.*?)\n(?:---|\.\.\.)\s*(?:\n|$)", re.DOTALL)


def on_page_markdown(markdown: str, /, page: Any, **_: Any) -> None:
    """Raise PluginError where the text begins with lines that belong into the head."""
    if _LEAKED.match(markdown):
        reason = _reason(markdown)
        message = f"{page.file.src_uri}：页头（两行 --- 之间）会印在正文里，{reason}"
        raise PluginError(message)


def _reason(markdown: str) -> str:
    head = _HEAD.match(markdown)
    if not head:
        return "前后要各有一行只写 ---；请补上"
    try:
        yaml.safe_load(head[1])
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        return f"这一行不是 YAML：{head[1].splitlines()[line].strip()}；请改成“名字: 值”"
    return "第一行要是 ---，一页只能有一个页头；请移到最上面，并成一个"
