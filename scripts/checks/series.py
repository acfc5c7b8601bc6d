"""Whether the values of a figure that changes from a day on stand in the order of their days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from scripts.catalogue.catalogue import Origin
from scripts.catalogue.models.series import Dated
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem


def rising(values: Sequence[Dated], origin: Origin, inside: Inside) -> Iterator[Problem]:
    """Each value that does not begin after the one before it; `inside`: where the list stands."""
    for i, (before, after) in enumerate(pairwise(values), 1):
        if after.since <= before.since:
            message = (
                f"{after.since} 不在上一个的 {before.since} 之后；请按日期从早到晚写，每天只写一个"
            )
            yield origin.problem((*inside, i, "since"), message)
