"""What a page weighs before anything on it is touched: itself, its styles, its scripts with the modules
that they import, its pictures."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from posixpath import dirname, join, normpath

_LOADED = re.compile(
    r'<(?:script|img)\b[^>]* src="([^"]+)"|<link rel="(?:stylesheet|icon|preload)" href="([^"]+)"'
)
_IMPORTED = re.compile(r'\b(?:import|from) ?"(\.[^"]+)"')


def first_view(site: Path, folder: str) -> dict[str, int]:
    """Bytes after gzip of each file that the page in `folder` loads, by its name in the site."""
    page = join(folder, "index.html")
    html = (site / page).read_text(encoding="utf-8")
    found = {page}
    for names in _LOADED.findall(html):
        found |= modules(site, normpath(join(folder, "".join(names))))
    return {name: len(gzip.compress((site / name).read_bytes(), 9)) for name in sorted(found)}


def modules(site: Path, name: str) -> set[str]:
    """The file `name` and, of a script, every module that has to be there before it runs."""
    found = {name}
    if name.endswith((".js", ".mjs")):
        for other in _IMPORTED.findall((site / name).read_text(encoding="utf-8")):
            module = normpath(join(dirname(name), other))
            found |= {module} if "/runtime/" in module else modules(site, module)
    return found
