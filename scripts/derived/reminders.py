"""What is not wrong and should not be forgotten: a document to look at again, a verdict that has
ended with its document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.wording import day
from scripts.files.problems import Problem
from scripts.rules.governing import outlived, parts_of


def reminders(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """What to tell an editor on the day `today`, each at its place."""
    for document in catalogue.documents:
        if document.review_by and document.review_by < today:
            message = (
                f"《{document.short_title}》应在 {day(document.review_by)}以前再核对一遍，已经过了；"
                "核对以后请把 review_by 改成下一次的日期"
            )
            yield catalogue.origin(document).problem(("review_by",), message)
    held = {document.id: document for document in catalogue.documents}
    for governing in catalogue.governing[:1]:
        parts = parts_of(governing, held)
        for i, verdict in enumerate(governing.verdicts):
            lost = outlived(verdict, parts)
            if not lost:
                continue
            names = [name for name in verdict.documents if held[name].ended_on]
            periods = "、".join(dict.fromkeys(part.period.id for part in lost))
            message = (
                f"{'、'.join(names)} 在 {periods} 这一段里停止执行；从那天起本站不说“{verdict.title}”，"
                f"只说文件已停止执行。有接替的文件，请在 periods 里加一段 starts: {{ended: {names[0]}}}，"
                "再写那一段的结论"
            )
            yield catalogue.origin(governing).problem(("verdicts", i, "when", "periods"), message)
