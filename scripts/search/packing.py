"""What makes the file small: like stands beside like, and nothing is said twice.

Deflate looks 32 KiB back, so a clause that another document prints almost alike costs next to nothing
where it stands beside that one, and all its words where it stands far away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scripts.search.entry import Entry

_BEHIND = ("actions", "requirements", "targets", "readings")
"""The kinds that stand behind the clause that they quote: see `records`."""
_THINNED = ("requirements", "targets")
"""The kinds whose own words follow the printed ones closely; those of others are plainer."""
_REPEATED = 0.5  # of the pairs of characters of our words, in the quoted ones
_ALIKE = 0.3  # of the pairs of two blocks, in both
_LOOKED_AT = 240  # characters of a block that are compared
_NOT_PRINTED = "没有印"
_SIGNS = re.compile(r"\W+")

Block = list[Entry]


def packed(entries: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The same entries: those that have a name, and the others: clauses with what stands behind them, next
    to the like of other documents, and without our words where they only repeat the quoted ones."""
    blocks = _in_order(_blocks(entries))
    first = [entry for block in blocks for entry in block if not _quotes(entry)]
    return first, [thinned(entry) for block in blocks for entry in block if _quotes(entry)]


def _quotes(entry: Entry) -> bool:
    """Whether it is a clause, or stands behind one: its title is a sentence."""
    return entry.kind == "clauses" or entry.kind in _BEHIND


def thinned(entry: Entry) -> Entry:
    """`entry` without what it says in our words, where it quotes the same; what is told not to be
    printed stays."""
    said = _pairs("".join(entry.said))
    if entry.kind not in _THINNED or not said or not entry.quotes:
        return entry
    repeated = len(said & _pairs("".join(entry.quotes))) / len(said)
    if repeated < _REPEATED:
        return entry
    parts = (part for text in entry.said for part in re.split("[；。]", text))
    return replace(entry, said=tuple(part for part in parts if _NOT_PRINTED in part))


def _blocks(entries: Sequence[Entry]) -> list[Block]:
    """Each clause with what stands behind it, and each other entry alone."""
    blocks: list[Block] = []
    for entry in entries:
        if entry.kind in _BEHIND and blocks and blocks[-1][0].kind == "clauses":
            blocks[-1].append(entry)
        else:
            blocks.append([entry])
    return blocks


def _in_order(blocks: list[Block]) -> list[Block]:
    """`blocks`, each clause followed by the one that is most like it, for as long as one is."""
    held = {
        number: _pairs("".join(text for entry in block for text in _texts(entry))[:_LOOKED_AT])
        for number, block in enumerate(blocks)
        if block[0].kind == "clauses"
    }
    left, ordered = dict.fromkeys(range(len(blocks))), []
    for number in range(len(blocks)):
        now: int | None = number if number in left else None
        while now is not None:
            ordered.append(blocks[now])
            del left[now]
            now = _most_alike(now, [other for other in left if other in held], held)
    return ordered


def _most_alike(number: int, others: list[int], held: dict[int, set[str]]) -> int | None:
    here = held.get(number)
    if not here:
        return None
    shares = {other: len(here & held[other]) / len(here | held[other]) for other in others}
    best = max(shares, key=lambda other: shares[other], default=None)
    return best if best is not None and shares[best] >= _ALIKE else None


def _texts(entry: Entry) -> list[str]:
    return [entry.title, *entry.said, *entry.quotes]


def _pairs(text: str) -> set[str]:
    """The pairs of characters that stand side by side, without punctuation."""
    bare = _SIGNS.sub("", text)
    return {bare[at : at + 2] for at in range(len(bare) - 1)}
