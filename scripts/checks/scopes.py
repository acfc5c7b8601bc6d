"""Whether the scope of a target is printed, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem

_PRINTED = re.compile("范围[^。；]*印在")


def check_scopes(catalogue: Catalogue) -> Iterator[Problem]:
    """Every scope that neither the quotation holds nor the note says where it is printed: it may be
    what an editor concludes from the context."""
    for target in catalogue.targets:
        if target.scope is None or squeeze(target.scope) in squeeze(target.cite.quote):
            continue
        if not _PRINTED.search(target.note or ""):
            message = (
                f"引文里没有 “{target.scope}”；范围印在别处的，在 note 里写明，"
                "例如“范围印在同一句前面”；没有印就写 null"
            )
            yield catalogue.origin(target).problem(("scope",), message)
