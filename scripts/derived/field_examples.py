"""A few short names of what is learnt in a field, for those to whom the name of the field says little."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.fields import Field

_MOST = 3
_LONGEST = 8  # characters: they stand behind the field's name on one line of a phone


def field_examples(field: Field, actions: Iterable[Action]) -> list[str]:
    """The first short skills and occupations, as printed, of the parts about this field and no other."""
    found = (
        name
        for action in actions
        for part in action.parts
        if {*action.fields, *part.fields} == {field.id}
        for name in (*part.skills, *part.occupations)
    )
    return list(dict.fromkeys(name for name in found if len(name) <= _LONGEST))[:_MOST]
