"""What an office is named for: as a leader, in the office list of an action, or otherwise."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from scripts.catalogue.models.actions import Action, ActionDepartment
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.departments import Department, OfficeCite
from scripts.catalogue.vocabulary import ONLY_NAMED
from scripts.derived import wording
from scripts.derived.lookup import Lookup
from scripts.derived.named_in import printed_name

LEADS = "牵头"
"""The one word that makes an office a leader."""


@dataclass(frozen=True)
class Duty:
    """An action that lists an office, and how.

    `position` is its place in the printed list, from 1; None if the list leaves it out and another
    clause adds it. `cite` is where its name is printed.
    """

    action: Action
    office: ActionDepartment
    position: int | None
    cite: Cite

    @property
    def sentence(self) -> tuple[str, str, str]:
        """The clause where the name is printed, and the name: one for all actions that it adds it to."""
        return self.cite.document, self.cite.clause, self.cite.quote


@dataclass(frozen=True)
class Roles:
    """The actions an office leads and those that only list it; the other places, told apart alike, and
    those that only name it, by as what they do."""

    led: list[Duty]
    listed: list[Duty]
    leading: list[Cite]
    others: list[Cite]
    only_named: dict[str, list[OfficeCite]]

    @property
    def without_leader(self) -> bool:
        """Whether none of the listing actions names any leader."""
        return not any(o.lead for duty in self.listed for o in duty.action.departments)


def roles(department: Department, lookup: Lookup) -> Roles:
    """The roles of `department`, document by document."""
    found = duties(department, lookup)
    with_a_duty = [c for c in department.named_in if not c.only]
    only_named = {
        words: [c for c in department.named_in if c.only == key]
        for key, words in ONLY_NAMED.items()
    }
    return Roles(
        led=[duty for duty in found if duty.office.lead],
        listed=[duty for duty in found if not duty.office.lead],
        leading=[c for c in with_a_duty if names_leader(c.quote, department)],
        others=[c for c in with_a_duty if not names_leader(c.quote, department)],
        only_named={words: cites for words, cites in only_named.items() if cites},
    )


def duties(department: Department, lookup: Lookup) -> list[Duty]:
    """Every action that names `department` among its offices."""
    return [
        _duty(action, office)
        for action in lookup.actions_for("departments", department.id)
        for office in action.departments
        if office.id == department.id
    ]


def _duty(action: Action, office: ActionDepartment) -> Duty:
    listed = [other for other in action.departments if not other.printed_in]
    clause = office.printed_in or action.clause
    return Duty(
        action=action,
        office=office,
        position=None if office.printed_in else listed.index(office) + 1,
        cite=Cite(document=action.document, clause=clause, quote=office.as_written),
    )


def names_leader(quote: str, department: Department) -> bool:
    """Whether `quote`, cited for `department`, says that it leads.

    Where the office's own name is printed, the word must follow it in the same part of the
    sentence; where it is meant by a name for several offices, the word itself decides.
    """
    name = printed_name(department, quote)
    if name is None:
        return LEADS in quote
    return re.search(rf"{re.escape(name)}[^，、。；]*{LEADS}", quote) is not None


def counted(found: list[Duty], lookup: Lookup) -> list[str]:
    """``2025年：13 项``, ``2021年（目标期已过）：9 项``: how many actions each document has.

    A document without a printed date goes without a year.
    """
    by_document = Counter(duty.action.document for duty in found)
    return [_count(document, number, lookup) for document, number in by_document.items()]


def _count(document_id: str, number: int, lookup: Lookup) -> str:
    document = lookup.document(document_id)
    year = f"{document.issued_on.year}年" if document.issued_on else ""
    passed = wording.passed(document).partition("（")[0]
    label = year + (f"（{passed}）" if passed else "")
    return f"{label}：{number} 项" if label else f"{number} 项"
