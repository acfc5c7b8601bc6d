"""Made-up people: whoever is asked for nothing is counted everywhere."""

from __future__ import annotations

from typing import Any

from calculator.engine.roster.classes import judge
from tests import frozen
from tests.calculator.engine.roster.test_identity import numbered

RULES = frozen.rules()
SCHEME = frozen.SCHEME
ON = (2026, 12, 5)
PRICE = 200_000
GOOD = {
    "name": "某人",
    "class_id": "甲班",
    "group": "就业困难人员",
    "opened_on": "2026-7-1",
    "dropped": "否",
    "attendance": "85%",
    "passed": "是",
    "certificate": "职业技能等级证书",
    "certified_on": "2026-8-31",
    "settled_on": "2026-9-30",
    "employer": "某某有限公司",
    "employer_kind": "企业",
    "employer_place": "云州",
    "months": "2026-09至2026-11",
    "paid_late": "否",
    "insured_before": "否",
    "earlier": "0",
    "retired": "否",
}
"""Certified on the last of August, insured in the three months after it."""


def person(place: int = 1, **changed: str | None) -> dict[str, str]:
    """The fields of somebody; None takes one away."""
    fields = GOOD | {"identity": numbered(place)} | changed
    return {name: text for name, text in fields.items() if text is not None}


def judged(people: list[dict[str, str]], **said: Any) -> dict[str, Any]:
    """What `classes.judge` says of `people`, in rows from 2 on."""
    rows = [("名单", place, fields) for place, fields in enumerate(people, 2)]
    return judge(RULES, SCHEME, rows, said.pop("on", ON), **{"unit_price": PRICE} | said)


def one(changed: dict[str, str | None] | None = None, **choices: str) -> dict[str, Any]:
    """What is said of one person, under `choices`."""
    [told] = judged([person(**(changed or {}))], choices=choices)["people"]
    return told


def counted(told: dict[str, Any]) -> str:
    """``yes yes missing yes``: trainee, certified, employed, paid."""
    return " ".join([*told["counts"].values(), told["paid"]])
