"""Renew the lock of the frozen catalogue: ``python -m tests.frozen_lock``, after a change of its records.

Its documents have no texts: every clause is made up of what the records quote from it, so that all
they say is proved, but for the one record that shows what 待核 looks like.
"""

from __future__ import annotations

from scripts.evidence.claims import claims
from scripts.evidence.proof import prove
from scripts.evidence.sources_lock import SourcesLock
from tests import frozen
from tests.rehearsal import texts
from tests.rehearsal.steps import digests

WAITING = "yunzhou-2025-target-subsidised-training"
"""The record that nobody has proved."""


def renewed() -> str:
    """The lock as it should be."""
    catalogue = frozen.catalogue()
    claimed = list(claims(catalogue))
    made = texts.completed(catalogue, {}, claimed)
    waiting = {c.key for c in claimed if getattr(c.record, "id", None) == WAITING}
    proved, _ = prove(catalogue, made)  # the hand-written pages quote other documents
    quotes = {c.key: proved[c.key] for c in claimed if c.key not in waiting}
    return SourcesLock(digests(made), quotes).text()


if __name__ == "__main__":
    frozen.LOCK.write_text(renewed(), encoding="utf-8")
