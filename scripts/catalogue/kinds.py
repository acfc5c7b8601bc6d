"""The register: every kind of record that the catalogue may hold, a line each.

A kind has its model in `catalogue.models`; its pages in `pages.kinds` and their templates are found
by its name, and so is everything else: loading, checks of references, citations and their proof,
the open data, the index, the way back from a clause. The order is that of the open data.
"""

from __future__ import annotations

from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Listed
from scripts.catalogue.models.calendar import Calendar
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.clauses import Clause
from scripts.catalogue.models.comparisons import Comparison
from scripts.catalogue.models.conditions import Conditions
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.everyday_words import EverydayWord
from scripts.catalogue.models.fields import Field
from scripts.catalogue.models.finder import FinderFit, FinderQuestion
from scripts.catalogue.models.forms import Form
from scripts.catalogue.models.governing import Governing
from scripts.catalogue.models.groups import Group
from scripts.catalogue.models.left_out import LeftOut
from scripts.catalogue.models.occupations import Occupation
from scripts.catalogue.models.places import Place
from scripts.catalogue.models.printed_words import PrintedWord
from scripts.catalogue.models.provider_kinds import ProviderKind
from scripts.catalogue.models.question_words import QuestionWord
from scripts.catalogue.models.readings import Reading
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.rosters import Roster
from scripts.catalogue.models.schemes import Scheme
from scripts.catalogue.models.sources import Source
from scripts.catalogue.models.strength_words import StrengthWord
from scripts.catalogue.models.targets import Target
from scripts.catalogue.models.ties import Tie

_EVERY: tuple[type[Listed], ...] = (
    Document,
    Clause,
    Source,
    Place,
    Comparison,
    Tie,
    Action,
    Department,
    Group,
    Field,
    Cap,
    Scheme,
    Reading,
    Occupation,
    Target,
    Requirement,
    StrengthWord,
    PrintedWord,
    EverydayWord,
    QuestionWord,
    Form,
    Calendar,
    Governing,
    Conditions,
    Roster,
    FinderQuestion,
    FinderFit,
    ProviderKind,
    LeftOut,
)

KINDS = {model.listed.name: model for model in _EVERY}
"""The models by the top-level key that a catalogue file may have."""

PUBLISHED = {name: model for name, model in KINDS.items() if model.listed.table}
"""Those of the open data; the others are for the pages that compute alone."""
