"""What kind of institution wants to undertake training, and what is printed for its kind."""

from __future__ import annotations

from typing import Annotated, ClassVar

from scripts.catalogue.models.base import Id, Kind, Listed, Text, column


class ProviderKind(Listed):
    """`choice`: how the conditions' list of kinds calls it, none where it is in no such list;
    `addressed`: the requirements that are printed for this kind. What is printed for no kind in
    particular is for every one.
    """

    listed: ClassVar = Kind("provider_kinds", "哪类机构")

    id: Annotated[Id, column("编号", "长期不变")]
    title: Annotated[Text, column("名称", "哪一类机构")]
    choice: Annotated[
        Id | None, column("条件核对里的选项", "条件核对的单位类型里它叫什么；没有就不写")
    ] = None
    addressed: Annotated[list[Id], column("写给它的要求", "原文写明是这一类机构的要求的编号")] = []
