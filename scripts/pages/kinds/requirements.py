"""The page of each document's requirements, grouped by whom or what they bind."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.models import Requirement
from scripts.derived import wording
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from scripts.pages.page import Page


def requirement_pages(lookup: Lookup) -> Iterator[Page]:
    """One page per document that has requirements."""
    for document in lookup.documents:
        requirements: list[Requirement] = lookup.in_document("requirements", document.id)
        if requirements:
            yield Page(
                file_of("requirements", document.id),
                "records/requirements.md.j2",
                f"条件和要求：{document.short_title}",
                f"《{document.short_title}》对培训机构、班次、参训人员和资金提了哪些条件和要求，原文怎么写。",
                [document.id],
                {"document": document, "subjects": _by_subject(requirements)},
            )


def _by_subject(requirements: list[Requirement]) -> dict[str, list[Requirement]]:
    """The requirements by what they are about, in the order of `wording.ABOUT`."""
    subjects = {about: [r for r in requirements if r.about == about] for about in wording.ABOUT}
    return {about: found for about, found in subjects.items() if found}
