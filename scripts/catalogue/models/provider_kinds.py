"""What kind of institution wants to undertake training, and what is printed for its kind."""

from __future__ import annotations

from typing import ClassVar

from scripts.catalogue.models.base import Id, Kind, Listed, Text


class ProviderKind(Listed):
    """`choice`: how the conditions' list of kinds calls it, none where it is in no such list;
    `addressed`: the requirements that are printed for this kind. What is printed for no kind in
    particular is for every one.
    """

    listed: ClassVar = Kind("provider_kinds", "哪类机构")

    id: Id
    title: Text
    choice: Id | None = None
    addressed: list[Id] = []
