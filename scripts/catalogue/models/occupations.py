"""Occupations."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import (
    Field as Describe,
)
from pydantic import (
    StringConstraints,
)

from scripts.catalogue.models.base import (
    COINED,
    ID,
    NAMED_IN,
    NOTE,
    Cite,
    Id,
    Kind,
    Listed,
    Record,
    Text,
    YesNo,
    column,
)


class Classification(Record):
    """The entry of the national classification that an occupation corresponds to.

    It rests on the classification, not on a clause. `relation`: same-name, or a job type of the
    entry, or near (an editor's judgement, and said so on the page).
    """

    code: Annotated[
        str,
        StringConstraints(pattern=r"^[0-9](-[0-9]{2}){3}$"),
        column("编码", "国家职业分类里的编码"),
    ]
    name: Annotated[Text, column("名称", "国家职业分类里的名称")]
    edition: Annotated[Literal["2022", "2024", "2025"], column("哪一版", "在哪一版里")]
    relation: Annotated[
        Literal["same-name", "job-type", "near"], column("怎么对应", "名称相同、其中的工种，或近似")
    ]
    mark: Annotated[Literal["L", "S", "LS"] | None, column("标记", "编码后面的字母；没有就写 null")]
    confidence: Annotated[Text, column("把握", "编者有多大把握")]
    note: Annotated[Text | None, column("备注", "编者的说明；没有就不写")] = None


class Occupation(Listed):
    """An occupation, job type or skill topic that the sources name, or people whom they train.

    Without an entry in the national classification `classifications` is empty; several entries
    mean that the topic touches several occupations. `coined`: the name is made of printed words
    that do not stand together.
    """

    listed: ClassVar = Kind(
        "occupations",
        "职业和技能主题",
        "职业（工种）",
        "文件提到的一个职业、工种、技能主题，或要培养的人",
    )

    id: Annotated[Id, ID]
    name: Annotated[Text, column("名称", "照文件所印；不是的，后面写明")]
    coined: Annotated[YesNo, COINED] = False
    kind: Annotated[
        Literal["职业（工种）", "技能主题", "要培养的人"],
        column("类别", "职业（工种），技能主题，或文件要培训、培育的人"),
    ]
    classifications: Annotated[
        list[Classification], column("职业编码", "在国家职业分类里对应哪一条；没有就空着")
    ]
    named_in: Annotated[list[Cite], Describe(min_length=1), NAMED_IN]
    note: Annotated[Text | None, NOTE] = None

    @property
    def of_people(self) -> bool:
        """Whether it is people whom a document trains: they are nothing that is offered to others."""
        return self.kind == "要培养的人"
