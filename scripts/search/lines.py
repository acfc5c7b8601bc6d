"""The line of a result that is an occupation: for whom, where and who answers, so that one can choose."""

from __future__ import annotations

from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.occupations import Occupation
from scripts.derived.lookup import Lookup
from scripts.derived.occupation_parts import parts_printing

_SHOWN = 2
"""How many offices of an action are named."""


def occupation_line(occupation: Occupation, lookup: Lookup) -> str:
    """Of the first action that names `occupation` and is not over, else of the first; empty without one."""
    actions = lookup.actions_naming(occupation)
    held = {document.id for document in lookup.current}
    current = [action for action in actions if action.document in held]
    if not actions:
        return ""
    action = (current or actions)[0]
    more = [f"另有{len(actions) - 1}项行动"] if len(actions) > 1 else []
    whom = [] if occupation.of_people else [_whom(occupation, action)]
    return "；".join([*whom, _offices(action), *more])


def _whom(occupation: Occupation, action: Action) -> str:
    printed = [g.as_written for part in parts_printing(occupation, action) for g in part.groups]
    groups = list(dict.fromkeys(printed))
    if not groups:
        return "没有写明给谁"
    others = f"等{len(groups)}类人" if len(groups) > 1 else ""
    return f"给{groups[0]}{others}"


def _offices(action: Action) -> str:
    leads = [office.as_written for office in action.departments if office.lead]
    names = leads or [office.as_written for office in action.departments]
    if not names:
        return "没有写归谁管"
    others = f"等{len(names)}个单位" if len(names) > _SHOWN else ""
    return f"{'、'.join(names[:_SHOWN])}{others}管"
