"""What a change does, as plain values: the one model that Markdown, page and JSON are made from.

JSON has these names as its keys (see `as_json`). Money is in whole 分; a day is ``2026-03-31``; what is
not there is None. Every text is as it is written in the files: who shows it has to make it harmless.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class FieldChange:
    """One field of a record: `field` in Chinese, its value before and after as it is written, and the
    `clause` that the value rests on (empty where it rests on none)."""

    field: str
    before: str | None
    after: str | None
    clause: str = ""


@dataclass(frozen=True)
class RecordChange:
    """A record: the word for its list, what it is called, its title, where it stands, what it rests on,
    and its fields that changed (none of a record that is new or gone)."""

    kind: str
    name: str
    title: str
    file: str
    line: int
    clause: str = ""
    fields: list[FieldChange] = field(default_factory=list)


@dataclass(frozen=True)
class Rename:
    """A record that has another id; `fields`: what changed beside it."""

    kind: str
    before: str
    after: str
    title: str
    fields: list[FieldChange] = field(default_factory=list)


@dataclass(frozen=True)
class Refiled:
    """Records that stand in another file, unchanged or not."""

    before: str
    after: str
    records: int


@dataclass(frozen=True)
class Records:
    """`followed`: how many records changed in nothing but that they name a renamed one anew; `not_read`
    the files of which something could not be read, so that nothing is said of what they hold."""

    changed: list[RecordChange] = field(default_factory=list)
    added: list[RecordChange] = field(default_factory=list)
    removed: list[RecordChange] = field(default_factory=list)
    renamed: list[Rename] = field(default_factory=list)
    refiled: list[Refiled] = field(default_factory=list)
    followed: int = 0
    not_read: list[str] = field(default_factory=list)

    def count(self) -> int:
        """How many records are not as they were."""
        return len(self.changed) + len(self.added) + len(self.removed) + len(self.renamed)


@dataclass(frozen=True)
class Move:
    """A payout that is another one. `of`: the class in words, or the name of a story; `at`: its price and
    its day in words; `readings`: under which readings it is so; `before_fen`, `after_fen`: None where it
    cannot be computed, and `why` not; `parts`: what is paid of each instalment before and after, of those
    that differ; `clauses`: what caused it."""

    scheme: str
    of: str
    at: str
    readings: str
    before_fen: int | None
    after_fen: int | None
    why: str = ""
    parts: list[tuple[str, int, int]] = field(default_factory=list)
    clauses: list[str] = field(default_factory=list)

    @property
    def change_fen(self) -> int | None:
        """By how much; None where one of the two is not known."""
        if self.before_fen is None or self.after_fen is None:
            return None
        return self.after_fen - self.before_fen

    @property
    def falls(self) -> bool:
        """Whether less is paid than before, or nobody can say any more what is paid."""
        change = self.change_fen
        return change < 0 if change is not None else self.before_fen is not None


@dataclass(frozen=True)
class Payouts:
    """`stories`: those of tests/cases that moved, of so many `told`. `classes`: those at the edges of
    every scheme that moved, each once for all the readings under which it moves alike; with each
    reading for itself `moved` of so many `looked_at`. `schemes_lost`, `schemes_new`: that can no longer,
    or can now, be computed; `stories_lost`, `stories_new`: their names."""

    stories: list[Move] = field(default_factory=list)
    told: int = 0
    classes: list[Move] = field(default_factory=list)
    moved: int = 0
    looked_at: int = 0
    schemes_lost: list[str] = field(default_factory=list)
    schemes_new: list[str] = field(default_factory=list)
    stories_lost: list[str] = field(default_factory=list)
    stories_new: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class PersonMove:
    """A person of a roster who is counted otherwise. `of`: who, by what stands in his row; `readings`: under
    which readings it is so; `before`, `after`: those counts that differ, in words; `falls`: whether he is
    no longer in one of them, or nobody can say any more; `clauses`: what it rests on."""

    scheme: str
    of: str
    readings: str
    before: str
    after: str
    falls: bool
    clauses: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class People:
    """People at the edges of every roster that moved, each once for all the readings under which he moves
    alike; with each reading for itself `moved` of so many `looked_at`. `lost`, `new`: the schemes whose
    rosters can no longer, or can now, be judged."""

    moves: list[PersonMove] = field(default_factory=list)
    moved: int = 0
    looked_at: int = 0
    lost: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Variant:
    """A reading, or one way to read it, that came or is gone, or is another default; `what` says so.
    `of_money`: whether a sum depends on it."""

    what: str
    is_lost: bool
    of_money: bool
    clause: str = ""


@dataclass(frozen=True)
class Address:
    """A page, or a place on a page; `leads_to`: where its old address leads."""

    address: str
    title: str
    leads_to: str = ""


@dataclass(frozen=True)
class Addresses:
    """Pages that are new, say something else, or are gone."""

    appeared: list[Address] = field(default_factory=list)
    changed: list[Address] = field(default_factory=list)
    vanished: list[Address] = field(default_factory=list)


@dataclass(frozen=True)
class Quotation:
    """Words that a record or a page says its clause prints; `of`: which."""

    of: str
    clause: str
    words: str


@dataclass(frozen=True)
class Proofs:
    """`lost`: proved before, and no longer; `waiting`: new, and not proved yet; `proved`: how many came
    to be proved; `withdrawn`: citations that a record had and has no more; `other_text`: documents
    whose text is another one; `unread`: documents read by a second person before, and not since."""

    lost: list[Quotation] = field(default_factory=list)
    waiting: list[Quotation] = field(default_factory=list)
    proved: int = 0
    withdrawn: list[Quotation] = field(default_factory=list)
    other_text: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class DateChange:
    """A rule that applies on other days: its days before and after in words."""

    rule: str
    before: str
    after: str
    is_fewer: bool
    is_more: bool
    clause: str = ""


@dataclass(frozen=True)
class Broken:
    """A side with something wrong: how much, and the first of it, (``file:line:column``, what is wrong)."""

    side: str
    problems: int
    first: list[tuple[str, str]]


@dataclass(frozen=True)
class Report:
    """What a change does. A part that is None could not be looked at, which `unseen` says in sentences;
    `program_files`: what else it touches, of which no effect is told, for one program reads both sides;
    `asks`: what a line ``说明:`` is wanted for; `reasons`: the lines there are."""

    base: str
    head: str
    records: Records = field(default_factory=Records)
    payouts: Payouts | None = None
    people: People | None = None
    variants: list[Variant] = field(default_factory=list)
    addresses: Addresses | None = None
    proofs: Proofs | None = None
    dates: list[DateChange] | None = None
    broken: list[Broken] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    program_files: list[str] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def lacks_reason(self) -> bool:
        """Whether a line is wanted that is not there."""
        return bool(self.asks) and not self.reasons
