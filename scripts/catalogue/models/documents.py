"""Documents, their clauses and the figures printed in them."""

from __future__ import annotations

from typing import Literal

from scripts.catalogue.models.base import Cite, Date, Evidence, Id, Record, Text


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
