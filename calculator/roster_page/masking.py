"""No identity number is shown, wherever in an answer it stands."""

from __future__ import annotations

import re

from calculator.engine.roster.identity import masked

# Eighteen places, with spaces as people part them, wide digits too; the fifteen of old; and what somebody
# wrote of eighteen with a digit too few or too many.
# What it begins with is a set of characters: then all others are passed over at once.
_NUMBER = re.compile(
    r"\d(?<!\d\d)(?:\d{5}[ -]?\d{8}[ -]?\d{3}[\dXxＸｘ](?!\d)|\d{14,18}[XxＸｘ]?(?![\dXxＸｘ]))"
)


def without_numbers(text: str) -> str:
    """`text` with stars in each of its identity numbers."""
    return _NUMBER.sub(lambda found: masked(found[0].replace("-", "")), text)
