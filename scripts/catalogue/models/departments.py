"""Offices."""

from __future__ import annotations

from typing import Literal

from scripts.catalogue.models.base import Cite, Id, Record, Text


class Department(Record):
    """One office, once. `name` is a name that is printed; `aliases` are the other printed ones.

    `bureau` is the bureau that a division or unit belongs to, only where the sources print both
    together.
    """

    id: Id
    name: Text
    place: Text
    level: Literal["国家", "省", "市", "县区园区", "局内处室", "直属单位", "中央驻苏机构", "院校"]
    bureau: Id | None = None
    kind: Literal["党委", "政府", "群团", "议事协调机构", "事业单位", "院校", "其他"]
    aliases: list[Text] = []
    named_in: list[Cite] = []
    note: Text | None = None
