"""What a plan is written to, whatever its form."""

from __future__ import annotations

from typing import Any, Protocol

Class = tuple[Any, ...]


class Output(Protocol):
    """What a plan is written to: bytes that go to standard output one after the other."""

    def start(self) -> bytes:
        """What stands before the first class."""

    def one(self, one: Class) -> bytes:
        """A class as `ClassPlan.read` gives it."""

    def refused(self, line: int, texts: dict[str, str], message: str) -> bytes:
        """A row that could not be computed."""

    def end(self) -> bytes:
        """What stands after the last class; without it JSON is visibly cut off."""
