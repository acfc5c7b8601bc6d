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
    folder = root / CATALOG.relative_to(ROOT)
    catalogue, problems = check(folder)
    quoted = page_quotes.load(catalogue, root / CONTENT.relative_to(ROOT))[0]
    proved = sources_lock.read(folder / sources_lock.FILE.name).quotes
    problems = [*problems, *beside_the_records(catalogue, root)]
    return Checked(catalogue, problems, Unproved([*claims(catalogue), *quoted], proved))


def beside_the_records(catalogue: Catalogue, root: Path = ROOT) -> list[Problem]:
    """What is wrong with what stands beside them: the lock of the proofs, the quotations of the hand-written
    pages, and ids that were published and are gone."""
    folder, content, cases = (root / part.relative_to(ROOT) for part in (CATALOG, CONTENT, CASES))
    proved = folder / sources_lock.FILE.name
    problems = sources_lock.problems(proved) or lock_lines.problems(catalogue, proved)
    problems += page_quotes.load(catalogue, content)[1]
    return [*problems, *lost.problems(catalogue, folder / lock.FILE.name, cases)]
