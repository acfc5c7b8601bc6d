"""What each record of the catalogue holds. The field names are the glossary's.

Every list name (``documents``, ``clauses`` …) is a top-level key that a catalogue file may have;
`EVERY_LIST` is the one register of them.
"""

from __future__ import annotations

from scripts.catalogue.models.actions import Action, ActionDepartment, ActionGroup
from scripts.catalogue.models.base import (
    Amount,
    Cite,
    Date,
    Evidence,
    Id,
    Record,
    Text,
    WholeYuan,
    YesNo,
)
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.clauses import Clause, Figure
from scripts.catalogue.models.conditions import Conditions
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.desks import Calendar
from scripts.catalogue.models.documents import Contact, Document, Reference
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.forms import CourseKind, Form, FormEntry, FormLine, FormOption, OnlyIf
from scripts.catalogue.models.governing import Governing
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.occupations import Classification, Occupation
from scripts.catalogue.models.readings import Change, Option, Reading
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.schemes import (
    COUNTS,
    Ceiling,
    Entry,
    FigureUse,
    Formula,
    Heads,
    Instalment,
    Measure,
    Scheme,
    When,
)
from scripts.catalogue.models.targets import Period, Target

LISTS: dict[str, type[Record]] = {
    "documents": Document,
    "clauses": Clause,
    "actions": Action,
    "departments": Department,
    "groups": Group,
    "fields": Field,
    "caps": Cap,
    "schemes": Scheme,
    "readings": Reading,
    "occupations": Occupation,
    "targets": Target,
    "requirements": Requirement,
    "forms": Form,
}
"""The lists that are published, by top-level key."""

DESK_LISTS: dict[str, type[Record]] = {
    "calendar": Calendar,
    "governing": Governing,
    "conditions": Conditions,
}
"""What the desks of the calculator need, by top-level key of a catalogue file."""

EVERY_LIST = LISTS | DESK_LISTS
"""Every top-level key that a catalogue file may have."""

__all__ = [
    "COUNTS",
    "DESK_LISTS",
    "EVERY_LIST",
    "LISTS",
    "Action",
    "ActionDepartment",
    "ActionGroup",
    "Amount",
    "Calendar",
    "Cap",
    "Ceiling",
    "Change",
    "Cite",
    "Classification",
    "Clause",
    "Conditions",
    "Contact",
    "CourseKind",
    "Date",
    "Department",
    "Document",
    "Entry",
    "Evidence",
    "Field",
    "Figure",
    "FigureUse",
    "Form",
    "FormEntry",
    "FormLine",
    "FormOption",
    "Formula",
    "Governing",
    "Group",
    "Heads",
    "Id",
    "Instalment",
    "Measure",
    "Occupation",
    "OnlyIf",
    "Option",
    "Period",
    "Reading",
    "Record",
    "Reference",
    "Requirement",
    "Scheme",
    "Target",
    "Text",
    "When",
    "WholeYuan",
    "YesNo",
]
