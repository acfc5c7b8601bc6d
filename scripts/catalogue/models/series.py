"""What a figure with dates has, whatever it is a figure of."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from scripts.catalogue.models.base import Cite


class Dated(Protocol):
    """One value of several: what a figure is from a day on, until the next value takes its place."""

    @property
    def since(self) -> date:
        """Its first day."""

    @property
    def cite(self) -> Cite:
        """Where it is printed."""
