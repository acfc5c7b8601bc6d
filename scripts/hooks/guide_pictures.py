"""MkDocs hook: the pictures of the guides. They show the site itself, so they are taken of it (``make
guide-pictures``) and are not kept with the text; a guide says everything without them.

A line ``![what it shows](pictures/name)`` of its own is the picture ``name``, in its own size, or nothing where
none was taken.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.files.guide_pictures import taken

_LINE = re.compile(r"^!\[([^\]\n]+)\]\(pictures/([a-z-]+)\)$\n*", re.MULTILINE)


def on_page_markdown(markdown: str, /, page: Any, config: Any, **_: Any) -> str:
    """The text with its pictures, each above what it shows."""
    folder = (Path(config["docs_dir"]) / page.file.src_uri).parent / "pictures"
    return _LINE.sub(lambda line: _figure(line[1], line[2], folder), markdown)


def _figure(shows: str, name: str, folder: Path) -> str:
    picture = taken(folder, name)
    if not picture:
        return ""
    return (
        f"![{shows}](pictures/{picture.file.name})"
        f"{{ .picture width={picture.width} height={picture.height} loading=lazy }}\n\n"
    )
