"""MkDocs hook for ``mkdocs serve`` alone: an edit of the catalogue or a template shows at once.

MkDocs serves ``--dirty``: it builds only the pages that were written anew. What those cannot show,
a change of the menu or of the theme, has all pages built.
"""

from __future__ import annotations

import shutil
import sys
import traceback
from pathlib import Path
from typing import Any, ClassVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.build import BrokenCatalogueError, generate
from scripts.files.paths import CATALOG, CONTENT, DOCS, ROOT, TEMPLATES
from scripts.files.template_cache import template_cache
from scripts.hooks.problem_banner import with_banner

_AROUND_EVERY_PAGE = (ROOT / "mkdocs.yml", ROOT / "scripts" / "theme")


class _Serving:
    """What is known between two builds: whether this serves, what is wrong, what stands around
    every page, and the files of the pages."""

    command = ""
    problem = ""
    frame: ClassVar[dict[Path, float]] = {}
    pages: ClassVar[set[str]] = set()


def on_startup(command: str, dirty: bool) -> None:
    """Note whether this is ``mkdocs serve``; a plain build takes the pages as they are."""
    _Serving.command, _Serving.problem, _Serving.frame = command, "", {}


def on_serve(server: Any, **_: Any) -> None:
    """Watch what the pages are made from, instead of the pages made; say on them what is wrong."""
    server.unwatch(str(DOCS))
    for folder in (CATALOG, CONTENT, *TEMPLATES, *_AROUND_EVERY_PAGE):
        server.watch(str(folder))
    server.set_app(with_banner(server.get_app(), lambda: _Serving.problem))


def on_pre_build(config: Any) -> None:
    """Make the pages anew; while the catalogue is broken, keep the last good ones and say why."""
    if _Serving.command != "serve":
        return
    _Serving.problem = ""
    try:
        generate()
    except BrokenCatalogueError as error:
        _Serving.problem = str(error)
        print(error, file=sys.stderr)
    except (
        Exception
    ) as error:  # a fault of ours: said on the page too, for nobody sees it elsewhere
        _Serving.problem = f"生成页面的程序出错：{error}\n改回上一步试试；详细的在终端里。"
        traceback.print_exc()
    frame = _frame()
    if _Serving.frame not in ({}, frame):
        shutil.rmtree(config["site_dir"], ignore_errors=True)
    _Serving.frame = frame


def on_env(env: Any, /, **_: Any) -> Any:
    """The theme's templates are compiled once."""
    env.bytecode_cache = template_cache()
    return env


def on_files(files: Any, /, **_: Any) -> None:
    """Note which pages there are."""
    _Serving.pages = {file.dest_uri for file in files.documentation_pages()}


def on_post_build(config: Any) -> None:
    """Of pages that are gone nothing stays."""
    if _Serving.command != "serve":
        return
    built = Path(config["site_dir"])
    for file in built.rglob("index.html"):
        if file.relative_to(built).as_posix() not in _Serving.pages:
            file.unlink()


def _frame() -> dict[Path, float]:
    """When each file that shows on every page was changed."""
    files = [
        file
        for root in _AROUND_EVERY_PAGE
        for file in ([root] if root.is_file() else sorted(root.rglob("*")))
    ]
    return {file: file.stat().st_mtime for file in files}
