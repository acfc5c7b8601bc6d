"""Whether the reasons for figures that no record carries are reasons, as far as the lock can tell."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.evidence import sources_lock
from scripts.evidence.gaps import needless
from scripts.files.problems import Problem


def check_left_out(catalogue: Catalogue) -> Iterator[Problem]:
    """Each of them that is about no figure, or about one that a record carries."""
    return needless(catalogue, sources_lock.read().quotes)
