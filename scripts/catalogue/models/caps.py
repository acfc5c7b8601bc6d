"""Price caps."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field as Describe
from pydantic import GetPydanticSchema

from scripts.catalogue.models.base import (
    CITE,
    DOCUMENT,
    ID,
    NOTE,
    UNIT,
    Cite,
    Date,
    Id,
    Kind,
    Listed,
    Record,
    Text,
    WholeYuan,
    column,
)

# It may be left out, for `amounts`; where it stands it is not null.
_GIVEN = GetPydanticSchema(lambda _, handler: handler(Cite))


class CapAmount(Record):
    """One value of a cap: what it is from a day on, until the next value takes its place."""

    since: Annotated[Date, column("从哪天起", "这个数的第一天；一天比一天晚")]
    amount: Annotated[WholeYuan, column("上限", "整数，不写单位，不加逗号")]
    cite: Annotated[Cite, column("出处", "印着这个数的文件、条款和原文")]


class Cap(Listed):
    """The most a contract unit price may be, per person; null where the sources print no amount.

    Either `amount` and `cite`, or `amounts`, the oldest first: `check_caps` holds it to that.
    """

    listed: ClassVar = Kind("caps", "价格上限", "价格上限", "一类课程的成交单价上限")

    id: Annotated[Id, ID]
    document: Annotated[Id, DOCUMENT]
    kind: Annotated[Id, column("课程类别", "目录内，或新开发的哪一类")]
    title: Annotated[Text, column("名称", "本站的叫法")]
    applies_to: Annotated[Text, column("管哪些课程", "本站用平常话写的")]
    amount: Annotated[WholeYuan | None, column("上限", "文件没有印数额就空着，不是零")] = None
    unit: Annotated[Literal["元/人"], UNIT]
    note: Annotated[Text | None, NOTE] = None
    cite: Annotated[Cite | None, _GIVEN, CITE] = None
    amounts: Annotated[
        list[CapAmount],
        Describe(min_length=1),
        column("历次上限", "数额按日期变的，每一个从哪天起、出处在哪里；只有一个数额就空着"),
    ] = []

    @property
    def values(self) -> list[tuple[date | None, int | None, Cite]]:
        """Since when, how much, and where it is printed; one without a date where it is no series."""
        if self.amounts:
            return [(value.since, value.amount, value.cite) for value in self.amounts]
        return [(None, self.amount, self.cite)] if self.cite else []

    @property
    def newest(self) -> tuple[date | None, int | None, Cite]:
        """The last of its values."""
        return self.values[-1]
