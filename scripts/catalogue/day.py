"""The day as of which the site is made: what has ended by then stands last and is folded away.

It follows from the checkout, so that the same commit gives the same site on any day: see
``scripts/decisions/2026-11-28-day-of-the-build.md``.
"""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime

from scripts.files.paths import CATALOG, ROOT


def day_of_build() -> date:
    """SOURCE_DATE_EPOCH (seconds) if it is set, else the day of the last commit; today where the
    catalogue is being edited, or is under no version control."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    committed = _git("log", "-1", "--format=%cs")
    if not committed or _git("status", "--porcelain", "--", str(CATALOG)):
        return date.today()
    return date.fromisoformat(committed)


def _git(*arguments: str) -> str:
    """What git says; nothing where there is no git or no history."""
    try:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
    except OSError:
        return ""
    return done.stdout.strip()
