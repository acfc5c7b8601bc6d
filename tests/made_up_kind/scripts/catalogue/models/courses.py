"""Courses."""

from __future__ import annotations

from typing import Annotated, ClassVar

from scripts.catalogue.models.base import CITE, DOCUMENT, ID, Cite, Id, Kind, Listed, Text, column


class Course(Listed):
    """A course that a document names."""

    listed: ClassVar = Kind("courses", "课程", "课程", "文件点到名的一门课")

    id: Annotated[Id, ID]
    document: Annotated[Id, DOCUMENT]
    name: Annotated[Text, column("课名", "照文件所印")]
    cite: Annotated[Cite, CITE]
