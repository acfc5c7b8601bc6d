"""The desk for one class: the first scheme that can be computed, with the catalogue's example."""

from __future__ import annotations

from typing import Any

from calculator.engine.scheme import Rules, Scheme
from scripts.desk import Desk


def scheme_of(rules: Rules) -> Scheme:
    """The scheme that the page is about."""
    return next(scheme for scheme in rules.schemes if scheme.rule)


def example(rules: Rules) -> dict[str, str]:
    """What stands in the form before anything is typed."""
    scheme = scheme_of(rules)
    fields = {
        entry["id"]: "" if entry["example"] is None else str(entry["example"])
        for entry in scheme.rule["entries"]
    }
    fields |= {f"reading-{reading['id']}": reading["default"] for reading in scheme.readings}
    return {"scheme": scheme.id, "kind": scheme.rule["example_kind"], **fields}


def shows(rules: Rules) -> dict[str, Any]:
    """What the template asks for beside the answer."""
    scheme = scheme_of(rules)
    return {
        "scheme": scheme.rule,
        "scheme_id": scheme.id,
        "entries": {entry["id"]: entry for entry in scheme.rule["entries"]},
    }


DESK = Desk(
    name="class",
    file="calculator.md",
    title="算一个班的补贴",
    description="填参训、取证、稳定就业人数和单价，当场算出一个班的项目化就业技能培训补贴，逐步写明依据。",
    rules=("schemes",),
    example=example,
    shows=shows,
)
