"""The page of each target group, and the groups that each document prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue import places
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.ties import Tie
from scripts.derived.answers import AnswerBox, of_group
from scripts.derived.learning import Learning, learning
from scripts.derived.lookup import Lookup
from scripts.derived.notices import Notice, notices_for
from scripts.derived.printed_groups import PrintedGroup, printed_groups
from scripts.derived.same_part import same_part
from scripts.derived.ties import Ties
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages
from scripts.pages.page import Page
from scripts.pages.rests_on import cited_documents
from scripts.pages.titles import placed_title, places_of


@dataclass(frozen=True)
class GroupShows:
    """A group: the notices for it, what visitors ask first, its own actions, those of wider groups, those near it, the groups in it, what is tied to where it is printed.

    `near` is only there where no action names the group or a wider one.
    """

    group: Group
    notices: list[Notice]
    answers: AnswerBox
    own: list[Learning]
    wider: list[tuple[Group, list[Learning]]]
    near: list[tuple[Cite, list[Action]]]
    members: list[tuple[Group, list[str]]]
    tied: list[tuple[Tie, list[Cite]]]


@dataclass(frozen=True)
class GroupsShow:
    """The groups that each document prints, by place."""

    places: dict[str, list[tuple[Document, list[PrintedGroup]]]]


def _pages(lookup: Lookup) -> Iterator[Page]:
    ties = Ties(lookup.catalogue)
    for group in lookup.catalogue.groups:
        own = lookup.actions_for("groups", group.id)
        held = {action.id for action in own}
        wider = [
            (wide, [a for a in lookup.actions_for("groups", wide.id) if a.id not in held])
            for wide in lookup.wider(group)
        ]
        cites = lookup.named_in(group)
        tied = ties.about(group.id, cites)
        there = [cite for _, passages in tied for cite in passages]
        wider_cites = [c for wide, _ in wider for c in lookup.named_in(wide)]
        yield Page(
            file_of("groups", group.id),
            "records/groups.md.j2",
            placed_title(group.name, _places(group, lookup), lookup),
            f"给“{group.name}”准备了哪些培训、谁负责、写在哪份文件里。",
            lookup.documents_of(cites + wider_cites + there),
            GroupShows(
                group=group,
                notices=notices_for(group, lookup),
                answers=of_group(group, lookup),
                own=[learning(action, group, lookup) for action in own],
                wider=[
                    (wide, [learning(action, wide, lookup) for action in actions])
                    for wide, actions in wider
                    if actions
                ],
                near=[] if own or any(found for _, found in wider) else same_part(group, lookup),
                members=[(part, _places(part, lookup)) for part in lookup.parts(group)],
                tied=tied,
            ),
        )


def _places(group: Group, lookup: Lookup) -> list[str]:
    return places_of(lookup.documents_of(lookup.named_in(group)), lookup)


def _shows(lookup: Lookup) -> GroupsShow:
    found = {}
    for place, documents in places.by_place(lookup.documents).items():
        printed = [(document, printed_groups(document, lookup)) for document in documents]
        found[place] = [(document, groups) for document, groups in printed if groups]
    return GroupsShow({place: printed for place, printed in found.items() if printed})


SHOWN = ListPages(
    Index(
        "groups",
        "我是哪类人",
        "找培训",
        "文件把培训写给了下面这些人。先选地方，再点开您这一类，看有什么培训、谁负责。",
        records="人群",
    ),
    shows=_shows,
    pages=_pages,
    documents=cited_documents("groups"),
)
