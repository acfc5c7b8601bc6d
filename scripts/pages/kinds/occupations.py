"""The page of each occupation: its entry in the national classification, and who names it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.catalogue.models.actions import Action, ActionPart
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.occupations import Occupation
from scripts.derived.answers import AnswerBox, of_occupation
from scripts.derived.lookup import Lookup
from scripts.derived.occupation_neighbours import Links, Neighbours
from scripts.derived.occupation_parts import only_in_projects, parts_printing
from scripts.derived.trainees import trainees
from scripts.pages.addresses import file_of
from scripts.pages.index import Index, ListPages
from scripts.pages.page import Page
from scripts.pages.rests_on import cited_documents


@dataclass(frozen=True)
class OccupationShows:
    """An occupation, what visitors ask first, the actions that name it, each with the parts that do and the projects in whose
    names alone it stands, and the groups of these parts; occupations near it.

    `beside`: the other groups that are printed in its clauses, each with its own citation.
    `trainees`: whom all the training of a document is for, by its id.
    """

    occupation: Occupation
    answers: AnswerBox
    actions: list[tuple[Action, list[ActionPart], list[str]]]
    groups: list[Group]
    near: Neighbours
    beside: list[tuple[Cite, list[Group]]]
    trainees: dict[str, list[tuple[Group, Cite]]]


@dataclass(frozen=True)
class OccupationsShow:
    """The occupations by their kind."""

    kinds: dict[str, list[Occupation]]


def _pages(lookup: Lookup) -> Iterator[Page]:
    links = Links(lookup)
    whom = {document.id: trainees(document.id, lookup) for document in lookup.documents}
    for occupation in lookup.catalogue.occupations:
        actions = [(a, parts_printing(occupation, a)) for a in lookup.actions_naming(occupation)]
        groups = dict.fromkeys(g.id for _, parts in actions for part in parts for g in part.trained)
        yield Page(
            file_of("occupations", occupation.id),
            "records/occupations.md.j2",
            occupation.name,
            f"“{occupation.name}”在国家职业分类里的编码，哪些文件、哪些培训行动写到它，写给谁。",
            lookup.documents_of(occupation.named_in),
            OccupationShows(
                occupation=occupation,
                answers=of_occupation(occupation, lookup),
                actions=[(a, parts, only_in_projects(occupation, parts)) for a, parts in actions],
                groups=[lookup.group(group) for group in groups],
                near=links.neighbours(occupation),
                beside=_beside(occupation, set(groups), lookup),
                trainees=whom,
            ),
        )


def _beside(
    occupation: Occupation, known: set[str], lookup: Lookup
) -> list[tuple[Cite, list[Group]]]:
    """The groups not `known` that are printed in the clauses of `occupation`: (its own citation,
    groups). The clause prints both; whether it offers the one to the other is left to its reader."""
    found = []
    for cite in occupation.named_in:
        cited = lookup.groups_printed_at(cite.document, cite.clause)
        groups = [group for group in cited if group.id not in known]
        known = known | {group.id for group in groups}
        found.append((cite, groups))
    return [(cite, groups) for cite, groups in found if groups]


def _shows(lookup: Lookup) -> OccupationsShow:
    kinds: dict[str, list[Occupation]] = {}
    for occupation in lookup.catalogue.occupations:
        kinds.setdefault(occupation.kind, []).append(occupation)
    return OccupationsShow(kinds)


SHOWN = ListPages(
    Index(
        "occupations",
        "职业（工种）",
        "找培训",
        "文件点到名的职业、工种和技能。点开看国家职业编码是多少、哪些文件和行动写到它。",
    ),
    shows=_shows,
    pages=_pages,
    documents=cited_documents("occupations"),
)
