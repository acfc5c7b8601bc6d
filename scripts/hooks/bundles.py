"""MkDocs hook: modules that are always needed together reach the site as one file, without comments,
so that a slow line is asked once."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.files.paths import ROOT

SEARCH = "assets/js/search"
BUNDLES = {SEARCH: ("field", "combobox", "page")}
"""For each folder the modules that become files; all others of it are inside of these."""

_WAYS = (
    *("--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8"),
    *("--legal-comments=none", "--log-level=warning"),
    "--external:../place.js",  # shared with the rest of the page: it stays one module
)


class BundlerError(Exception):
    """The bundler is not there, or a module cannot be read by it."""


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
    """Each of the modules `names` in `folder` with all that it imports. Raises BundlerError."""
    with tempfile.TemporaryDirectory() as out:
        entries = [str(folder / f"{name}.js") for name in names]
        command = [bundler(), *entries, *_WAYS, f"--outdir={out}"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode or done.stderr:
            raise BundlerError(done.stderr)
        return {name: (Path(out) / f"{name}.js").read_text(encoding="utf-8") for name in names}


def bundler() -> str:
    """The program that came for this machine. Raises BundlerError."""
    here = sorted((ROOT / "node_modules" / "@esbuild").glob("*/bin/esbuild"))
    if not here:
        raise BundlerError("esbuild is not in node_modules: run make setup")
    return str(here[0])


def _is_in(folder: str, file: str) -> bool:
    return file.startswith(f"{folder}/") and file.endswith(".js")
