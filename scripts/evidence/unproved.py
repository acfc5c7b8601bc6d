"""What the catalogue says and nobody has held against the source texts yet: 待核."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite, Evidence, Listed, Record
from scripts.catalogue.models.clauses import Clause
from scripts.catalogue.walk import at
from scripts.evidence import page_quotes, sources_lock
from scripts.evidence.claims import Claim, Key, claims
from scripts.files.paths import CONTENT


class Unproved:
    """The claims of a catalogue that `proved`, the keys of those that hold, does not have."""

    def __init__(self, claimed: Iterable[Claim] = (), proved: Iterable[Key] = ()) -> None:
        known = set(proved)
        self.claims = [claim for claim in claimed if claim.key not in known]
        self.keys = {claim.key for claim in self.claims}
        self._of: dict[int, list[Claim]] = {}
        for claim in self.claims:
            if claim.record is not None:
                self._of.setdefault(id(claim.record), []).append(claim)

    def of(self, record: Record, field: str = "") -> list[Claim]:
        """What `record` says and nobody has proved; with a `field`, what that field says.

        The words behind a printed particular of a document belong to that particular.
        """
        found = self._of.get(id(record), [])
        return [claim for claim in found if field in ("", _field(claim))] if field else found

    def records(self) -> list[Record]:
        """The records that say something unproved, each once."""
        records = {id(c.record): c.record for c in self.claims if c.record is not None}
        return list(records.values())

    def says(self, shown: object) -> bool:
        """Whether `shown` says something unproved: a record, a citation, or a list of them.

        A citation is one that nobody has proved, by its words; other values say nothing.
        """
        match shown:
            case list():
                return any(self.says(each) for each in shown)
            case Cite(document=document, clause=clause, quote=quote) | {
                "document": document,
                "clause": clause,
                "quote": quote,
            }:
                return (document, clause, quote) in self.keys
            case BaseModel():
                return id(shown) in self._of
        return False


ALL_PROVED = Unproved()

_NAMED = 12  # records named in the one line of `summary`


def summary(found: Unproved) -> str:
    """One line for editors: how much is unproved, and in which records and pages; empty if nothing."""
    if not found.claims:
        return ""
    counts = Counter(_named(claim) for claim in found.claims)
    named = [f"{name}（{count} 处）" for name, count in counts.items()]
    more = f"等 {len(named)} 条记录" if len(named) > _NAMED else ""
    return (
        f"待核 {len(found.claims)} 处：{'、'.join(named[:_NAMED])}{more}。网页上标着“待核”；"
        "请持有原文的维护者运行 make verify SOURCES=原文文件夹，并提交 catalog/sources.lock"
    )


def _named(claim: Claim) -> str:
    """What an editor calls the record of a claim, or the page that makes it."""
    match claim.record:
        case None:
            return claim.problem("").file
        case Clause(document=document, locator=locator):
            return f"{Clause.listed.called} {document} {locator}"
        case Listed(id=name):  # type: ignore[misc]
            return f"{type(claim.record).listed.called} {name}"
    return type(claim.record).__name__


def unproved(
    catalogue: Catalogue, lock: Path = sources_lock.FILE, content: Path = CONTENT
) -> Unproved:
    """What `lock` does not cover of `catalogue` and of the hand-written pages below `content`."""
    claimed = [*claims(catalogue), *page_quotes.load(catalogue, content)[0]]
    return Unproved(claimed, sources_lock.read(lock).quotes)


def _field(claim: Claim) -> str:
    """The field of the record that makes a claim."""
    assert claim.record is not None  # only claims of records are asked for by field
    part = at(claim.record, claim.inside[:-1])
    return part.about if isinstance(part, Evidence) else str(claim.inside[0])
