"""What another document says nearest to an action: the same printed words, wherever they stand, then
what an editor takes for the same, then the words that are nowhere found.

Printed and judged are kept apart: that a group counts as part of another is nowhere printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from scripts.catalogue.models.actions import PART_LISTS, Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.groups import Group
from scripts.derived.grouped import grouped
from scripts.derived.lookup import Lookup
from scripts.derived.quoted_words import QuotedWords
from scripts.derived.ties import Ties, is_inside
from scripts.evidence.squeeze import squeeze


@dataclass(frozen=True)
class Printed:
    """A passage of the other document, and the words of the action that it prints too."""

    cite: Cite
    words: list[str]


@dataclass(frozen=True)
class Judged:
    """What an editor takes for the same: words of the action (none: it as a whole), passages of the
    other document, why."""

    words: list[str]
    there: list[Cite]
    why: str


@dataclass(frozen=True)
class Nearest:
    """All of that for one action; `missing`: its words that the other document has in no way."""

    action: Action
    printed: list[Printed]
    judged: list[Judged]
    missing: list[str]

    @property
    def is_found(self) -> bool:
        """Whether the other document says anything near."""
        return bool(self.printed or self.judged)

    def places(self, word: str) -> list[Cite]:
        """Where the other document prints `word` of the action."""
        return [near.cite for near in self.printed if word in near.words]

    def judged_of(self, word: str) -> list[Judged]:
        """What an editor takes for the same as `word` of the action."""
        return [
            judged
            for judged in self.judged
            if any(squeeze(word) in squeeze(told) for told in judged.words)
        ]


class Search:
    """Searches the documents of a catalogue for what is near to an action."""

    def __init__(self, lookup: Lookup) -> None:
        self.lookup = lookup

    @cached_property
    def quoted(self) -> QuotedWords:
        """Where words are printed."""
        return QuotedWords(self.lookup.catalogue)

    @cached_property
    def ties(self) -> Ties:
        """The editor's ties."""
        return Ties(self.lookup.catalogue)

    def nearest(self, action: Action, document: str) -> Nearest:
        """What `document` says nearest to `action`."""
        words = own_words(action)
        printed = self._printed([*words, *self._theirs(action, document)], document)
        same = {word for near in printed for word in near.words}
        judged = [*self._tied(action, document), *self._related(action, same, document)]
        judged += self._same_field(action, document, {near.cite.clause for near in printed})
        told = [squeeze(word) for each in judged for word in each.words]
        missing = [
            word
            for word in words
            if not self.quoted.anywhere(word, document)
            and not any(squeeze(word) in t or t in squeeze(word) for t in told)
        ]
        return Nearest(action, printed, judged, missing)

    def _theirs(self, action: Action, document: str) -> list[str]:
        """The names of the other document's actions that this action's clause prints, but inside a
        longer name of its own."""
        own = own_words(action)
        names = (
            n for other in self.lookup.in_document("actions", document) for n in own_words(other)
        )
        return [
            name
            for name in dict.fromkeys(names)
            if not any(name in longer for longer in own)
            and any(
                is_inside(cite.clause, action.clause)
                for cite in self.quoted.places(name, action.document)
            )
        ]

    def _printed(self, words: Iterable[str], document: str) -> list[Printed]:
        """As few passages as print all of `words` that are printed at all, the richest first; of
        equally rich ones what an action says goes first, then the longest."""
        clauses = {a.clause for a in self.lookup.in_document("actions", document)}
        at: dict[tuple[str, str], tuple[Cite, list[str]]] = {}
        for word in dict.fromkeys(words):
            for cite in self.quoted.places(word, document):
                at.setdefault((cite.clause, cite.quote), (cite, []))[1].append(word)
        found, left = [], {word for _, told in at.values() for word in told}
        while left:
            cite, told = max(
                at.values(),
                key=lambda one: (
                    len(left.intersection(one[1])),
                    one[0].clause in clauses,
                    len(one[0].quote),
                ),
            )
            found.append(Printed(cite, [word for word in told if word in left]))
            left.difference_update(told)
        return found

    def _tied(self, action: Action, document: str) -> Iterator[Judged]:
        for tied in self.ties.inside(action.document, action.clause):
            there = [cite for cite in tied.there if cite.document == document]
            if there:
                yield Judged([tied.here.quote], there, tied.tie.why)

    def _related(self, action: Action, same: set[str], document: str) -> Iterator[Judged]:
        """For the groups that are not printed there too, those that stand nearest in the editors'
        order: the same one in other words, else a wider one or its parts, else parts of one wider."""
        found: dict[tuple[str, tuple[str, ...]], Judged] = {}
        for group in action.groups:
            if group.as_written in same:
                continue
            near = min(self._kin(group.id, document), key=lambda kin: kin[0], default=None)
            if near is not None:
                _, why, cites = near
                key = why, tuple(cite.quote for cite in cites)
                found.setdefault(key, Judged([], cites, why)).words.append(group.as_written)
        yield from found.values()

    def _kin(self, group_id: str, document: str) -> list[tuple[int, str, list[Cite]]]:
        """(how far away, in words, where) of what the document prints of the kin of a group."""
        known = self.lookup.groups_printed(self.lookup.document(document))
        found = grouped((self._kinship(group_id, other), other) for other in known)
        return [
            (*kinship, [c for other in others for c in self._first_named(other, document)])
            for kinship, others in found.items()
            if kinship
        ]

    def _kinship(self, group_id: str, other: Group) -> tuple[int, str] | None:
        group = self.lookup.group(group_id)
        if group.id == other.id:
            return 0, "写法不同，本站登记为同一类人"
        above = {wider.id: wider.name for wider in self.lookup.wider(group)}
        if other.id in above:
            return 1, f"本站把它归在“{other.name}”里"
        above_other = {wider.id for wider in self.lookup.wider(other)}
        if group.id in above_other:
            return 2, f"本站把那边的归在“{group.name}”里"
        shared = next((name for id_, name in above.items() if id_ in above_other), None)
        return (3, f"本站把两边都归在“{shared}”里") if shared else None

    def _first_named(self, group: Group, document: str) -> list[Cite]:
        return [c for c in self.lookup.named_in(group) if c.document == document][:1]

    def _same_field(self, action: Action, document: str, near: set[str]) -> Iterator[Judged]:
        """The actions that the editors put in the same field, but for those in clauses that are near
        anyway."""
        for field in action.every_field:
            there = [
                Cite(document=document, clause=other.clause, quote=other.title)
                for other in self.lookup.actions_for("fields", field)
                if other.document == document and other.clause not in near
            ]
            if there:
                yield Judged([], there, f"本站归在同一个领域：{self.lookup.field(field).name}")


def own_words(action: Action) -> list[str]:
    """The printed names of an action: whom, in which trades, through which projects, what."""
    return list(dict.fromkeys(name for key in PART_LISTS for name in action.names(key)))
