"""Target groups."""

from __future__ import annotations

from typing import Annotated, ClassVar

from scripts.catalogue.models.base import ID, NAMED_IN, NOTE, Cite, Id, Kind, Listed, Text, column


class Group(Listed):
    """A target group; `part_of` names the wider group it belongs to in the same list."""

    listed: ClassVar = Kind("groups", "重点群体", "重点群体", "文件要培训的一类人")

    id: Annotated[Id, ID]
    name: Annotated[Text, column("名称", "照文件所印")]
    part_of: Annotated[Id | None, column("属于", "同一名单里更宽的那一类")] = None
    named_in: Annotated[list[Cite], NAMED_IN] = []
    note: Annotated[Text | None, NOTE] = None
