"""Whether an action has a number of its own and names nobody twice."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.actions import Action
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem


def check_actions(catalogue: Catalogue) -> Iterator[Problem]:
    """Within a document every number once; within an action every office once, every field of the
    whole action once; within a part every group and field once."""
    first: dict[tuple[str, int], Action] = {}
    for action in catalogue.actions:
        origin = catalogue.origin(action)
        other = first.setdefault((action.document, action.number), action)
        if other is not action:
            message = f"{action.document} 的第 {action.number} 项已经是 “{other.id}”；请核对序号"
            yield origin.problem(("number",), message)
        for inside, message in _twice(action):
            yield origin.problem(inside, message)


def _twice(action: Action) -> Iterator[tuple[Inside, str]]:
    for i in _again([office.id for office in action.departments]):
        name = action.departments[i].id
        yield ("departments", i, "id"), _once(f"责任单位 “{name}” 在这一项里")
    for i in _again(action.fields):
        yield ("fields", i), _once(f"领域 “{action.fields[i]}” 在这一项里")
    for n, part in enumerate(action.parts):
        for i in _again([group.id for group in part.groups]):
            yield (
                ("parts", n, "groups", i, "id"),
                _once(f"重点群体 “{part.groups[i].id}” 在这一部分里"),
            )
        for i, field in enumerate(part.fields):
            if field in action.fields:
                yield (
                    ("parts", n, "fields", i),
                    (
                        f"领域 “{field}” 已经写在整项的 fields 里；"
                        "整项的，不再写在部分里；只有这一部分的，请从整项的 fields 里删去"
                    ),
                )
            elif field in part.fields[:i]:
                yield ("parts", n, "fields", i), _once(f"领域 “{field}” 在这一部分里")


def _again(names: list[str]) -> list[int]:
    """Where a name stands that stood before."""
    return [i for i, name in enumerate(names) if name in names[:i]]


def _once(what: str) -> str:
    return f"{what}写了两次；请只留一个"
