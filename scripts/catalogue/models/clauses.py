"""Clauses and the figures printed in them."""

from __future__ import annotations

from typing import Literal

from scripts.catalogue.models.base import Amount, Id, Record, Text


class Figure(Record):
    """One number a clause prints, with its unit and the words it stands in."""

    id: Id | None = None
    label: Text
    value: Amount
    to: Amount | None = None
    unit: str
    bound: Literal["at-least", "at-most", "above", "about", "exactly"]
    quote: Text


class Clause(Record):
    """One clause: what it says in our own words, and its figures. `title` is as printed."""

    document: Id
    locator: Text
    title: Text | None
    summary: Text
    figures: list[Figure] = []
