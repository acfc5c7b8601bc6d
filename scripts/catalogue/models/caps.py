"""Price caps."""

from __future__ import annotations

from typing import Literal

from scripts.catalogue.models.base import Cite, Id, Record, Text, WholeYuan


class Cap(Record):
    """The most a contract unit price may be, per person; null where the sources print no amount."""

    id: Id
    document: Id
    kind: Literal["directory", "manufacturing", "producer-services", "consumer-services"]
    title: Text
    applies_to: Text
    amount: WholeYuan | None
    unit: Literal["元/人"]
    note: Text | None = None
    cite: Cite
