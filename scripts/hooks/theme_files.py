"""MkDocs hook: of the theme's files the site takes the styles alone, none of its script; with those of
the site they become one file, so that a page waits for one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

STYLE = "assets/style.css"  # linked in scripts/theme/main.html
_THEMES = re.compile(r"assets/(?:javascripts|images|stylesheets)/.*")
_STYLES = re.compile(r"assets/stylesheets/(main|palette)\.\w+\.min\.css")
_SOURCE_MAP = re.compile(r"\n?/\*# sourceMappingURL=.*?\*/")


def on_files(files: Any, /, config: Any, **_: Any) -> Any:
    """Leave out what the theme brings and write the one style: the theme's first, which the site's
    change."""
    styles = {}
    for file in list(files):
        if not _THEMES.fullmatch(file.src_uri):
            continue
        if kind := _STYLES.fullmatch(file.src_uri):
            styles[kind[1]] = Path(file.abs_src_path).read_text(encoding="utf-8")
        files.remove(file)
    if set(styles) != {"main", "palette"}:
        raise ValueError(f"the theme calls its styles otherwise now: {sorted(styles)}")
    text = [_SOURCE_MAP.sub("", styles[name]) for name in ("main", "palette")]
    for name in config["extra_css"]:
        if file := files.get_file_from_path(str(name)):
            text.append(Path(file.abs_src_path).read_text(encoding="utf-8"))
            files.remove(file)
    files.append(File.generated(config, STYLE, content="\n".join(text)))
    return files
