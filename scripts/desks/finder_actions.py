"""An action as the finder tells it: its parts in print, whom they are for, its offices, what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scripts.catalogue.models.actions import Action, ActionPart
from scripts.catalogue.models.answers import Answer
from scripts.catalogue.models.groups import Group
from scripts.catalogue.open_lists import AND_MORE, in_print
from scripts.catalogue.vocabulary import FEW_OFFICES
from scripts.derived.answers import of_action
from scripts.derived.brought_up import from_whom
from scripts.derived.learning import learning
from scripts.derived.lookup import Lookup
from scripts.pages import addresses


def action_part(
    action: Action, groups: Sequence[Group], lookup: Lookup, file: str
) -> dict[str, Any]:
    """`action` with what it prints for each of `groups`; its links lead from the page of `file`.

    `for`: {group, wordings, and where its parts stand in the list}: ``named`` those that name the group,
    ``within`` those for the groups named below it, ``untied`` those for nobody in print.
    """
    names = {group.id for group in action.groups}
    return {
        "id": action.id,
        "document": action.document,
        "number": f"{lookup.document(action.document).place} {action.number_as_printed}",
        "title": action.title,
        "summary": action.summary,
        "page": addresses.relative(file, addresses.file_of("actions", action.id)),
        "fields": action.fields,
        "parts": [_part(part, action) for part in action.parts],
        "for": [_for(action, group, lookup) for group in groups if group.id in names],
        "offices": [
            {
                "name": office.as_written,
                "lead": office.lead,
                "page": addresses.relative(file, addresses.file_of("departments", office.id)),
            }
            for office in action.departments
        ],
        "few_offices": len(action.departments) <= FEW_OFFICES,
        "more_offices": AND_MORE if action.open_ended else "",
        "occupations": [
            {
                "name": occupation.name,
                "page": addresses.relative(file, addresses.file_of("occupations", occupation.id)),
            }
            for occupation in lookup.occupations_in(action)
        ],
        "answers": [
            answer_part(said.answer, said.cite.model_dump(), said.groups)
            for said in of_action(action, lookup).said
            if said.cite.clause == action.clause
        ],
    }


def answer_part(answer: Answer, cite: dict[str, Any], groups: list[str]) -> dict[str, Any]:
    """What is answered to somebody who wants to learn; `groups`: whom alone it is said of, in print."""
    return {
        "question": answer.question,
        "text": answer.text,
        "near": answer.near,
        "groups": groups,
        "cite": cite,
    }


def _part(part: ActionPart, action: Action) -> dict[str, Any]:
    whence = from_whom(part, action)
    return {
        "groups": in_print(part, "groups"),
        "skills": in_print(part, "skills"),
        "occupations": in_print(part, "occupations"),
        "areas": in_print(part, "areas"),
        "projects": in_print(part, "projects"),
        "fields": part.fields,
        **({"brings_up": whence} if whence else {}),
        "cite": {"document": action.document, "clause": action.clause, "quote": part.quote},
    }


def _for(action: Action, group: Group, lookup: Lookup) -> dict[str, Any]:
    found = learning(action, group, lookup)

    def places(parts: list[ActionPart]) -> list[int]:
        return [action.parts.index(part) for part in parts]

    return {
        "group": group.id,
        "wordings": list(
            dict.fromkeys(
                printed.as_written
                for part in found.named
                for printed in part.groups
                if printed.id == group.id
            )
        ),
        "named": places(found.named),
        "within": places(found.within),
        "untied": places(found.untied),
    }
