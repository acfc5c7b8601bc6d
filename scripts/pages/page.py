"""What a generated page is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Page:
    """One page: its file, its template, its head, the documents it rests on, what it shows."""

    file: str
    template: str
    title: str
    description: str
    documents: list[str]
    shows: dict[str, Any] = field(default_factory=dict)
