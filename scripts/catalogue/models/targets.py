"""Targets, requirements and occupations."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.base import (
    BOUND,
    CITE,
    DOCUMENT,
    ID,
    NOTE,
    TO,
    UNIT,
    Amount,
    Cite,
    Id,
    Kind,
    Listed,
    Record,
    Text,
    YesNo,
    column,
)


class Period(Record):
    """When a target holds: years inclusive; `per_year` when the text says each year."""

    since: Annotated[
        Annotated[int, Describe(strict=True)] | None, column("从哪年", "没有印就写 null")
    ]
    until: Annotated[
        Annotated[int, Describe(strict=True)] | None, column("到哪年", "没有印就写 null")
    ]
    per_year: Annotated[YesNo, column("每年", "原文说每年的写 true")]

    @property
    def years(self) -> list[int]:
        """Those from the first to the last, as far as they are printed."""
        printed = [year for year in (self.since, self.until) if year]
        return list(range(min(printed), max(printed) + 1)) if printed else []


class Target(Listed):
    """One number to be reached. Only targets with the same measure, unit and kind of period are
    ever compared; `measure` is the id they share."""

    listed: ClassVar = Kind("targets", "目标", "目标任务", "一个要达到的数字")

    id: Annotated[Id, ID]
    document: Annotated[Id, DOCUMENT]
    measure: Annotated[Id, column("口径", "口径相同的目标才可以放在一起比")]
    title: Annotated[Text, column("名称", "本站的叫法")]
    value: Annotated[Amount, column("数值", "要达到的数")]
    to: Annotated[Amount | None, TO] = None
    unit: Annotated[Text, UNIT]
    bound: Annotated[Literal["at-least", "at-most", "above", "about", "exactly"], BOUND]
    scope: Annotated[Text | None, column("范围", "管哪里、哪些人；文件没有写就空着")]
    period: Annotated[Period, column("时间", "从哪年到哪年，是不是每年")]
    striven: Annotated[Cite | None, column("力争", "这个数前面印着“力争”的原文；没有印就空着")] = (
        None
    )
    note: Annotated[Text | None, NOTE] = None
    cite: Annotated[Cite, CITE]
