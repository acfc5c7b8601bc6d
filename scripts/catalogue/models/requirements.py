"""Requirements."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from scripts.catalogue.models.base import (
    BOUND,
    CITE,
    DOCUMENT,
    ID,
    TO,
    UNIT,
    Amount,
    Cite,
    Id,
    Kind,
    Listed,
    Text,
    column,
)


class Requirement(Listed):
    """One rule about a provider, a class, a person, money or what offices do; `strength` says how
    strongly it is worded, and `word` is the printed word that decides that (`strength_words`)."""

    listed: ClassVar = Kind(
        "requirements", "要求", "条件和要求", "对机构、班级、个人、资金或政府部门的一条要求"
    )

    id: Annotated[Id, ID]
    document: Annotated[Id, DOCUMENT]
    about: Annotated[
        Literal["provider", "class", "person", "money", "government"],
        column("对谁", "机构、班级、个人、资金或政府部门"),
    ]
    title: Annotated[Text, column("名称", "本站的叫法")]
    rule: Annotated[Text, column("要求", "本站用平常话写的")]
    strength: Annotated[
        Literal["must", "in-principle", "encouraged", "may", "states"],
        column("语气", "必须、原则上、鼓励、可以，或只是写明"),
    ]
    word: Annotated[Text | None, column("决定语气的词", "引文里的这个词；只是写明的没有，空着")] = (
        None
    )
    value: Annotated[Amount | None, column("数值", "要求里的数；没有数就空着")] = None
    to: Annotated[Amount | None, TO] = None
    unit: Annotated[Text | None, UNIT] = None
    bound: Annotated[Literal["at-least", "at-most", "above", "about", "exactly"] | None, BOUND] = (
        None
    )
    cite: Annotated[Cite, CITE]
