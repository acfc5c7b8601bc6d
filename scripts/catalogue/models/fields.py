"""Fields of the economy."""

from __future__ import annotations

from typing import Annotated, ClassVar

from scripts.catalogue.models.base import ID, NAMED_IN, Cite, Id, Kind, Listed, Text, column


class Field(Listed):
    """A field of the economy that training is aimed at."""

    listed: ClassVar = Kind("fields", "领域", "领域", "培训面向的一个经济领域")

    id: Annotated[Id, ID]
    name: Annotated[Text, column("名称", "照文件所印")]
    named_in: Annotated[list[Cite], NAMED_IN]
