"""The questions of somebody who wants to learn, and what the documents answer: fee, way in, place,
telephone, office.

An answer belongs to those whom its record speaks of. A telephone number serves the document that
prints it and no other one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.answers import ActionAnswer, Answer, Question
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.occupations import Occupation
from scripts.derived.lookup import Lookup
from scripts.derived.wording import passed
from scripts.evidence.squeeze import squeeze

Naming = tuple[Action, Group | None]
"""An action that names the one asked about, or else this wider group."""


@dataclass(frozen=True)
class Said:
    """An answer and the words it rests on. `groups`: whom alone it is said of, in print; `wide`: the
    wider group that it is printed for, where the one asked about is not."""

    answer: Answer
    cite: Cite
    groups: list[str]
    wide: Group | None


@dataclass(frozen=True)
class Speaking:
    """A document that speaks of the one asked about; `wide`: only of that wider group."""

    document: Document
    wide: Group | None = None


@dataclass(frozen=True)
class AnswerBox:
    """What `speaking`, the documents that speak of one group, action or occupation, answer, and the
    `actions` that do."""

    speaking: list[Speaking]
    said: list[Said]
    actions: list[Naming]

    def direct(self, question: Question) -> list[Said]:
        """What answers it."""
        return [s for s in self.said if s.answer.question == question and not s.answer.near]

    def near(self, question: Question) -> list[Said]:
        """What only comes near it."""
        return [s for s in self.said if s.answer.question == question and s.answer.near]

    @property
    def phones(self) -> list[Speaking]:
        """The documents that print a telephone number."""
        return [s for s in self.speaking if _has_phone(s.document)]

    def silent(self, question: Question | None) -> list[Document]:
        """The documents that do not answer it; without a question: that print no telephone."""
        speaks = {s.cite.document for s in self.direct(question)} if question else set()
        speaks |= set() if question else {s.document.id for s in self.phones}
        return [s.document for s in self.speaking if s.document.id not in speaks]


def of_action(action: Action, lookup: Lookup) -> AnswerBox:
    """The box of an action."""
    return _box([Speaking(lookup.document(action.document))], [(action, None)], None)


def of_occupation(occupation: Occupation, lookup: Lookup) -> AnswerBox:
    """The box of an occupation: what an action says of some groups alone is not said of it."""
    documents = lookup.documents_of(occupation.named_in)
    actions: list[Naming] = [(action, None) for action in lookup.actions_naming(occupation)]
    return _box([Speaking(lookup.document(d)) for d in documents], actions, [])


def of_group(group: Group, lookup: Lookup) -> AnswerBox:
    """The box of a group: what is said of it, then what is said of the groups that it is part of."""
    speaking: dict[str, Speaking] = {}
    actions: dict[str, Naming] = {}
    for one in (group, *lookup.wider(group)):
        wide = None if one is group else one
        for name in lookup.documents_of(lookup.named_in(one)):
            speaking.setdefault(name, Speaking(lookup.document(name), wide))
        for action in lookup.actions_for("groups", one.id):
            actions.setdefault(action.id, (action, wide))
    return _box(list(speaking.values()), list(actions.values()), [group, *lookup.wider(group)])


def _box(
    speaking: list[Speaking],
    actions: list[Naming],
    asked: list[Group] | None,
) -> AnswerBox:
    """`asked`: the groups that an answer to some groups alone must name one of; None: any."""
    today = [s for s in speaking if not passed(s.document)] or speaking
    held = {s.document.id for s in today}
    found = [(action, wide) for action, wide in actions if action.document in held]
    said = [*_of_actions(found, asked), *_of_documents(today)]
    return AnswerBox(today, said, found)


def _of_documents(speaking: Iterable[Speaking]) -> Iterator[Said]:
    for one in speaking:
        for answer in one.document.answers:
            yield Said(answer, answer.cite, [], one.wide)


def _of_actions(actions: Iterable[Naming], asked: list[Group] | None) -> Iterator[Said]:
    for action, wide in actions:
        for answer in action.answers:
            cite = Cite(document=action.document, clause=action.clause, quote=answer.quote)
            named = _named_with(answer, action)
            if asked is None or not named:
                yield Said(answer, cite, list(named.values()), wide)
                continue
            meant = next((group for group in asked if group.id in named), None)
            if meant is not None:
                yield Said(answer, cite, list(named.values()), None if meant is asked[0] else meant)


def _named_with(answer: ActionAnswer, action: Action) -> dict[str, str]:
    """The groups of the parts in whose quotation that of `answer` stands, by id, as printed."""
    words = squeeze(answer.quote)
    parts = [part for part in action.parts if words in squeeze(part.quote)]
    return {group.id: group.as_written for part in parts for group in part.groups}


def _has_phone(document: Document) -> bool:
    return any(contact.kind == "电话" for contact in document.contacts)
