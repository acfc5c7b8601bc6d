"""Which documents are laid side by side on a page."""

from __future__ import annotations

from typing import ClassVar, Literal

from scripts.catalogue.models.base import Id, Kind, Listed, Text


class Comparison(Listed):
    """Two documents to lay side by side, and how their actions are paired: by the same number and
    title, or by a field or group in common. `lead` is said first."""

    listed: ClassVar = Kind("comparisons", "并排看")

    id: Id
    left: Id
    right: Id
    paired_by: Literal["number", "common"]
    title: Text
    lead: Text
