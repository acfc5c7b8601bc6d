"""The questions of somebody who wants to learn, and what the documents answer: fee, way in, place,
telephone, office.

An answer belongs to those whom its record speaks of. A telephone number serves the document that
prints it and no other one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from scripts.catalogue.models.actions import Action, ActionPart
from scripts.catalogue.models.answers import ActionAnswer, Answer, Question
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.occupations import Occupation
from scripts.derived.lookup import Lookup
from scripts.derived.occupation_parts import parts_printing
from scripts.derived.phones_beside import Beside, phones_beside, phones_of
from scripts.derived.ties import is_inside
from scripts.derived.wording import passed
from scripts.evidence.squeeze import squeeze

Naming = tuple[Action, Group | None]
"""An action that names the one asked about, or else this wider group."""


Reaches = Callable[[Action, set[str]], list[Group | None]]
"""Whether what an action says of these groups alone is for the one asked about: through itself (None),
or through these wider groups; empty where it is not."""


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
class Duty:
    """Who answers: the offices of `action`; without one, only who issued `document` can be told."""

    document: Document
    action: Action | None
    wide: Group | None


@dataclass(frozen=True)
class AnswerBox:
    """What `speaking`, the documents that speak of one group, action or occupation, answer; `beside`: the
    numbers of others that speak of the same groups or fields."""

    speaking: list[Speaking]
    said: list[Said]
    duties: list[Duty]
    beside: list[Beside]

    def direct(self, question: Question) -> list[Said]:
        """What answers it."""
        return [s for s in self.said if s.answer.question == question and not s.answer.near]

    def near(self, question: Question) -> list[Said]:
        """What only comes near it."""
        return [s for s in self.said if s.answer.question == question and s.answer.near]

    @property
    def phones(self) -> list[Speaking]:
        """The documents that print a telephone number."""
        return [s for s in self.speaking if phones_of(s.document)]

    def silent(self, question: Question | None) -> list[Document]:
        """The documents that do not answer it; without a question: that print no telephone."""
        speaks = {s.cite.document for s in self.direct(question)} if question else set()
        speaks |= set() if question else {s.document.id for s in self.phones}
        return [s.document for s in self.speaking if s.document.id not in speaks]


def of_action(action: Action, lookup: Lookup) -> AnswerBox:
    """The box of an action: what it says of some groups alone is said as such."""
    document = Speaking(lookup.document(action.document))
    about = _about(lookup, [(action, action.parts)])
    return _box(lookup, [document], [(action, None)], lambda *_: [None], about=about)


def of_occupation(occupation: Occupation, lookup: Lookup) -> AnswerBox:
    """The box of an occupation: what an action says of some groups alone only where it prints it for
    them."""

    def reaches(action: Action, named: set[str]) -> list[Group | None]:
        printing = parts_printing(occupation, action)
        return [None for part in printing if named & {group.id for group in part.groups}]

    documents = lookup.documents_of(occupation.named_in)
    actions: list[Naming] = [(action, None) for action in lookup.actions_naming(occupation)]
    speaking = [Speaking(lookup.document(d)) for d in documents]
    about = _about(lookup, [(a, parts_printing(occupation, a)) for a, _ in actions])
    return _box(lookup, speaking, actions, reaches, about=about)


def of_group(group: Group, lookup: Lookup) -> AnswerBox:
    """The box of a group: what is said of it, then what is said of the groups that it is part of."""
    asked: list[tuple[Group, Group | None]] = [
        (group, None),
        *((wide, wide) for wide in lookup.wider(group)),
    ]

    def reaches(_: Action, named: set[str]) -> list[Group | None]:
        return [wide for one, wide in asked if one.id in named]

    speaking: dict[str, Speaking] = {}
    actions: dict[str, Naming] = {}
    beside: dict[str, Naming] = {}
    for one, wide in asked:
        cites = lookup.named_in(one)
        for name in lookup.documents_of(cites):
            speaking.setdefault(name, Speaking(lookup.document(name), wide))
        for action in lookup.actions_for("groups", one.id):
            actions.setdefault(action.id, (action, wide))
        for action in lookup.catalogue.actions:
            if any(
                c.document == action.document and is_inside(c.clause, action.clause) for c in cites
            ):
                beside.setdefault(action.id, (action, wide))
    return _box(
        lookup, list(speaking.values()), list(actions.values()), reaches, list(beside.values())
    )


def _box(
    lookup: Lookup,
    speaking: list[Speaking],
    actions: list[Naming],
    reaches: Reaches,
    beside: Sequence[Naming] = (),
    about: Sequence[Field | Group] = (),
) -> AnswerBox:
    """What those `speaking` today say; what they said before only where nobody else does.

    `beside`: the actions in whose clauses the one asked about is printed, though they are for others.
    """
    today = [s for s in speaking if not passed(s.document)] or speaking
    held = {s.document.id for s in today}
    found = [(action, wide) for action, wide in actions if action.document in held]
    said = [*_of_actions(found, reaches), *_of_documents(today)]
    acting = {action.document for action, _ in found}
    printed = [(a, wide) for a, wide in beside if a.document in held - acting]
    duties = list(_duties(lookup, today, [*found, *printed]))
    numbers = phones_beside(about, [one.document for one in today], lookup)
    return AnswerBox(today, said, duties, numbers)


def _about(
    lookup: Lookup, actions: Iterable[tuple[Action, Sequence[ActionPart]]]
) -> list[Field | Group]:
    """The fields of some actions and the groups of these parts of them."""
    fields: dict[str, Field | Group] = {}
    groups: dict[str, Field | Group] = {}
    for action, parts in actions:
        fields |= {name: lookup.field(name) for name in action.every_field}
        groups |= {group.id: lookup.group(group.id) for part in parts for group in part.groups}
    return [*fields.values(), *groups.values()]


def _duties(lookup: Lookup, speaking: list[Speaking], actions: list[Naming]) -> Iterator[Duty]:
    """Who answers: for a document without actions who issued it, then action by action, then for the
    documents whose actions are printed elsewhere."""
    acting = {action.document for action, _ in actions}
    issued = [Duty(s.document, None, s.wide) for s in speaking if s.document.id not in acting]
    has_actions = [bool(lookup.in_document("actions", duty.document.id)) for duty in issued]
    yield from (duty for duty, has in zip(issued, has_actions, strict=True) if not has)
    yield from (Duty(lookup.document(a.document), a, wide) for a, wide in actions)
    yield from (duty for duty, has in zip(issued, has_actions, strict=True) if has)


def _of_documents(speaking: Iterable[Speaking]) -> Iterator[Said]:
    for one in speaking:
        for answer in one.document.answers:
            yield Said(answer, answer.cite, [], one.wide)


def _of_actions(actions: Iterable[Naming], reaches: Reaches) -> Iterator[Said]:
    for action, wide in actions:
        for answer in action.answers:
            cite = Cite(document=action.document, clause=action.clause, quote=answer.quote)
            named = _named_with(answer, action)
            for through in reaches(action, set(named))[:1] if named else [wide]:
                yield Said(answer, cite, list(named.values()), through)


def _named_with(answer: ActionAnswer, action: Action) -> dict[str, str]:
    """The groups of the parts in whose quotation that of `answer` stands, by id, as printed."""
    words = squeeze(answer.quote)
    parts = [part for part in action.parts if words in squeeze(part.quote)]
    return {group.id: group.as_written for part in parts for group in part.groups}
