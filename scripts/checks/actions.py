"""Whether an action has a number of its own and names nobody twice."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.actions import Action
from scripts.files.problems import Problem


def check_actions(catalogue: Catalogue) -> Iterator[Problem]:
    """Within a document every number once; within an action every office, group, field once."""
    first: dict[tuple[str, int], Action] = {}
    for action in catalogue.actions:
        origin = catalogue.origin(action)
        other = first.setdefault((action.document, action.number), action)
        if other is not action:
            message = f"{action.document} 的第 {action.number} 项已经是 “{other.id}”；请核对序号"
            yield origin.problem(("number",), message)
        for key, kind in (("departments", "责任单位"), ("groups", "重点群体"), ("fields", "领域")):
            named = [item if isinstance(item, str) else item.id for item in getattr(action, key)]
            for i, name in enumerate(named):
                if name in named[:i]:
                    message = f"{kind} “{name}” 在这一项里写了两次；请只留一个"
                    yield origin.problem((key, i) if key == "fields" else (key, i, "id"), message)
