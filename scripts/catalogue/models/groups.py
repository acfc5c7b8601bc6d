"""Target groups."""

from __future__ import annotations

from typing import Annotated, ClassVar

from scripts.catalogue.models.base import (
    COINED,
    ID,
    NAMED_IN,
    NOTE,
    WHERE_SET,
    Cite,
    Id,
    Kind,
    Listed,
    Text,
    YesNo,
    column,
)


class Group(Listed):
    """A target group; `part_of` names the wider group it belongs to in the same list.

    `coined`: the name is made of printed words that do not stand together. `throughout`: the documents
    that print it among those whom all their training is for.
    """

    listed: ClassVar = Kind("groups", "重点群体", "重点群体", "文件要培训的一类人")

    id: Annotated[Id, ID]
    name: Annotated[Text, column("名称", "照文件所印；不是的，后面写明")]
    coined: Annotated[YesNo, COINED] = False
    part_of: Annotated[Id | None, column("属于", "同一名单里更宽的那一类")] = None
    throughout: Annotated[
        list[Id],
        column("整份文件的培训对象", "哪些文件把它印作整份文件的培训对象；没有就空着"),
        WHERE_SET,
    ] = []
    named_in: Annotated[list[Cite], NAMED_IN] = []
    note: Annotated[Text | None, NOTE] = None
