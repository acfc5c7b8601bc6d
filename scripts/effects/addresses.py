"""The pages of two states: which addresses are new, which say something else, which are gone."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from scripts.effects.report import Address, Addresses
from scripts.effects.sides import Side


def addresses(before: Side, after: Side) -> Addresses | None:
    """None where the pages of a side could not be made."""
    old, new = before.pages, after.pages
    if old is None or new is None:
        return None
    standing = {where for where, page in old.items() if not page.leads_to}
    vanished = [
        Address(where, old[where].title, _leads_to(after, where))
        for where in sorted(standing)
        if where not in new or new[where].leads_to
    ]
    return Addresses(
        appeared=[
            *(
                Address(where, page.title)
                for where, page in sorted(new.items())
                if where not in standing and not page.leads_to
            ),
            *_places(after, before),
        ],
        changed=[
            Address(where, new[where].title)
            for where in sorted(standing)
            if where in new and not new[where].leads_to and new[where].print != old[where].print
        ],
        vanished=[*vanished, *_places(before, after)],
    )


def _leads_to(side: Side, where: str) -> str:
    page = (side.pages or {}).get(where)
    if not page or not page.leads_to:
        return ""
    way, sign, place = page.leads_to.partition("#")
    return posixpath.normpath(posixpath.join(where, way)) + "/" + sign + place


def _places(one: Side, other: Side) -> Iterator[Address]:
    """The places that only `one` has, on pages that both have."""
    for where, title in one.places.items():
        page = where.partition("#")[0]
        if where not in other.places and page in (one.pages or {}) and page in (other.pages or {}):
            yield Address(where, title)
