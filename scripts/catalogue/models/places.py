"""The places that documents and offices are of. Their order in the file is the order on the pages."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from scripts.catalogue.models.base import Kind, Listed, Text, column


class Place(Listed):
    """A place; `numbers_begin`: how the numbers and titles of its documents begin."""

    listed: ClassVar = Kind("places", "地方")

    name: Annotated[Text, column("名称", "地方的名字")]
    level: Annotated[Literal["国家", "省", "市", "县区"], column("层级", "国家、省、市或县区")]
    within: Annotated[Text | None, column("属于", "属于哪个省、市；目录里没有就不写")] = None
    numbers_begin: Annotated[list[Text], column("文号怎样开头", "它的文号、标题怎样开头")] = []
