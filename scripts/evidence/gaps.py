"""Figures that a source prints and no record carries, and reasons that are none.

A record carries a figure that stands inside what it quotes from that clause, and so does a reason to
leave it out. What is a figure is said by `figure_words`; the number that a clause begins with is its
own. Text that belongs to no clause is not looked at.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.left_out import LeftOut
from scripts.evidence.claims import Claim, Key, claims
from scripts.evidence.figure_words import figures_in
from scripts.evidence.printed_numbers import Printed
from scripts.evidence.source_folder import Texts
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem

_AROUND = 16  # characters on either side that a gap is shown with


class Gap(NamedTuple):
    """A figure that nothing carries: where it is printed, and the words around it."""

    document: str
    clause: str
    figure: str
    before: str
    after: str


def gaps(texts: Texts, claimed: Iterable[Claim]) -> Iterator[Gap]:
    """The figures of `texts` that stand in the words of no claim, in document order."""
    words: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claimed:
        words[claim.document, claim.clause].add(squeeze(claim.words))
    for (document, clause), text in texts.items():
        related = [c for d, c in texts if d == document and _is_part(c, clause)]
        covered = list(_spans(text, words[document, clause]))
        for other in related:
            is_inside = other.startswith(clause)
            covered += _spans(text, [texts[document, other]] if is_inside else [])
            covered += _spans(text, words[document, other])
        for one in figures_in(text):
            if _is_heading(one.before, one.words, clause):
                continue
            if not any(begin <= one.begin and one.end <= end for begin, end in covered):
                before, after = text[: one.begin], text[one.end :]
                yield Gap(
                    document,
                    clause,
                    text[one.begin : one.end],
                    before[-_AROUND:],
                    after[:_AROUND],
                )


def needless(catalogue: Catalogue, positions: Mapping[Key, int]) -> Iterator[Problem]:
    """Each reason to leave out a figure that there is not, or that a record carries.

    `positions` are those of the proved words; of a quotation that is not proved only the first is
    said.
    """
    every = list(claims(catalogue))
    carried = [claim for claim in every if not isinstance(claim.record, LeftOut)]
    for claim in every:
        if not isinstance(claim.record, LeftOut):
            continue
        found = figures_in(squeeze(claim.words))
        if not found:
            yield claim.problem(f"“{claim.words}” 里没有数；请引到有这个数的地方，或删去这一行")
        elif claim.key in positions and (by := _carrying(claim, found, carried, positions)):
            figures = "、".join(one.words for one in found)
            yield claim.problem(f"{figures} 已由 “{by.words}” 登记；请删去这一行")


def _carrying(
    claim: Claim, found: list[Printed], carried: list[Claim], positions: Mapping[Key, int]
) -> Claim | None:
    """A claim that carries one of the figures, where claims carry them all."""
    spans = [
        (positions[other.key], positions[other.key] + len(squeeze(other.words)), other)
        for other in carried
        if other.key[:2] == claim.key[:2] and other.key in positions
    ]
    start = positions[claim.key]
    by = [
        next((o for b, e, o in spans if b <= start + f.begin and start + f.end <= e), None)
        for f in found
    ]
    return by[0] if all(by) else None


def _is_part(one: str, other: str) -> bool:
    """Whether one of two locators is of a part of the other's clause."""
    return one != other and (one.startswith(f"{other} ") or other.startswith(f"{one} "))


def _is_heading(before: str, figure: str, clause: str) -> bool:
    """Whether a figure is the number that its clause begins with: 3 in 附表 3, 十一 in 十一、."""
    return not before.strip("（(") and re.split("[^0-9一二三四五六七八九十]", clause)[-1] == figure


def _spans(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    for each in words:
        for match in re.finditer(f"(?={re.escape(each)})", text):
            yield match.start(), match.start() + len(each)
