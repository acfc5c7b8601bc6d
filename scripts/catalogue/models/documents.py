"""Documents, their clauses and the figures printed in them."""

from __future__ import annotations

from typing import Literal

from scripts.catalogue.models.base import Amount, Cite, Date, Evidence, Id, Record, Text


class Contact(Record):
    """A printed way to ask."""

    kind: Literal["电话", "电子邮箱"]
    value: Text
    cite: Cite


class Reference(Record):
    """Another document that this one cites by its number, its title or both, as printed; we hold
    its text only if `id` is set."""

    number: Text | None = None
    title: Text | None = None
    id: Id | None = None
    cite: Cite


class Document(Record):
    """One policy document. What is not printed is null."""

    id: Id
    title: Text
    short_title: Text
    number: Text | None
    issuer: Text | None
    issuer_department: Id | None
    issued_on: Date | None
    place: Text
    reach: Text
    status: Text
    summary: Text
    evidence: list[Evidence]
    contacts: list[Contact] = []
    references: list[Reference] = []


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
