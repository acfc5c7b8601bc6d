"""The pictures of the guides that were taken, as files: the name of each holds its size."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from scripts.files.paths import ROOT

FOLDER = ROOT / "build" / "guide-pictures"
"""Where they are put when they are taken; a build of the site copies them from there."""


class Taken(NamedTuple):
    """One of them; `width` and `height` in pixels of a page."""

    file: Path
    width: int
    height: int


def file_of(name: str, width: int, height: int, folder: Path = FOLDER) -> Path:
    """The file of a picture `name` that takes `width` × `height` pixels of a page."""
    return folder / f"{name}.{width}x{height}.webp"


def taken(folder: Path, name: str) -> Taken | None:
    """The picture `name` in `folder`; None where none was taken."""
    for file in folder.glob(f"{name}.*x*.webp"):
        width, _, height = file.name.removeprefix(f"{name}.").removesuffix(".webp").partition("x")
        return Taken(file, int(width), int(height))
    return None
