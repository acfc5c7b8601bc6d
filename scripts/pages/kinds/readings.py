"""The page of each doubtful reading, and the list of readings by what they affect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from scripts.catalogue.models.readings import BASE, Reading
from scripts.catalogue.models.schemes import Instalment, Measure, Scheme
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages, Standing
from scripts.pages.page import Page
from scripts.pages.rests_on import cited_documents, own_first


@dataclass(frozen=True)
class ReadingShows:
    """A reading, its scheme, and by option the parts of the formula that it changes; neighbours."""

    reading: Reading
    scheme: Scheme
    parts_changed: dict[str, list[str]]
    before: Reading | None
    after: Reading | None


@dataclass(frozen=True)
class ReadingsShow:
    """The ids up to the last one that no reading has: a visitor may take them for left out."""

    skipped: list[str]


def _pages(lookup: Lookup) -> Iterator[Page]:
    readings = lookup.catalogue.readings
    schemes = {s.id: s for s in lookup.catalogue.schemes}
    for i, reading in enumerate(readings):
        scheme = schemes[reading.scheme]
        yield Page(
            file_of("readings", reading.id),
            "records/readings.md.j2",
            f"{reading.id} {reading.title}",
            f"{reading.question}原文怎么写、有几种理解、本站默认哪一种。",
            own_first(scheme, lookup.documents_of(reading.cites)),
            ReadingShows(
                reading=reading,
                scheme=scheme,
                parts_changed=_part_titles(scheme, reading),
                before=readings[i - 1] if i else None,
                after=readings[i + 1] if i + 1 < len(readings) else None,
            ),
        )


def _part_titles(scheme: Scheme, reading: Reading) -> dict[str, list[str]]:
    """For each option, the titles of the parts of the formula that it changes."""
    parts: list[Measure | Instalment] = []
    if scheme.formula:
        parts = [*scheme.formula.measures, *scheme.formula.instalments]
    titles = {BASE: "总额"} | {part.id: part.title for part in parts}
    return {
        option.value: list(dict.fromkeys(titles[change.part] for change in option.changes))
        for option in reading.options
    }


def _shows(lookup: Lookup) -> ReadingsShow:
    held = {reading.id for reading in lookup.catalogue.readings}
    numbers = {int(id_.strip("R" + ascii_lowercase)) for id_ in held}  # 23 of R23b
    skipped = [f"R{n}" for n in range(1, max(numbers, default=0)) if n not in numbers]
    return ReadingsShow(skipped)


def _stands(reading: Reading) -> Standing:
    return Standing(reading.id, "", f"{reading.id} {reading.title}")


SHOWN = ListPages(
    Index(
        "readings",
        "理解分歧",
        "培训机构",
        "文件有些话可以有不同的理解。这里列出每一处：原文、几种理解和各自的道理。默认理解是编者的判断，不是官方解释。",
    ),
    shows=_shows,
    pages=_pages,
    documents=cited_documents("readings"),
    stands=_stands,
)
