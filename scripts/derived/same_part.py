"""Actions that stand in the part of a document whose lead text names a group.

They are the next best to show for a group that no action names; nothing says they are for it.
"""

from __future__ import annotations

import re

from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.groups import Group
from scripts.derived.lookup import Lookup


def same_part(group: Group, lookup: Lookup) -> list[tuple[Cite, list[Action]]]:
    """The parts whose lead text names `group`, each once with the actions numbered below it."""
    parts: dict[tuple[str, str], Cite] = {}
    for cite in group.named_in:
        parts.setdefault((cite.document, cite.clause), cite)
    found = [(cite, _below(cite, lookup)) for cite in parts.values()]
    return [(cite, actions) for cite, actions in found if actions]


def _below(cite: Cite, lookup: Lookup) -> list[Action]:
    """The actions whose clause is a numbered item of the cited one: ``四（四）10`` of ``四（四）``."""
    item = re.compile(re.escape(cite.clause) + "[0-9]+")
    return [a for a in lookup.in_document("actions", cite.document) if item.fullmatch(a.clause)]
