"""Whether what is to be laid side by side can be."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.files.problems import Problem


def check_comparisons(catalogue: Catalogue) -> Iterator[Problem]:
    """A document beside itself, two documents twice, one that has nothing to lay beside."""
    acting = {action.document for action in catalogue.actions}
    is_whole = "actions" not in catalogue.unread | catalogue.incomplete
    known = {document.id for document in catalogue.documents}
    first: dict[frozenset[str], str] = {}
    for each in catalogue.comparisons:
        origin, sides = catalogue.origin(each), (each.left, each.right)
        if each.left == each.right:
            message = f"左右都是 {each.left}；请写两份不同的文件"
            yield origin.problem(("right",), message)
            continue
        other = first.setdefault(frozenset(sides), each.id)
        if other != each.id:
            message = f"{other} 已经把这两份文件并排了；请只留一条"
            yield origin.problem(("left",), message)
        for key, document in zip(("left", "right"), sides, strict=True):
            if is_whole and document in known and document not in acting:
                message = f"{document} 没有登记行动，没有可以并排看的；请先登记 actions"
                yield origin.problem((key,), message)
