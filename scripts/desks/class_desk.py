"""The desk for one class, with the catalogue's example."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculator.engine.scheme import typed
from calculator.engine.scheme.outcome import COUNTS
from calculator.engine.scheme.scheme import Rules
from scripts.desks import scheme_desks
from scripts.desks.desk import Desk
from scripts.pages import addresses


def example(rules: Rules, scheme_id: str | None = None) -> dict[str, str]:
    """What stands in the form before anything is typed; without an id, for the first scheme."""
    scheme = scheme_desks.chosen(rules, scheme_id)
    fields = {
        entry["id"]: "" if entry["example"] is None else str(entry["example"])
        for entry in scheme.rule["entries"]
    }
    fields |= {f"reading-{reading['id']}": reading["default"] for reading in scheme.readings}
    return {
        "scheme": scheme.id,
        "kind": scheme.rule["example_kind"] or "",
        **fields,
        "class_name": "",
    }


@dataclass(frozen=True)
class ClassShows:
    """The compiled formula of a scheme, its entries by id, the ids of those `needed` and of `further`
    head counts; the words for the counts, see `head_words`."""

    scheme: dict[str, Any]
    entries: dict[str, dict[str, Any]]
    needed: list[str]
    further: list[str]
    named: dict[str, str]


def shows(rules: Rules, scheme_id: str | None = None) -> ClassShows:
    """What the template may use; without an id, for the first scheme."""
    scheme = scheme_desks.chosen(rules, scheme_id)
    asked = typed.entries(scheme)
    return ClassShows(
        scheme=scheme.rule,
        entries={entry["id"]: entry for entry in scheme.rule["entries"]},
        needed=[field for field in asked if field not in typed.MAY_BE_BLANK],
        further=[field for field in asked if field in typed.MAY_BE_BLANK and field in COUNTS],
        named=scheme.words,
    )


DESK = Desk(
    name="class",
    file=addresses.CALCULATOR,
    title="算一个班的补贴",
    description="填一个班的人数和单价，当场算出能拿多少补贴，逐步写明依据。",
    rules=("schemes",),
    example=example,
    shows=shows,
    scheme=scheme_desks.first,
    per_scheme=True,
)
