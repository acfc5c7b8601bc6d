"""The page of each course."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages
from scripts.pages.page import Page
from scripts.pages.rests_on import own_documents


@dataclass(frozen=True)
class CourseShows:
    """A course."""

    course: Any


def _pages(lookup: Lookup) -> Iterator[Page]:
    for course in lookup.catalogue.records("courses"):
        yield Page(
            file_of("courses", course.id),
            "records/courses.md.j2",
            course.name,
            f"{course.name}写在哪里。",
            [course.document],
            CourseShows(course),
        )


SHOWN = ListPages(
    Index("courses", "课程", "找培训", "文件点到名的课。"),
    pages=_pages,
    documents=own_documents("courses"),
)
