"""The id by which a record is named from outside: in the open data, in links, in reports of errors."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.locator import anchor
from scripts.catalogue.models.clauses import Clause


def record_id(record: Any) -> str:
    """Its own; a clause goes by its document and its place there. Empty where it has none."""
    if isinstance(record, Clause):
        return f"{record.document}-{anchor(record.locator)}"
    return str(getattr(record, "id", ""))
