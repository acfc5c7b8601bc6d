"""What an action prints for one group: what is tied to it, and what is tied to nobody.

Where the words of a part name a group and skills or occupations, they belong together. Those that an
action ties to other groups are not for this one, unless the printed heading of the action names it.
"""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.actions import Action, ActionPart
from scripts.catalogue.models.groups import Group
from scripts.derived.lookup import Lookup


@dataclass(frozen=True)
class Learning:
    """What one action prints for a group.

    `wordings`: how it prints the group, where not by its name. `named`: the parts that name it.
    `within`: where the heading alone does, the parts that list something for the groups named below it.
    `untied`: the parts that list skills or occupations for nobody in print.
    """

    action: Action
    wordings: list[str]
    named: list[ActionPart]
    within: list[ActionPart]
    untied: list[ActionPart]

    @property
    def tied(self) -> list[ActionPart]:
        """The parts that print skills or occupations for the group itself."""
        return [part for part in self.named if part.lists_what]


def learning(action: Action, group: Group, lookup: Lookup) -> Learning:
    """What `action` prints for `group`, which it names."""
    named = action.parts_for(group.id)
    printed = dict.fromkeys(g.as_written for p in named for g in p.groups if g.id == group.id)
    is_headed = lookup.has_heading(action) and any(words in action.title for words in printed)
    is_for_all = is_headed and not any(part.lists_what for part in named)
    return Learning(
        action,
        wordings=[words for words in printed if words != group.name],
        named=named,
        within=[p for p in action.parts if p.groups and p.lists_what] if is_for_all else [],
        untied=action.untied,
    )
