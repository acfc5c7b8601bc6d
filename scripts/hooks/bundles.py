"""MkDocs hook: modules that are always needed together reach the site as one file, without comments,
so that a slow line is asked once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.files.paths import ROOT
from scripts.hooks.browser_script import MODULE, browser_script

SCRIPTS = "assets/js"
SEARCH = f"{SCRIPTS}/search"
EDIT = f"{SCRIPTS}/edit"
ROSTER = f"{SCRIPTS}/roster"
# For each folder the modules that become files; all others of it are inside of these.
BUNDLES = {
    SCRIPTS: (
        *("looks", "every-page", "moved", "asked"),
        *("page-end", "page-end-does"),
        *("filter", "filters", "place-order", "tables", "copy-quote"),
        *(
            "watch",
            "newer",
            "desk-page",
            "hand-over",
            "keep",
            "evidence",
            "ladder-slider",
            "plan-desk",
        ),
        *("finder-place", "answers-address"),
        *("micropython-worker", "pyodide-worker"),
    ),
    SEARCH: ("combobox", "page"),
    EDIT: ("page", "checker-worker"),
    ROSTER: ("page", "worker"),
}
FLOOR = {"chrome": "92", "firefox": "114", "safari": "15.4"}
"""The oldest browsers that read them, as content/about.md says to visitors (tests/content/test_floor.py);
`_OLDEST` are for older ones."""

_OLDEST = ("watch", "newer")
_OUTSIDE = (
    *(
        "./every-page.js",
        "../every-page.js",
        "./desk-page.js",
    ),  # of each a page has one, which knows things
    *("./hand-over.js", "./search/combobox.js"),  # come later
    "*/pyodide.js",  # has files of its own beside it
)
_WAYS = (
    *("--bundle", "--minify", "--format=esm", "--charset=utf8"),
    *("--legal-comments=none", "--log-level=warning"),
    *(f"--external:{name}" for name in _OUTSIDE),
)


class BundlerError(Exception):
    """The bundler is not there, a module cannot be read by it, or is in no bundle."""


def on_files(files: Any, /, config: Any, **_: Any) -> Any:
    """Put the bundles in the place of the modules."""
    for folder, names in BUNDLES.items():
        modules = [file for file in files if _is_in(folder, file.src_uri)]
        if not modules:
            continue
        made = bundled(Path(modules[0].abs_src_path).parent, names)
        for file in modules:
            files.remove(file)
        for name, content in made.items():
            files.append(File.generated(config, f"{folder}/{name}.js", content=content))
    return files


def bundled(folder: Path, names: tuple[str, ...]) -> dict[str, str]:
    """Each of the modules `names` in `folder` with all that it imports, also of packages of Node. Raises
    BundlerError, too where a module of the folder is in none.
    """
    target = ",".join(name + version for name, version in FLOOR.items())
    made, inside = _built(folder, [name for name in names if name not in _OLDEST], target)
    if plain := [name for name in names if name in _OLDEST]:
        oldest, itself = _built(folder, plain, "es5")
        made, inside = made | oldest, inside | itself
    left = sorted(file.name for file in folder.glob("*.js") if file.name not in inside)
    if left:
        raise BundlerError(f"in no bundle: {', '.join(left)}; BUNDLES of {__name__} names them")
    return made


def _built(folder: Path, names: list[str], target: str) -> tuple[dict[str, str], set[str]]:
    """Each of `names` as `target` reads it, and the names of all files in them."""
    with tempfile.TemporaryDirectory() as out:
        entries = [str(folder / f"{name}.js") for name in names]
        contents = Path(out) / "contents.json"
        engine = Path(out) / "engine.mjs"
        engine.write_text(browser_script(), encoding="utf-8")
        ways = [*_WAYS, f"--target={target}", f"--outdir={out}", f"--metafile={contents}"]
        ways.append(f"--alias:{MODULE}={engine}")
        packages = os.environ | {"NODE_PATH": str(ROOT / "node_modules")}
        done = subprocess.run(
            [bundler(), *entries, *ways], capture_output=True, text=True, env=packages
        )
        if done.returncode or done.stderr:
            raise BundlerError(done.stderr)
        inside = {Path(name).name for name in json.loads(contents.read_bytes())["inputs"]}
        made = {name: (Path(out) / f"{name}.js").read_text(encoding="utf-8") for name in names}
    return made, inside


def bundler() -> str:
    """The program that came for this machine. Raises BundlerError."""
    here = sorted((ROOT / "node_modules" / "@esbuild").glob("*/bin/esbuild"))
    if not here:
        raise BundlerError("esbuild is not in node_modules: run make setup")
    return str(here[0])


def _is_in(folder: str, file: str) -> bool:
    return file.rpartition("/")[0] == folder and file.endswith(".js")
