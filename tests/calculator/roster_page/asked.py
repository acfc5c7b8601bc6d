"""The page's Python asked as its worker asks it, by the made-up rules."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from calculator.roster_page.desk import RosterDesk, open_desk
from scripts.roster_page.rules_file import rules_file
from tests import made_up, roster_files
from tests.made_sheets import csv

ROWS = [roster_files.HEADINGS, *roster_files.PEOPLE]
FORM = {"scheme": "yunzhou-2026", "now": roster_files.ON, "price": roster_files.PRICE}


@cache
def rules() -> str:
    """What the worker is given of the rules."""
    return rules_file("roster.md", made_up.checked()[0], made_up.compiled())


def desk(*rosters: list[list[Any]]) -> RosterDesk:
    """A desk with these files of rows."""
    made = open_desk(rules())
    for number, rows in enumerate(rosters, 1):
        made.take(f"{number}.csv", csv(rows).encode())
    return made


def ask(
    made: RosterDesk,
    columns: dict[str, str] | None = None,
    mapping: str | None = None,
    want: str = "",
    opened: Sequence[int] = (),
    **form: str,
) -> dict[str, Any]:
    """The answer to the usual form with these fields otherwise."""
    request = {"form": FORM | form, "columns": columns or {}, "mapping": mapping}
    request |= {"opened": list(opened), "want": want}
    answer: dict[str, Any] = json.loads(made.ask(json.dumps(request)))
    return answer
