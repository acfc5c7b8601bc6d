"""What a page weighs before anything on it is touched: itself, its styles, its scripts with the modules
that they import, its pictures."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from posixpath import dirname, join, normpath

from scripts.files import content_names

_LOADED = re.compile(
    r'<(?:script|img)\b[^>]* src="([^"]+)"|<link rel="(?:stylesheet|icon|preload)" href="([^"]+)"'
)
_IMPORTED = re.compile(r'\b(?:import|from) ?"(\.[^"]+)"')


def first_view(site: Path, folder: str) -> dict[str, int]:
    """Bytes after gzip of each file that the page in `folder` loads, by its plain name in the site."""
    page = join(folder, "index.html")
    html = (site / page).read_text(encoding="utf-8")
    found = {page}
    for names in _LOADED.findall(html):
        found |= modules(site, content_names.plain(normpath(join(folder, "".join(names)))))
    return {
        name: len(gzip.compress(content_names.find(site, name).read_bytes(), 9))
        for name in sorted(found)
    }


def modules(site: Path, name: str) -> set[str]:
    """The file `name` and, of a script, every module that has to be there before it runs; plain names."""
    found = {name}
    if name.endswith(".js"):
        for other in _IMPORTED.findall(content_names.find(site, name).read_text(encoding="utf-8")):
            module = content_names.plain(normpath(join(dirname(name), other)))
            found |= {module} if "/runtime/" in module else modules(site, module)
    return found
