"""The page of each document's requirements, grouped by whom or what they bind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.vocabulary import ABOUT
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages, Standing
from scripts.pages.page import Page
from scripts.pages.rests_on import own_documents


@dataclass(frozen=True)
class RequirementShows:
    """A document and its requirements by what they are about, in the order of `vocabulary.ABOUT`:
    what offices have to do comes last, since it asks nothing of whoever looks for a class."""

    document: Document
    subjects: dict[str, list[Requirement]]


def _pages(lookup: Lookup) -> Iterator[Page]:
    for document in lookup.documents:
        requirements: list[Requirement] = lookup.in_document("requirements", document.id)
        if requirements:
            yield Page(
                file_of("requirements", document.id),
                "records/requirements.md.j2",
                f"条件和要求：{document.short_title}",
                f"《{document.short_title}》对培训机构、班次、个人和资金提了哪些条件和要求，政府部门要做什么，原文怎么写。",
                [document.id],
                RequirementShows(document, _by_subject(requirements)),
            )


def _by_subject(requirements: list[Requirement]) -> dict[str, list[Requirement]]:
    subjects = {about: [r for r in requirements if r.about == about] for about in ABOUT}
    return {about: found for about, found in subjects.items() if found}


def _stands(requirement: Requirement) -> Standing:
    return Standing(requirement.document, requirement.id, requirement.title)


SHOWN = ListPages(
    Index(
        "requirements",
        "条件和要求",
        "培训机构",
        "每份文件对培训机构、班次、个人和资金的要求：必须、原则上、鼓励、可以，还是只是写明；政府部门要做的另列。",
    ),
    pages=_pages,
    documents=own_documents("requirements"),
    stands=_stands,
)
