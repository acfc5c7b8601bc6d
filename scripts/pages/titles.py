"""The title of a record's page: its name, after the places it is about.

Tabs, bookmarks and search results show a title alone, and offices and actions of two places have
the same names.
"""

from __future__ import annotations

from scripts.derived.lookup import Lookup

NO_BREAK = "\N{NO-BREAK SPACE}"


def placed_title(name: str, places: list[str], lookup: Lookup) -> str:
    """``某市 · 市农业农村局``, where no line begins with the dot; `name` alone if it says the places itself or is
    about all of them."""
    said = all(place in name for place in places)
    if said or set(places) == lookup.places:
        return name
    return f"{'、'.join(places)}{NO_BREAK}· {name}"


def places_of(documents: list[str], lookup: Lookup) -> list[str]:
    """The places of these documents, each once, in their usual order."""
    return list(dict.fromkeys(lookup.document(d).place for d in lookup.in_order(documents)))
