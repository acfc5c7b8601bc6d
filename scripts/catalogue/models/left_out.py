"""Printed figures that no record carries, and why."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field as Describe

from scripts.catalogue.models.base import Cite, Id, Kind, Listed, Text


class LeftOut(Listed):
    """One reason, and the words of every place where a figure is left out for it."""

    listed: ClassVar = Kind("left_out", "不登记的数字")

    id: Id
    reason: Text
    cites: Annotated[list[Cite], Describe(min_length=1)]
