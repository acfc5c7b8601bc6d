"""Which files under ``catalog/`` are read, and what is said of the others."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

from scripts.catalogue.kinds import KINDS
from scripts.catalogue.modeline import SCHEMA
from scripts.files.problems import Problem

_YAML = (".yml", ".yaml")
_BESIDE = ("sources.lock", "published.lock", SCHEMA)
_KEY = re.compile(rb"^([a-z_]+) *(?::|\xef\xbc\x9a)", re.MULTILINE)  # ： in UTF-8


def is_read(file: Path) -> bool:
    """Whether `file` is one that holds records."""
    return file.suffix == ".yml"


def not_read(folder: Path, file: Path) -> Problem | None:
    """What to say of a file under `folder` that holds no records; None where it is in its place."""
    name = (Path(folder.name) / file.relative_to(folder)).as_posix()
    hidden = file.name.startswith(".")  # what systems and editors leave behind
    if hidden or file.is_dir() or file in [folder / name for name in _BESIDE]:
        return None
    if file.suffix.lower() in _YAML:
        message = f"文件名以 {file.suffix} 结尾，不会被读；请改名，以小写的 .yml 结尾"
    else:
        message = "这个文件不会被读；事实请写在以 .yml 结尾的文件里，别的文件请移到别处"
    return Problem(name, 1, 1, "", message)


def lists_in(file: Path) -> set[str]:
    """The lists that a file which is not read seems to hold; all, where a YAML file does not say."""
    try:
        keys = {key.decode() for key in _KEY.findall(file.read_bytes())}
    except OSError:
        keys = set()
    meant = {name for key in keys for name in lists_meant(key)}
    return meant if meant or file.suffix.lower() not in _YAML else set(KINDS)


def lists_meant(key: str) -> list[str]:
    """The list that a key means, rightly spelt or nearly so."""
    return [key] if key in KINDS else get_close_matches(key, list(KINDS), 1)
