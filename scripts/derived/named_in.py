"""Where a department, group or field is printed: what the catalogue cites and what actions print."""

from __future__ import annotations

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.groups import Group


def named_in(record: Department | Group | Field, catalogue: Catalogue) -> list[Cite]:
    """Every citation of `record`, those that follow from the actions last, none twice."""
    found = list(record.named_in)
    for action in catalogue.actions:
        for clause, quote in _printed(record, action):
            cite = Cite(document=action.document, clause=clause, quote=quote)
            if cite not in found:
                found.append(cite)
    return found


def _printed(record: Department | Group | Field, action: Action) -> list[tuple[str, str]]:
    """(clause, words) where `action` prints `record`.

    A field that its title does not name is not printed there.
    """
    here = action.clause
    if isinstance(record, Department):
        offices = [office for office in action.departments if office.id == record.id]
        return [(office.printed_in or here, office.as_written) for office in offices]
    if isinstance(record, Group):
        return [(here, group.as_written) for group in action.groups if group.id == record.id]
    named = record.id in action.fields and record.name in action.title
    return [(here, action.title)] if named else []


def printed_name(department: Department, quote: str) -> str | None:
    """The name of `department` that `quote` prints, the longest one; None if it prints another."""
    names = sorted([department.name, *department.aliases], key=len, reverse=True)
    return next((name for name in names if name in quote), None)
