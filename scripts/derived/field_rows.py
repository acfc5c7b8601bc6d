"""What a field's pages say of its actions: one row for what several documents print alike.

A field is of a whole action or of some of its parts; only these count. They may reach beyond the
field. What they list is then not shown under it: the document does not say which belong there.
"""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue import open_lists
from scripts.catalogue.models.actions import Action, ActionPart
from scripts.catalogue.models.fields import Field
from scripts.derived.brought_up import from_whom
from scripts.derived.lookup import Lookup


@dataclass(frozen=True)
class FieldRow:
    """Actions of different documents with one title that print the same.

    `beyond` names the other fields and trades that they reach. `told`: part by part whom it is for
    and what it lists, each in one line as printed, and what is said of whom it is for where these
    people are who comes out of it; nothing listed if there is anything beyond.
    """

    actions: list[Action]
    beyond: list[str]
    told: list[tuple[str, str, str]]


def field_rows(field: Field, lookup: Lookup) -> list[FieldRow]:
    """The rows of `field`, in the order of the first action of each."""
    alike: dict[tuple[object, ...], list[Action]] = {}
    for action in lookup.actions_for("fields", field.id):
        key = (action.title, *action.every_field, *_told(action, field))
        alike.setdefault(key, []).append(action)
    return [_row(actions, field, lookup) for actions in alike.values()]


def parts_of(action: Action, field: Field) -> list[ActionPart]:
    """The parts of `action` that are about `field`."""
    if field.id in action.fields:
        return action.parts
    return [part for part in action.parts if field.id in part.fields]


def _told(action: Action, field: Field) -> list[tuple[str, str, str]]:
    found = [
        (
            open_lists.in_print(part, "groups"),
            open_lists.what(part),
            from_whom(part, action),
        )
        for part in parts_of(action, field)
    ]
    return [line for line in found if line[0] or line[1]]


def _row(actions: list[Action], field: Field, lookup: Lookup) -> FieldRow:
    beyond = list(dict.fromkeys(name for a in actions for name in _beyond(a, field, lookup)))
    told = _told(actions[0], field)
    if beyond:
        told = [(groups, "", whence) for groups, _, whence in told if groups]
    return FieldRow(actions, beyond, told)


def _beyond(action: Action, field: Field, lookup: Lookup) -> list[str]:
    """The other fields of the parts about `field`, and the trades listed beside its own name."""
    parts = parts_of(action, field)
    ids = dict.fromkeys([*action.fields, *(other for part in parts for other in part.fields)])
    fields = [lookup.field(other).name for other in ids if other != field.id]
    # Trades stand beside the field only where the field is one of them; elsewhere they lie inside it.
    areas = [area for part in parts if field.name in part.areas for area in part.areas]
    return [*fields, *(area for area in areas if area not in (field.name, *fields))]
