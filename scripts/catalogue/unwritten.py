"""What a skeleton leaves to be written: it can be built and read, and is named until it is done."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.walk import leaves
from scripts.files.problems import Problem

TO_WRITE = "还要写："
"""How a text begins that stands for one that is to be written."""


def unwritten(catalogue: Catalogue) -> Iterator[Problem]:
    """Every text that is still to be written, at its place."""
    for name in KINDS:
        for record in catalogue.records(name):
            for inside, _, value in leaves(record):
                if isinstance(value, str) and value.startswith(TO_WRITE):
                    yield catalogue.origin(record).problem(inside, value)
