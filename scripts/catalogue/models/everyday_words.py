"""What people say where the documents print another name, in an editor's judgement."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator
from pydantic import Field as Describe

from scripts.catalogue.models.base import Kind, Listed, Text, column
from scripts.files.problems import shown


def _word(value: str) -> str:
    if not value.isalnum():
        signs = "".join(dict.fromkeys(sign for sign in value if not sign.isalnum()))
        message = f"写的是 “{shown(value)}”；一个说法只有字，请去掉 “{signs}”，是几个说法就分开写"
        raise ValueError(message)
    return value


class EverydayWord(Listed):
    """Words for one and the same thing, and the ids of the records that they mean, the best first.

    An id that a document and its scheme share means both. `note`: in what a record differs from
    what people mean by the words, where only a part of it fits.
    """

    listed: ClassVar = Kind("everyday_words", "日常说法")

    words: Annotated[
        list[Annotated[Text, AfterValidator(_word)]],
        Describe(min_length=1),
        column("说法", "意思相同的几个说法；一个说法全文件只写一次，不带标点"),
    ]
    means: Annotated[
        list[Text], Describe(min_length=1), column("说的是", "哪些记录的编号，最合适的在前")
    ]
    note: Annotated[Text | None, column("差在哪里", "只有一部分合适的，用一句话说差在哪里")] = None
