"""What can be said of records that did not load whole, so that one error hides no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.files.problems import Problem, dotted

_MOST = 8  # records: each is checked with all the others, which takes a tenth of a second


def check_partial(
    catalogue: Catalogue, checks: Iterable[Callable[[Catalogue], Iterator[Problem]]]
) -> Iterator[Problem]:
    """Every problem inside a record that did not load whole, as far as `checks` can look at it."""
    for list_name, record in catalogue.partial[:_MOST]:
        origin = catalogue.origin(record)
        place = dotted(origin.path)
        more = catalogue.with_partial(list_name, record)
        for check in checks:
            try:
                for problem in check(more):
                    is_inside = problem.where.startswith((f"{place}.", f"{place}["))
                    if is_inside and problem.file == origin.loaded.file:
                        yield problem
            except AttributeError:
                continue  # it looked at a part that is absent, since that is what is wrong
