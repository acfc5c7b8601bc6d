"""How the source text of a document is known among others, and cut into clauses."""

from __future__ import annotations

from typing import ClassVar, Literal

from scripts.catalogue.models.base import Id, Kind, Listed, Record, Text, YesNo


class Beginning(Record):
    """How one kind of clause begins, where the usual shape does not say so already.

    A beginning is told by exactly one of `begins` (the words at the beginning of a line), `row`
    (the number at the beginning of a table's row) and `pattern` (a regular expression, where words
    do not do). Words may hold ``{1}``, any number, and ``{一}``, any Chinese numeral; spaces in
    them do not matter. `called` is the locator, which may repeat what ``{1}`` and ``{一}`` stood
    for in `under` and in the beginning itself; null: what follows belongs to no clause.
    """

    called: Text | None
    under: Text | None = None
    """The locator of the clause that it stands in; null: the document itself."""
    begins: list[Text] = []
    whole_line: YesNo = False
    """The words are all that the line holds."""
    next_line: Text | None = None
    """The words of the next line that is not empty."""
    inside_line: YesNo = False
    """It may begin within a line too."""
    row: YesNo = False
    pattern: Text | None = None
    part: YesNo = False
    """Its text is also its parent's text; any other clause ends its parent's."""


class Source(Listed):
    """The cut of one document. The usual shape of official documents (文号, 一、, （一）, 落款) is
    known without being said; title and preamble are known by the words that they begin with."""

    listed: ClassVar = Kind("sources", "原文切法")

    document: Id
    known_by: Text
    """A whole line that the text of this document alone has."""
    title: list[Text] = []
    preamble: list[Text] = []
    shape: Literal["一（一）", "一（一）1", "第一条"] = "一（一）"
    """How deep the numbered clauses go."""
    beginnings: list[Beginning] = []
