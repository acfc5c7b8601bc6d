"""MkDocs hook: of the theme's files the site takes the styles alone, and of those what it can need;
with its own they become one file, so that a page waits for one. All are written compactly."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.files.paths import CONTENT, ROOT
from scripts.hooks.compact_style import compact
from scripts.hooks.needed_style import needed

STYLE = "assets/style.css"  # linked in scripts/theme/main.html
_THEMES = re.compile(r"assets/(?:javascripts|images|stylesheets)/.*")
_STYLES = re.compile(r"assets/stylesheets/(main|palette)\.\w+\.min\.css")
# Where a class can be written that ends up in a page, and in which files.
_WRITERS = (CONTENT, ROOT / "scripts", ROOT / "calculator" / "view")
_ENDINGS = frozenset({".html", ".j2", ".js", ".md", ".py"})


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
    sheets = {
        file.src_uri: compact(Path(file.abs_src_path).read_text(encoding="utf-8"))
        for file in files
        if file.src_uri.endswith(".css")
    }
    own = [sheets[name] for name in map(str, config["extra_css"]) if name in sheets]
    theme = needed(styles["main"] + styles["palette"], words(), beside="".join(sheets.values()))
    for name, css in sheets.items():
        files.remove(files.get_file_from_path(name))
        if name not in config["extra_css"]:
            files.append(File.generated(config, name, content=css))
    files.append(File.generated(config, STYLE, content="\n".join([theme, *own])))
    return files


def words() -> set[str]:
    """Every word that stands where classes are written."""
    return {
        word
        for folder in _WRITERS
        for file in folder.rglob("*")
        if file.suffix in _ENDINGS
        for word in re.findall(r"[\w-]+", file.read_text(encoding="utf-8"))
    }
