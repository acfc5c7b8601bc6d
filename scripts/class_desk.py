"""The desks for one class: each scheme that can be computed has one, with the catalogue's example."""

from __future__ import annotations

from functools import partial
from typing import Any

from calculator.engine.scheme import Rules, Scheme
from scripts import addresses
from scripts.desk import Desk

_TITLE = "算一个班的补贴"


def schemes(rules: Rules) -> list[Scheme]:
    """The schemes that can be computed, in the order of the catalogue."""
    return [scheme for scheme in rules.schemes if scheme.rule]


def scheme_of(rules: Rules) -> Scheme:
    """The scheme that the first page is about."""
    return schemes(rules)[0]


def others(rules: Rules) -> list[Desk]:
    """The desks of the schemes after the first."""
    return [
        Desk(
            name=f"class-{scheme.id}",
            file=_file(rules, scheme),
            title=f"{_TITLE}：{scheme.title}",
            description=f"填人数和单价，当场算出一个班按“{scheme.title}”能拿多少，逐步写明依据。",
            rules=("schemes",),
            example=partial(example, scheme_id=scheme.id),
            shows=partial(shows, scheme_id=scheme.id),
            view="class",
        )
        for scheme in schemes(rules)[1:]
    ]


def example(rules: Rules, scheme_id: str | None = None) -> dict[str, str]:
    """What stands in the form before anything is typed; without an id, for the first scheme."""
    scheme = rules.scheme(scheme_id) if scheme_id else scheme_of(rules)
    fields = {
        entry["id"]: "" if entry["example"] is None else str(entry["example"])
        for entry in scheme.rule["entries"]
    }
    fields |= {f"reading-{reading['id']}": reading["default"] for reading in scheme.readings}
    return {"scheme": scheme.id, "kind": scheme.rule["example_kind"], **fields}


def shows(rules: Rules, scheme_id: str | None = None) -> dict[str, Any]:
    """What the template asks for beside the answer; without an id, for the first scheme."""
    scheme = rules.scheme(scheme_id) if scheme_id else scheme_of(rules)
    return {
        "scheme": scheme.rule,
        "scheme_id": scheme.id,
        "scheme_title": scheme.title,
        "entries": {entry["id"]: entry for entry in scheme.rule["entries"]},
        "others": [(o.title, _file(rules, o)) for o in schemes(rules) if o is not scheme],
    }


def _file(rules: Rules, scheme: Scheme) -> str:
    return addresses.calculator_file(scheme.id, [s.id for s in schemes(rules)])


DESK = Desk(
    name="class",
    file=addresses.CALCULATOR,
    title=_TITLE,
    description="填参训、取证、稳定就业人数和单价，当场算出一个班的项目化就业技能培训补贴，逐步写明依据。",
    rules=("schemes",),
    example=example,
    shows=shows,
)
