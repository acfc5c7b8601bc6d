"""What people say, when a record that they mean goes."""

from __future__ import annotations

import re
from pathlib import Path

from tests.rehearsal.draft import Draft


def files(draft: Draft) -> set[Path]:
    """The files that the words stand in."""
    catalogue = draft.catalogue()
    return {draft.file_of(catalogue, one) for one in catalogue.everyday_words}


def forgotten(draft: Draft, record_id: str) -> None:
    """No word leads to the record any more; words that led nowhere else go with it."""
    catalogue = draft.catalogue()
    for one in reversed(catalogue.everyday_words):  # so the lines above keep their numbers
        if record_id not in one.means:
            continue
        file, span = draft.file_of(catalogue, one), draft.span(catalogue, one)
        lines = file.read_text(encoding="utf-8").splitlines()
        kept = ", ".join(meant for meant in one.means if meant != record_id)
        there = [
            re.sub(r"means: \[[^\]]*\]", f"means: [{kept}]", lines[number])
            for number in span
            if kept
        ]
        draft.rewrite(file, [*lines[: span.start], *there, *lines[span.stop :]])
