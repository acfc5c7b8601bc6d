"""What people say where the documents print another name, in an editor's judgement."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator
from pydantic import Field as Describe

from scripts.catalogue.models.base import Kind, Listed, Text
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

    words: Annotated[list[Annotated[Text, AfterValidator(_word)]], Describe(min_length=1)]
    means: Annotated[list[Text], Describe(min_length=1)]
    note: Text | None = None
