"""Which documents are laid side by side on a page."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from scripts.catalogue.models.base import Id, Kind, Listed, Text, column


class Comparison(Listed):
    """Two documents to lay side by side, and how their actions are paired: by the same number and
    title, or by a field or group in common. `lead` is said first."""

    listed: ClassVar = Kind("comparisons", "并排看")

    id: Annotated[Id, column("编号", "长期不变，是网址的一部分")]
    left: Annotated[Id, column("左边", "左边那份文件的编号")]
    right: Annotated[Id, column("右边", "右边那份文件的编号；新的放右边")]
    paired_by: Annotated[
        Literal["number", "common"], column("怎么配对", "两份文件的行动按什么放在一起")
    ]
    title: Annotated[Text, column("标题", "网页的标题")]
    lead: Annotated[Text, column("导语", "网页上的第一句话")]
