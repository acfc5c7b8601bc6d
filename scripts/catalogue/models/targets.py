"""Targets, requirements and occupations."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.base import Amount, Cite, Id, Record, Text, YesNo


class Period(Record):
    """When a target holds: years inclusive; `per_year` when the text says each year."""

    since: Annotated[int, Describe(strict=True)] | None
    until: Annotated[int, Describe(strict=True)] | None
    per_year: YesNo


class Target(Record):
    """One number to be reached. Only targets with the same measure, unit and kind of period are
    ever compared; `measure` is the id they share."""

    id: Id
    document: Id
    measure: Id
    title: Text
    value: Amount
    to: Amount | None = None
    unit: Text
    bound: Literal["at-least", "at-most", "above", "about", "exactly"]
    scope: Text
    period: Period
    note: Text | None = None
    cite: Cite
