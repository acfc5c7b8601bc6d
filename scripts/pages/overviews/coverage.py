"""The page of each document that shows what the catalogue holds of every clause."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.derived import coverage
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from scripts.pages.page import Page


def coverage_pages(lookup: Lookup) -> Iterator[Page]:
    """One page per document."""
    for document in lookup.documents:
        yield Page(
            file_of("coverage", document.id),
            "records/coverage.md.j2",
            f"逐条登记情况：{document.short_title}",
            f"《{document.short_title}》的每一条，本站登记了哪些数字和名单，哪些只有说明。",
            [document.id],
            {
                "document": document,
                "clauses": coverage.covered(document.id, lookup),
                "nothing": coverage.NOTHING,
            },
        )
