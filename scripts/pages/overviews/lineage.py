"""Which document cites which, drawn and as a table."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.derived.lineage import Lineage, lineage
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of, relative
from scripts.pages.drawings import lineage_chart
from scripts.pages.index import Index, ListPages


@dataclass(frozen=True)
class LineageShows:
    """Every document and every citation between them, and their drawing."""

    lineage: Lineage
    drawing: Markup


def _shows(lookup: Lookup) -> LineageShows:
    cited = lineage(lookup.catalogue)
    here = file_of("lineage")

    def address(id_: str) -> str:
        return relative(here, file_of("documents", id_))

    return LineageShows(cited, lineage_chart.draw(cited, address))


SHOWN = ListPages(
    Index("lineage", "文件的来龙去脉", "查政策", "哪份文件引用了哪份文件，引用的原话在哪里。"),
    shows=_shows,
)
