"""How characters are read and what they look like in traditional script: tables for the browser."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from importlib.resources import files
from typing import cast

from pypinyin import Style, lazy_pinyin

_HAN = range(0x4E00, 0xA000)


_EACH = cast(Callable[[str], str], list)
"""What is no Chinese character, a sign each: a list is taken too, which the types do not say."""


def readings(names: Iterable[str]) -> str:
    """``an按安|ba八…``: the readings, without tones, that the characters of `names` have there; a
    character that is read in several ways stands behind each of them."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for character, reading in zip(
            name, lazy_pinyin(name, Style.NORMAL, errors=_EACH), strict=True
        ):
            if ord(character) in _HAN:
                found[reading].add(character)
    return "|".join(reading + "".join(sorted(found[reading])) for reading in sorted(found))


def _is_common(character: str) -> bool:
    try:
        return len(character.encode("big5")) == 2
    except UnicodeEncodeError:
        return False


def traditional(text: str) -> str:
    """``萬万歲岁…``: each traditional character and the simple one that stands for it in `text`.

    What itself occurs in `text` is left as it is, and what is too rare for the common character set of
    Taiwan and Hong Kong is left out.
    """
    known = set(text)
    table = files("opencc").joinpath("dictionary/TSCharacters.txt").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in table.splitlines() if "\t" in line)
    return "".join(
        old + simple[0]
        for old, simple in pairs
        if simple[0] in known and old not in known and _is_common(old)
    )
