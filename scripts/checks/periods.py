"""Whether the years of a target make sense and are the ones that its quotation prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.files.problems import Problem, shown

_FIRST, _LAST = 2000, 2100
_YEARS = re.compile(r"(?<![0-9])(?:20[0-9]{2}年?[-—–~至到、和]+)*20[0-9]{2}年")


def check_periods(catalogue: Catalogue) -> Iterator[Problem]:
    """Every year that no plan could mean, that is out of order, or that the quotation contradicts."""
    for target in catalogue.targets:
        origin, quote = catalogue.origin(target), target.cite.quote
        since, until = target.period.since, target.period.until
        runs = "".join(_YEARS.findall("".join(quote.split())))
        printed = {int(year) for year in re.findall("20[0-9]{2}", runs)}
        for key, year in (("since", since), ("until", until)):
            if year is None:
                continue
            if not _FIRST <= year <= _LAST:
                message = f"写的是 “{year}”；这里应是四位数的年份，例如 2027"
                yield origin.problem(("period", key), message)
            elif printed and year not in printed:
                message = (
                    f"写的是 {year}，引文里的年份是 {'、'.join(map(str, sorted(printed)))}："
                    f"“{shown(quote)}”；请核对两处"
                )
                yield origin.problem(("period", key), message)
        if since and until and since > until:
            message = f"写的是 {until}，早于 since 的 {since}；until 不能更早"
            yield origin.problem(("period", "until"), message)
