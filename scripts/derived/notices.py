"""The notices that pay for the training of a group: the first thing to tell somebody who is in it."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.schemes import Scheme
from scripts.derived.lookup import Lookup


@dataclass(frozen=True)
class Notice:
    """A scheme with a way to pay, and where its document names the group; `wide`: it names that wider
    group instead."""

    scheme: Scheme
    cites: list[Cite]
    wide: Group | None


def notices_for(group: Group, lookup: Lookup) -> list[Notice]:
    """The notices, not ended and without actions, that name `group`, else the nearest wider one."""
    found: dict[str, Notice] = {}
    current = {document.id for document in lookup.current}
    for one in (group, *lookup.wider(group)):
        cites = lookup.named_in(one)
        for scheme in lookup.catalogue.schemes:
            named = [cite for cite in cites if cite.document == scheme.document]
            is_notice = scheme.formula and not lookup.in_document("actions", scheme.document)
            if named and is_notice and scheme.document in current:
                wide = None if one is group else one
                found.setdefault(scheme.id, Notice(scheme, named, wide))
    return list(found.values())
