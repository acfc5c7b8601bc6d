"""Requirements."""

from __future__ import annotations

from typing import Literal

from scripts.catalogue.models.base import Amount, Cite, Id, Record, Text


class Requirement(Record):
    """One rule about a provider, a class, a person or money, with how strongly it is worded."""

    id: Id
    document: Id
    about: Literal["provider", "class", "person", "money"]
    title: Text
    rule: Text
    strength: Literal["must", "in-principle", "encouraged", "may"]
    value: Amount | None = None
    to: Amount | None = None
    unit: Text | None = None
    bound: Literal["at-least", "at-most", "above", "about", "exactly"] | None = None
    cite: Cite
