"""Price caps."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from scripts.catalogue.models.base import (
    CITE,
    DOCUMENT,
    ID,
    NOTE,
    UNIT,
    Cite,
    Id,
    Kind,
    Listed,
    Text,
    WholeYuan,
    column,
)


class Cap(Listed):
    """The most a contract unit price may be, per person; null where the sources print no amount."""

    listed: ClassVar = Kind("caps", "价格上限", "价格上限", "一类课程的成交单价上限")

    id: Annotated[Id, ID]
    document: Annotated[Id, DOCUMENT]
    kind: Annotated[Id, column("课程类别", "目录内，或新开发的哪一类")]
    title: Annotated[Text, column("名称", "本站的叫法")]
    applies_to: Annotated[Text, column("管哪些课程", "本站用平常话写的")]
    amount: Annotated[WholeYuan | None, column("上限", "文件没有印数额就空着，不是零")]
    unit: Annotated[Literal["元/人"], UNIT]
    note: Annotated[Text | None, NOTE] = None
    cite: Annotated[Cite, CITE]
