"""Offices."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from scripts.catalogue.models.base import (
    ID,
    NAMED_IN,
    NOTE,
    PLACE,
    Cite,
    Id,
    Kind,
    Listed,
    Text,
    column,
)


class OfficeCite(Cite):
    """Where an office is printed. `only`: as what it is printed there, where that gives it nothing
    to do: inside the title of another document, as one of those that the document is sent to, as
    who issued it, or as somebody who is spoken of."""

    only: Annotated[
        Literal["title", "addressee", "copy", "issuer", "spoken-of"] | None,
        column("只印了名字", "没有给它分工的，写它在那里是什么；有分工就不写"),
    ] = None


class Department(Listed):
    """One office, once. `name` is a name that is printed; `aliases` are the other printed ones.

    `bureau` is the bureau that a division belongs to, as the document that names it says.
    """

    listed: ClassVar = Kind("departments", "责任单位", "责任单位", "文件里点到名的一个单位")

    id: Annotated[Id, ID]
    name: Annotated[Text, column("名称", "文件印出的一个名称")]
    place: Annotated[Text, PLACE]
    level: Annotated[
        Literal[
            "国家",
            "省",
            "市",
            "县区园区",
            "镇街社区",
            "局内处室",
            "直属单位",
            "中央驻苏机构",
            "院校",
        ],
        column("层级", "国家、省、市、县区园区、镇街社区，或局内处室等"),
    ]
    bureau: Annotated[Id | None, column("属于哪个局", "处室属于的局；文件没有连着局名印就空着")] = (
        None
    )
    kind: Annotated[
        Literal["党委", "政府", "群团", "议事协调机构", "事业单位", "院校", "其他"],
        column("类别", "党委、政府、群团、事业单位、院校等"),
    ]
    aliases: Annotated[list[Text], column("别的写法", "文件印出的其他名称")] = []
    named_in: Annotated[list[OfficeCite], NAMED_IN] = []
    note: Annotated[Text | None, NOTE] = None
