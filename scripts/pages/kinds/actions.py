"""The page of each action, and the list of actions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue import places
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.occupations import Occupation
from scripts.derived.answers import AnswerBox, of_action
from scripts.derived.lookup import Lookup
from scripts.derived.trainees import trainees
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages, Standing
from scripts.pages.page import Page
from scripts.pages.rests_on import own_documents
from scripts.pages.titles import placed_title


@dataclass(frozen=True)
class ActionShows:
    """An action, what visitors ask first, the occupations printed in its clause, whom all the training of
    its document is for, and its neighbours there."""

    action: Action
    answers: AnswerBox
    occupations: list[Occupation]
    trainees: list[tuple[Group, Cite]]
    before: Action | None
    after: Action | None


@dataclass(frozen=True)
class ActionsShow:
    """The places that have actions."""

    places: list[str]


def _pages(lookup: Lookup) -> Iterator[Page]:
    actions = lookup.catalogue.actions
    for i, action in enumerate(actions):
        same = [a for a in actions[max(i - 1, 0) : i + 2] if a.document == action.document]
        at = same.index(action)
        yield Page(
            file_of("actions", action.id),
            "records/actions.md.j2",
            placed_title(action.title, [lookup.document(action.document).place], lookup),
            f"{lookup.document(action.document).place}：{action.summary}",
            [action.document],
            ActionShows(
                action=action,
                answers=of_action(action, lookup),
                occupations=lookup.occupations_in(action),
                trainees=trainees(action.document, lookup),
                before=same[at - 1] if at else None,
                after=same[at + 1] if at + 1 < len(same) else None,
            ),
        )


def _shows(lookup: Lookup) -> ActionsShow:
    held = [d for d in lookup.documents if lookup.in_document("actions", d.id)]
    return ActionsShow(list(places.by_place(held)))


def _stands(action: Action) -> Standing:
    return Standing(action.id, "", f"{action.number_as_printed} {action.title}")


SHOWN = ListPages(
    Index(
        "actions",
        "专项培训行动",
        "找培训",
        "文件列出的每一项培训行动、措施和重点工作：给谁、学什么、谁负责。",
    ),
    shows=_shows,
    pages=_pages,
    documents=own_documents("actions"),
    stands=_stands,
)
