"""Printed figures that no record carries, and why."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field as Describe

from scripts.catalogue.models.base import Cite, Id, Kind, Listed, Text, column


class LeftOut(Listed):
    """One reason, and the words of every place where a figure is left out for it."""

    listed: ClassVar = Kind("left_out", "不登记的数字")

    id: Annotated[Id, column("编号", "长期不变")]
    reason: Annotated[Text, column("为什么不登记", "一句话")]
    cites: Annotated[list[Cite], Describe(min_length=1), column("出处", "每一处的文件、条款和原文")]
