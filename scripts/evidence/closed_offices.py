"""Lists of offices that an action gives as complete though its clause goes on with 等."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.open_lists import AND_MORE
from scripts.evidence.source_folder import Texts
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem


def closed_offices(catalogue: Catalogue, texts: Texts) -> Iterator[Problem]:
    """A problem for each office with 等 behind it in the texts, of an action that is not open."""
    for action in catalogue.actions:
        text = texts.get((action.document, action.clause), "")
        for i, office in enumerate(action.departments):
            words = squeeze(office.as_written) + AND_MORE
            if not action.open_ended and office.printed_in is None and words in text:
                yield catalogue.origin(action).problem(
                    ("departments", i, "as_written"),
                    f"原文里 “{office.as_written}” 后面印着“等”，责任单位没有列全；"
                    "请给这项行动写上 open_ended: [departments]",
                )
