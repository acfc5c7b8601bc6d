"""The places that documents and offices are of. Their order in the file is the order on the pages."""

from __future__ import annotations

from typing import ClassVar, Literal

from scripts.catalogue.models.base import Kind, Listed, Text


class Place(Listed):
    """A place; `numbers_begin`: how the numbers and titles of its documents begin."""

    listed: ClassVar = Kind("places", "地方")

    name: Text
    level: Literal["国家", "省", "市", "县区"]
    within: Text | None = None
    numbers_begin: list[Text] = []
