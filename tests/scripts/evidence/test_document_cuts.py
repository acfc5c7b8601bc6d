"""How the documents themselves are cut into clauses: what holds of every document, whatever it says.

These checks exist only where the texts do (folder `SOURCES` of the environment, else
../shared/sources beside the repository): elsewhere they are not collected at all, so that no report
counts them as passed or skipped.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from scripts.catalogue.loading import load
from scripts.catalogue.locator import anchor, chinese_number, is_canonical
from scripts.catalogue.models.sources import Source
from scripts.evidence.source_text import GAP, clauses, source_files
from scripts.evidence.squeeze import squeeze
from scripts.files.paths import ROOT

pytestmark = pytest.mark.live

SOURCES = Path(os.environ.get("SOURCES") or ROOT.parent / "shared" / "sources")
assert SOURCES.is_dir() or not os.environ.get("SOURCES"), f"SOURCES={SOURCES} is no folder"

NUMBER = re.compile(r"[一二三四五六七八九十]+|\d+")
HEADING = re.compile(r"^\s*[一二三四五六七八九十]+、", re.MULTILINE)
LAYOUT = ("<p>", "</p>", "[bookmark", "序号", "此页无正文")
COPIES = "抄报"
"""Begins the list of who gets a copy, which may be a clause of its own and is part of no other."""


class Cut(NamedTuple):
    """A document as it is cut."""

    source: Source
    text: str
    clauses: dict[str, str]
    registered: list[str]


@cache
def cuts() -> dict[str, Cut]:
    catalogue, _ = load()
    files = source_files(SOURCES, catalogue.sources).files
    found = {}
    for source in catalogue.sources:
        name = source.document
        assert len(files.get(name, [])) == 1, f"{SOURCES} holds not one text of {name}"
        text = files[name][0].read_text(encoding="utf-8")
        registered = [c.locator for c in catalogue.clauses if c.document == name]
        found[name] = Cut(source, text, clauses(source, text), registered)
    return found


def numbers(locator: str) -> list[tuple[str, int]]:
    """The numbers of a locator, each with what stands before it, earlier numbers left out."""
    return [
        (
            NUMBER.sub("#", locator[: m.start()]),
            int(m[0]) if m[0].isdigit() else chinese_number(m[0]),
        )
        for m in NUMBER.finditer(locator)
    ]


def holes(locators: list[str], text: str = "") -> list[str]:
    """The locators at which a numbering goes on with another number than the next, or than the
    first one where what it is part of has another number. A document may leave out a number of its
    parts itself: then `text` has no heading with it."""
    last: dict[str, tuple[object, int]] = {}
    found = []
    for locator in locators:
        above: list[tuple[str, int]] = []
        for place, number in numbers(locator):
            parent, before = last.get(place, (None, 0))
            begins_anew = number == 1 and parent != above
            goes_on = number == before + 1 or (number, above) == (before, parent)
            if not (begins_anew or goes_on or (text and not place and _skips(text, before + 1))):
                found.append(locator)
            last[place] = (list(above), number)
            above.append((place, number))
    return found


def _skips(text: str, number: int) -> bool:
    """Whether no heading of `text` has this number."""
    headings = [m[0].strip().removesuffix("、") for m in HEADING.finditer(text)]
    return bool(headings) and number not in map(chinese_number, headings)


def left_over(cut: Cut) -> list[str]:
    """What of the text is in no clause. A clause that is neither in the rest nor part of another
    shares words with one, which fails."""
    rest, taken = squeeze(re.sub("</?p>", "", cut.text)), []
    pieces = {
        squeeze(piece): name for name, text in cut.clauses.items() for piece in text.split(GAP)
    }
    for piece in sorted(pieces, key=len, reverse=True):
        if piece in rest:
            taken.append(piece)
            rest = rest.replace(piece, "\n")
        else:
            assert any(piece in other for other in taken), (
                f"{pieces[piece]} overlaps another clause"
            )
    return rest.split("\n")


def test_a_hole_in_the_numbers_is_found() -> None:
    assert (
        holes(["一", "二（一）", "二（二）", "三（三）", "三（三）1", "附件1", "附件2", "附件2 1"])
        == []
    )
    assert holes(["一", "三", "三（一）", "三（三）", "附表 1", "附表 3"]) == [
        "三",
        "三（三）",
        "附表 3",
    ]
    assert holes(["一", "三"], "一、甲\n三、丙") == []
    assert holes(["一", "三"], "一、甲\n二、乙\n三、丙") == ["三"]
    assert holes(["二（一） 措施（1）", "二（二） 措施（2）", "二（二） 措施（1）"]) != []


if SOURCES.is_dir():
    every = pytest.mark.parametrize("name", [source.document for source in load()[0].sources])

    @every
    def test_the_clauses_of_a_document_are_those_that_are_registered(name: str) -> None:
        cut = cuts()[name]
        assert sorted(cut.clauses) == sorted(cut.registered)

    @every
    def test_locators_are_canonical_their_anchors_differ_and_no_number_is_left_out(
        name: str,
    ) -> None:
        locators = list(cuts()[name].clauses)
        assert [locator for locator in locators if not is_canonical(locator)] == []
        assert len({anchor(locator) for locator in locators}) == len(locators)
        assert holes(locators, cuts()[name].text) == []

    @every
    def test_a_clause_begins_with_its_number(name: str) -> None:
        numbered = re.compile(rf"(（?)(?:{NUMBER.pattern})(）?)$")
        for locator, text in cuts()[name].clauses.items():
            if found := numbered.search(locator):
                begin = squeeze(text).replace("(", "（").replace(")", "）")[:12]
                assert found[0] in begin, (locator, begin)

    @every
    def test_only_title_and_preamble_are_printed_in_two_places(name: str) -> None:
        source, _, cut, _ = cuts()[name]
        twice = [locator for locator, text in cut.items() if GAP in text]
        said = {"标题": source.title, "引言": source.preamble}
        assert twice == [locator for locator, begins in said.items() if len(begins) > 1]

    @every
    def test_every_sentence_stands_in_a_clause(name: str) -> None:
        cut = cuts()[name]
        lost = [piece for piece in left_over(cut) if "。" in piece]
        if any(each.called is None for each in cut.source.beginnings):
            lost = lost[:-1]  # what is cut away
        assert lost == []

    @every
    def test_no_layout_and_no_other_heading_stands_in_a_clause(name: str) -> None:
        for locator, text in cuts()[name].clauses.items():
            assert [mark for mark in LAYOUT if mark in text] == [], locator
            assert COPIES not in text or squeeze(text).startswith(COPIES), locator
            assert [m[0] for m in HEADING.finditer(text) if m.start()] == [], locator

    @every
    def test_the_parts_of_a_clause_follow_each_other_to_its_end(name: str) -> None:
        cut = {locator: squeeze(text) for locator, text in cuts()[name].clauses.items()}
        for locator, whole in cut.items():
            parts = [part for of, part in cut.items() if of.startswith(f"{locator} ")]
            if parts and parts[0] in whole:
                assert whole.endswith("".join(parts)), locator
