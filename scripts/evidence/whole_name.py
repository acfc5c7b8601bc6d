"""Where a name stands in a text as the name of that thing, and not as a piece of another's.

``市人社部`` is found in ``市人社部门`` too, and ``农民`` in ``农民工``. So a name does not stand inside
a longer one that is known, nor, where it is an office's, before what makes another office of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.evidence import whole_quote

_ANOTHER_OFFICE = re.compile("门|局|厅|科|办公室|办公厅|中心|处(?![理罚置于])")


def position(text: str, name: str, longer: Iterable[str], is_office: bool) -> int | None:
    """The first place in `text` where `name` stands whole; None: there is none.

    `longer`: the known names that `name` is a part of.
    """
    others = [match.span() for other in longer for match in re.finditer(re.escape(other), text)]
    for start in whole_quote.positions(text, name):
        end = start + len(name)
        if is_office and _ANOTHER_OFFICE.match(text, end):
            continue
        if not any(begin <= start and end <= finish for begin, finish in others):
            return start
    return None
