"""The home page: the ways into the site, and the documents it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.documents import Document
from scripts.catalogue.places import by_place, in_order
from scripts.pages.addresses import INDEX
from scripts.pages.page import Page

_COUNTS = "零一两三四五六七八九十"


@dataclass(frozen=True)
class HomeShows:
    """The documents in their usual order, the places in one line, the number of documents in words."""

    listed: list[Document]
    places: str
    count: str


def page(catalogue: Catalogue) -> Page:
    """The page itself; it names every place and every document of the catalogue."""
    documents = in_order(catalogue)
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
        shows=HomeShows(documents, places, _in_words(len(documents))),
    )


def _in_words(count: int) -> str:
    return _COUNTS[count] if count < len(_COUNTS) else f" {count} "
