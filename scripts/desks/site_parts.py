"""The rules with the parts that follow from the records together, and not from one scheme."""

from __future__ import annotations

from typing import Any

from scripts.derived.lookup import Lookup
from scripts.desks.finder_part import finder_part
from scripts.desks.provider_part import provider_part
from scripts.rules.parts import mark_unproved


def with_site_parts(compiled: dict[str, Any], lookup: Lookup) -> dict[str, Any]:
    """`compiled` rules with the parts `finder` and `provider`, where the catalogue has what they ask."""
    parts = {}
    if lookup.catalogue.finder_questions:
        parts["finder"] = finder_part(lookup)
    if lookup.catalogue.provider_kinds:
        parts["provider"] = provider_part(lookup)
    for part in parts.values():
        mark_unproved(part, lookup.unproved.keys)
    return {**compiled, "rules": {**compiled["rules"], **parts}}
