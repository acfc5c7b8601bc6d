"""Where quoted words stand in a source without cutting one of its numbers in two.

``不超过 300`` is found in ``不超过 3000 元`` too, and would prove a false figure. So a quotation may
begin and end only outside the numbers of the source, its %, 万 and 亿 included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER = re.compile(
    r"""
    百分之 [零一二三四五六七八九十百点两0-9０-９.．]+
  | [0-9０-９]+ (?: [.．] [0-9０-９]+ | , [0-9]{3} (?![0-9]) )*
    # 20-30万 and 30%—50% are one range: its first number alone would read as 20.
    (?: [%％十百千万亿]* [-—–~～至到]+ [0-9０-９]+ (?: [.．] [0-9０-９]+ )? (?= [%％十百千万亿] ) )?
    [%％十百千万亿]*
  | [零一二三四五六七八九十百千万亿两]{2,}
    """,
    re.VERBOSE,
)


def position(text: str, words: str) -> int | None:
    """The first place in `text` where `words` stand whole; None: there is none."""
    return next(positions(text, words), None)


def positions(text: str, words: str) -> Iterator[int]:
    """Every place in `text` where `words` stand whole."""
    numbers = [match.span() for match in _NUMBER.finditer(text)] if words in text else []
    for start in _starts(text, words):
        if not any(
            begin < edge < end for begin, end in numbers for edge in (start, start + len(words))
        ):
            yield start


def cut_number(text: str, words: str) -> str | None:
    """A number of `text` that `words` would cut in two where they stand; None: they cut none."""
    for start in _starts(text, words):
        for match in _NUMBER.finditer(text):
            for edge in (start, start + len(words)):
                if match.start() < edge < match.end():
                    return match.group()
    return None


def _starts(text: str, words: str) -> list[int]:
    return [match.start() for match in re.finditer(f"(?={re.escape(words)})", text)]
