"""Documents that stop soon, so that what replaces them is looked for in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.wording import day
from scripts.files.problems import Problem


def ending_soon(catalogue: Catalogue, today: date, days: int) -> Iterator[Problem]:
    """What to tell an editor on the day `today` of each document that stops within `days` days."""
    titles = {document.id: document.short_title for document in catalogue.documents}
    for document in catalogue.documents:
        on = document.ended_on
        if on is None or not today <= on <= today + timedelta(days=days):
            continue
        follows = (
            f"以后看《{titles[document.replaced_by]}》"
            if document.replaced_by
            else "还没有登记接替的文件"
        )
        message = f"《{document.short_title}》从{day(on)}起停止执行，还有 {(on - today).days} 日；{follows}"
        yield catalogue.origin(document).problem(("ended_on",), message)
