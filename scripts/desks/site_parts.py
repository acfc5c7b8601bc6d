"""The rules with the parts that follow from the records together, and not from one scheme."""

from __future__ import annotations

from typing import Any

from scripts.derived.lookup import Lookup
from scripts.desks.finder_part import with_finder
from scripts.desks.provider_part import with_provider


def with_site_parts(compiled: dict[str, Any], lookup: Lookup) -> dict[str, Any]:
    """`compiled` rules with the parts `finder` and `provider`, where the catalogue has what they ask."""
    return with_provider(with_finder(compiled, lookup), lookup)
