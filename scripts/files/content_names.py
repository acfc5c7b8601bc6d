"""Names by content: a file that a page loads carries in its name what is in it, so that no page ever gets
another content than that it was made with, whatever a browser or a line between has kept.

Names are paths below the site's folder, with ``/``. `plain` names are those that the code writes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath, relpath

LENGTH = 8
"""Of the hexadecimal digits of the content's checksum."""

_IN_A_NAME = re.compile(rf"\.[0-9a-f]{{{LENGTH}}}(?=[./]|$)")
_MENTIONED = re.compile(r"""(["'`(])([\w./-]+\.\w+)(?=["'`)])""")
_IN_A_PAGE = re.compile(r"assets/[\w./-]+")
_READ = (".css", ".js")
"""The endings of files in which others are named, each by its address from there."""


class CircleError(Exception):
    """Files that name one another in a circle: none can be named first."""


class ContentNames:
    """The names of `files` {plain name: content}, and what stands in each then.

    The files of each folder of `sets` name one another by names that stay, so the folder carries the name
    of them all. The files `lasting` keep their names, and what has no ending, which no page loads.
    """

    def __init__(
        self,
        files: Mapping[str, bytes],
        sets: Collection[str] = (),
        lasting: Collection[str] = (),
    ) -> None:
        self._files = files
        self._lasting = lasting
        self._sets = {folder: f"{folder}.{_digits(_together(files, folder))}" for folder in sets}
        self._underway: list[str] = []
        self._made: dict[str, tuple[str, bytes]] = {}
        for name in files:
            self._make(name)

    @property
    def names(self) -> dict[str, str]:
        """{plain name: name}."""
        return {plain: name for plain, (name, _) in self._made.items()}

    def content(self, plain: str) -> bytes:
        """What stands in the file: what it names has its name."""
        return self._made[plain][1]

    def _make(self, plain: str) -> str:
        if plain in self._made:
            return self._made[plain][0]
        if plain in self._underway:
            raise CircleError(" → ".join([*self._underway, plain]))
        self._underway.append(plain)
        content = self._files[plain]
        own_set = next((folder for folder in self._sets if plain.startswith(f"{folder}/")), None)
        if own_set is not None:
            name = self._sets[own_set] + plain.removeprefix(own_set)
        else:
            content = self._with_names(plain, content)
            stem, dot, ending = plain.rpartition(".")
            stays = plain in self._lasting or not dot or "/" in ending
            name = plain if stays else f"{stem}.{_digits(content)}.{ending}"
        self._underway.pop()
        self._made[plain] = name, content
        return name

    def _with_names(self, plain: str, content: bytes) -> bytes:
        if not plain.endswith(_READ):
            return content
        here = dirname(plain)

        def named(found: re.Match[str]) -> str:
            target = normpath(join(here, found[2]))
            if target not in self._files or target == plain:
                return found[0]
            address = relpath(self._make(target), here)
            dot = "./" if found[2].startswith("./") else ""
            return f"{found[1]}{dot}{address}"

        return _MENTIONED.sub(named, content.decode()).encode()


def in_page(html: str, names: Mapping[str, str]) -> str:
    """`html` with `names` {plain name: name} where an attribute leads to a file."""

    def named(found: re.Match[str]) -> str:
        start = html.rfind('"', 0, found.start())
        before = html[start + 1 : found.start()]
        leads = html[start - 1] == "=" and (not before or before.endswith("/"))
        return names.get(found[0], found[0]) if leads and not set(before) & set(" <>") else found[0]

    return _IN_A_PAGE.sub(named, html)


def plain(name: str) -> str:
    """The plain name of a file or folder."""
    return _IN_A_NAME.sub("", name)


def find(site: Path, plain: str) -> Path:
    """Where a file or folder stands in the built `site`. Raises FileNotFoundError where it is not there, or more than once."""
    place = site / plain
    found = [place] if place.exists() else list(_called(place))
    if len(found) != 1:
        raise FileNotFoundError(f"{plain}: {len(found)} in {site}")
    return found[0]


def _called(place: Path) -> Iterator[Path]:
    digits = "[0-9a-f]" * LENGTH
    yield from place.parent.glob(f"{place.stem}.{digits}{place.suffix}")
    for folder in place.parent.parent.glob(f"{place.parent.name}.{digits}"):
        if (folder / place.name).exists():
            yield folder / place.name


def _together(files: Mapping[str, bytes], folder: str) -> bytes:
    within = sorted(name for name in files if name.startswith(f"{folder}/"))
    return "".join(f"{name} {_digits(files[name])}\n" for name in within).encode()


def _digits(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:LENGTH]
