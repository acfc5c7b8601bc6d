"""All that ``python -m scripts.check`` says of the catalogue without making a page of it: the records, the
locks, the quotations of the hand-written pages, and what was once published."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.catalogue.catalogue import Catalogue
from scripts.checks.every import check
from scripts.evidence import lock_lines, page_quotes, sources_lock
from scripts.evidence.claims import claims
from scripts.evidence.unproved import Unproved
from scripts.files.paths import CATALOG, CONTENT, ROOT
from scripts.files.problems import Problem
from scripts.published import lock, lost
from scripts.published.names import CASES


@dataclass(frozen=True)
class Checked:
    """The catalogue, everything that is wrong with it, and what nobody has proved of it."""

    catalogue: Catalogue
    problems: list[Problem]
    unproved: Unproved


def whole_check(root: Path = ROOT) -> Checked:
    """What stands below `root`, laid out as the project is."""
    folder, content, cases = (root / part.relative_to(ROOT) for part in (CATALOG, CONTENT, CASES))
    proved, published = folder / sources_lock.FILE.name, folder / lock.FILE.name
    catalogue, problems = check(folder)
    problems = [*problems, *(damaged := sources_lock.problems(proved))]
    problems += [] if damaged else lock_lines.problems(catalogue, proved)
    quoted, misled = page_quotes.load(catalogue, content)
    problems += [*misled, *lost.problems(catalogue, published, cases)]
    claimed = [*claims(catalogue), *quoted]
    return Checked(catalogue, problems, Unproved(claimed, sources_lock.read(proved).quotes))
