"""A catalogue in which one document has ended, whatever it says, seen on that day: for tests of endings."""

from __future__ import annotations

from datetime import date

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.base import Evidence

LAST = date(2099, 1, 31)
"""A day after all that the documents print."""


def ended(catalogue: Catalogue, name: str, on: date, **more: object) -> Catalogue:
    """`catalogue` with the document of this id ended `on` a day; `more`: fields of it to change."""
    lists = {list_name: list(catalogue.records(list_name)) for list_name in KINDS}
    at = next(i for i, document in enumerate(lists["documents"]) if document.id == name)
    document = lists["documents"][at]
    words = {"document": name, "clause": document.evidence[0].clause, "quote": "停止执行"}
    evidence = [*document.evidence, Evidence(about="ended_on", **words)]
    changed = document.model_copy(update={"ended_on": on, "evidence": evidence, **more})
    lists["documents"][at] = changed
    found = Catalogue(**lists)
    found.day = on
    found.origins = catalogue.origins | {id(changed): catalogue.origins[id(document)]}
    return found
