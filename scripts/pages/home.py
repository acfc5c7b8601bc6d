"""The home page: the ways into the site, and the documents it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.schemes import Scheme
from scripts.catalogue.places import by_place, in_order, site_name
from scripts.derived.visitor_places import places_offering
from scripts.pages.addresses import CALCULATOR, INDEX, scheme_file
from scripts.pages.page import Page

_COUNTS = "零一两三四五六七八九十"


class Start(NamedTuple):
    """One answer to the finder's first question: its words, the fragment that gives it, the place."""

    words: str
    fragment: str
    place: str


@dataclass(frozen=True)
class HomeShows:
    """The documents in their usual order, the places in one line, the number of documents in words; the
    schemes that can be computed beside the first, (scheme, page of its calculator); what the site is
    called, which MkDocs is told by this page, as it is of the places where a visitor may be; `starts`: the answers to
    the finder's first question."""

    listed: list[Document]
    places: str
    count: str
    others: list[tuple[Scheme, str]]
    site: str
    visitor_places: list[dict[str, Any]]
    starts: Sequence[Start]


def page(
    catalogue: Catalogue,
    computed: Sequence[str] = (),
    starts: Sequence[Start] = (),
) -> Page:
    """The page itself; it names every place and every document of the catalogue. `computed`: the ids
    of the schemes that can be computed, the first is that of the plain calculator; `starts`: see
    `HomeShows`.
    """
    documents = in_order(catalogue)
    schemes = {scheme.id: scheme for scheme in catalogue.schemes}
    others = [(schemes[i], scheme_file(CALCULATOR, i, computed)) for i in computed[1:]]
    places = "、".join(by_place(documents))
    return Page(
        file=INDEX,
        template="pages/home.md.j2",
        title="首页",
        description=(
            f"{places}职业技能培训政策整理：有什么培训、谁负责、写在哪份文件里，"
            "培训机构的补贴怎么算。非官方整理，每句话都附原文出处。"
        ),
        documents=[document.id for document in documents],
        shows=HomeShows(
            listed=documents,
            places=places,
            count=_in_words(len(documents)),
            others=others,
            site=site_name(catalogue),
            visitor_places=[place._asdict() for place in places_offering(catalogue)],
            starts=starts,
        ),
    )


def _in_words(count: int) -> str:
    return _COUNTS[count] if count < len(_COUNTS) else f" {count} "
