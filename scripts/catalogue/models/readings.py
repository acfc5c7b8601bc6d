"""Doubtful readings."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import (
    BeforeValidator,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.base import (
    CITE,
    ID,
    Cite,
    Id,
    Kind,
    Listed,
    ReadingId,
    Record,
    Text,
    column,
)
from scripts.catalogue.quantity import Quantity
from scripts.files.problems import found, shown

Verb = Literal["set", "add", "drop"]


def _change_to(value: object) -> object:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, (int, float, str)) and not isinstance(value, bool):
        try:
            return Quantity(shown(value))
        except ValueError:
            pass
    if isinstance(value, list):
        other = next(item for item in value if not isinstance(item, str))
        raise ValueError(f"列表里{found(other)}；每一项都应是文字")
    raise ValueError(
        f"{found(value)}；这里应是 true、false、一个数字或百分比，或一个列表，例如 [certified]"
    )


BASE = "base"  # the part that is the sum all shares are of; its one key is `heads`


class Change(Record):
    """What choosing an option changes in the formula: `key` of the named part is set, is added to,
    or loses the head counts named in `drop`, whatever other options have made of it."""

    part: Annotated[Id, column("改哪里", "算法里哪一笔、哪个比例的编号；总额写 base")]
    key: Annotated[
        Literal["counted", "of", "heads", "inclusive", "replaces", "share", "amount", "reaches"],
        column("改什么", "那里的哪一项"),
    ]
    set: Annotated[
        bool | Quantity | list[str] | None,
        BeforeValidator(_change_to),
        PlainSerializer(lambda value: value.written if isinstance(value, Quantity) else value),
        WithJsonSchema({"type": ["boolean", "array", "integer", "number", "string", "null"]}),
        column("换成", "换成这个；三种改法里写一种"),
    ] = None
    add: Annotated[list[str] | None, column("加上", "再数上这些；三种改法里写一种")] = None
    drop: Annotated[list[str] | None, column("去掉", "不数这些；三种改法里写一种")] = None

    def what(self) -> tuple[Verb, bool | Quantity | list[str] | None]:
        """The verb written and its value; `set` where none is."""
        if self.add is not None:
            return "add", self.add
        return ("set", self.set) if self.drop is None else ("drop", self.drop)

    def verbs(self) -> int:
        """How many verbs are written; one is right."""
        return sum(value is not None for value in (self.set, self.add, self.drop))


class Option(Record):
    """One way to read the words, with the argument for it."""

    value: Annotated[Id, column("编号", "这种理解的编号，网址和测算单里用它")]
    title: Annotated[Text, column("名称", "网页上怎么叫")]
    argument: Annotated[Text, column("道理", "为什么可以这样理解")]
    changes: Annotated[list[Change], column("改动", "选这一种会改动算法的哪里；不改就不写")] = []


class Reading(Listed):
    """A doubtful reading: the question, the printed words (those in doubt first, then what bears on
    them), the options, an editor's default."""

    listed: ClassVar = Kind("readings", "理解分歧", "理解分歧", "一处可以有不同理解的话")

    id: Annotated[ReadingId, ID]
    scheme: Annotated[Id, column("补贴规则", "属于哪一条补贴规则")]
    title: Annotated[Text, column("名称", "本站的叫法")]
    question: Annotated[Text, column("问题", "分歧在哪里")]
    affects: Annotated[
        Literal["counts", "roster", "scope", "note"],
        column("影响什么", "改变金额、决定谁算数、决定适用不适用，或只作提示"),
    ]
    default: Annotated[Id, column("默认理解", "编者的判断，不是官方解释")]
    options: Annotated[
        list[Option], Describe(min_length=2), column("各种理解", "每一种理解和它的道理")
    ]
    cites: Annotated[list[Cite], Describe(min_length=1), CITE]
