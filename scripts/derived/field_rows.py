"""What a field's pages say of its actions: one row for what several documents print alike.

An action may reach beyond the field. Its skills are then not shown under the field: the document
does not say which of them belong there.
"""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.fields import Field
from scripts.derived.lookup import Lookup


@dataclass(frozen=True)
class FieldRow:
    """Actions of different documents with one title and one list of skills.

    `beyond` names the other fields and trades that they reach; `skills` is empty if there are any.
    """

    actions: list[Action]
    beyond: list[str]
    skills: list[str]


def field_rows(field: Field, lookup: Lookup) -> list[FieldRow]:
    """The rows of `field`, in the order of the first action of each."""
    alike: dict[tuple[object, ...], list[Action]] = {}
    for action in lookup.actions_for("fields", field.id):
        key = (action.title, *action.skills, *action.fields)
        alike.setdefault(key, []).append(action)
    return [_row(actions, field, lookup) for actions in alike.values()]


def _row(actions: list[Action], field: Field, lookup: Lookup) -> FieldRow:
    beyond = list(dict.fromkeys(name for a in actions for name in _beyond(a, field, lookup)))
    return FieldRow(actions, beyond, [] if beyond else actions[0].skills)


def _beyond(action: Action, field: Field, lookup: Lookup) -> list[str]:
    """The other fields of `action`, and the trades it lists beside the field's own name."""
    fields = [lookup.field(other).name for other in action.fields if other != field.id]
    # Trades stand beside the field only where the field is one of them; elsewhere they lie inside it.
    beside = action.areas if field.name in action.areas else []
    return [*fields, *(area for area in beside if area not in (field.name, *fields))]
