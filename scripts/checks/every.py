"""Every check, in the order in which problems are looked for."""

from __future__ import annotations

from pathlib import Path

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.checks.action_parts import check_action_parts
from scripts.checks.actions import check_actions
from scripts.checks.answers import check_answers
from scripts.checks.caps import check_caps
from scripts.checks.comparisons import check_comparisons
from scripts.checks.desks import check_desks
from scripts.checks.documents import check_documents
from scripts.checks.doubted import check_doubted
from scripts.checks.duplicates import check_duplicates
from scripts.checks.entries import check_entries
from scripts.checks.everyday_words import check_everyday_words
from scripts.checks.figures import check_figures, check_ranges
from scripts.checks.finder import check_finder
from scripts.checks.forms import check_forms
from scripts.checks.groups import check_groups
from scripts.checks.instalments import check_instalments
from scripts.checks.lifecycle import check_lifecycle
from scripts.checks.names import check_names
from scripts.checks.offices import check_offices
from scripts.checks.only_named import check_only_named
from scripts.checks.own_document import check_own_document
from scripts.checks.own_words import check_own_words
from scripts.checks.partial import check_partial
from scripts.checks.particulars import check_particulars
from scripts.checks.periods import check_periods
from scripts.checks.places import check_places
from scripts.checks.printed_words import check_printed_words
from scripts.checks.provider_kinds import check_provider_kinds
from scripts.checks.question_words import check_question_words
from scripts.checks.quoted_arguments import check_quoted_arguments
from scripts.checks.readings import check_readings
from scripts.checks.references import check_references
from scripts.checks.schemes import check_schemes
from scripts.checks.scopes import check_scopes
from scripts.checks.sources import check_sources
from scripts.checks.strengths import check_strengths
from scripts.checks.striven import check_striven
from scripts.checks.ties import check_ties
from scripts.checks.units import check_units
from scripts.checks.verdicts import check_verdicts
from scripts.evidence import sources_lock
from scripts.evidence.gaps import needless
from scripts.files.paths import CATALOG
from scripts.files.problems import Problem

EVERY = (
    check_duplicates,
    check_references,
    check_offices,
    check_only_named,
    check_particulars,
    check_actions,
    check_action_parts,
    check_answers,
    check_groups,
    check_ranges,
    check_figures,
    check_schemes,
    check_entries,
    check_caps,
    check_readings,
    check_places,
    check_own_document,
    check_documents,
    check_lifecycle,
    check_names,
    check_periods,
    check_units,
    check_instalments,
    check_desks,
    check_verdicts,
    check_finder,
    check_provider_kinds,
    check_forms,
    check_strengths,
    check_sources,
    check_comparisons,
    check_ties,
    check_everyday_words,
    check_question_words,
    check_own_words,
    check_printed_words,
    check_scopes,
    check_striven,
    check_doubted,
    check_quoted_arguments,
)
"""The one list of them, but for what needs the lock that stands beside the records."""


def check(folder: Path = CATALOG) -> tuple[Catalogue, list[Problem]]:
    """The catalogue under `folder` and every problem: first what could not be read, then what
    does not agree; each in the order of files and lines."""
    catalogue, unreadable = load(folder)
    proved = sources_lock.read(folder / sources_lock.FILE.name).quotes
    checks = (*EVERY, lambda records: needless(records, proved))
    disagreeing = [problem for check_one in checks for problem in check_one(catalogue)]
    disagreeing += check_partial(catalogue, checks)
    return catalogue, [*_in_order(unreadable), *_in_order(disagreeing)]


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda p: (p.file, p.line, p.column))
