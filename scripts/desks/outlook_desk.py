"""The desk for expected income: what a class may bring at a chance the visitor assumes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from calculator.engine.scheme.scheme import Rules, Scheme
from scripts.desks import class_desk, scheme_desks
from scripts.desks.desk import Desk
from scripts.pages import addresses

_FILE = "outlook.md"
_TYPED = ("trainees", "certified", "unit_price")
_NEEDS = "employed"  # without it there is no chance of work to ask about
_OWN = (
    {
        "id": "chance",
        "label": "就业把握",
        "unit": "",
        "help": "您自己的假设：每名{who}的人有多大把握{employed}，例如 64%、16/25 或 0.64",
    },
    {
        "id": "cost_per_trainee",
        "label": "每名学员的成本",
        "unit": "元/人",
        "help": "按{counted}人数算的开支，没有就留空",
    },
    {
        "id": "fixed_cost",
        "label": "固定成本",
        "unit": "元",
        "help": "不管多少人都要花的开支，没有就留空",
    },
)


def example(rules: Rules, scheme_id: str | None = None) -> dict[str, str]:
    """What stands in the form before anything is typed: the class of the class page, an even chance.

    An even chance is no figure of any document: it is the one that takes no side.
    """
    scheme = scheme_desks.chosen(rules, scheme_id, _NEEDS)
    usual = class_desk.example(rules, scheme.id)
    kept = ["scheme", "kind", "trainees", "certified", "unit_price", "directory_standard", "day"]
    kept += [f"reading-{reading}" for reading in _switched(scheme)]
    fields = {name: usual[name] for name in kept if name in usual}
    return fields | {"chance": "1/2", "cost_per_trainee": "", "fixed_cost": ""}


@dataclass(frozen=True)
class OutlookShows:
    """The compiled formula of a scheme, its entries and those of this page alone by id, the ids of those
    `needed`, the page of its calculator, the ids of the readings that can be switched here,
    and of the counts that the scheme asks for and this page leaves out; the words for counts."""

    scheme: dict[str, Any]
    entries: dict[str, dict[str, Any]]
    needed: list[str]
    own: dict[str, dict[str, str]]
    calculator: str
    switched: list[str]
    left_out: list[str]
    named: dict[str, str]


def shows(rules: Rules, scheme_id: str | None = None) -> OutlookShows:
    """What the template may use; without an id, for the first scheme."""
    scheme = scheme_desks.chosen(rules, scheme_id, _NEEDS)
    computed = [each.id for each in scheme_desks.computed(rules)]
    return OutlookShows(
        scheme=scheme.rule,
        entries={entry["id"]: entry for entry in scheme.rule["entries"]},
        needed=[name for name in _TYPED if name in scheme.asked],
        own={
            entry["id"]: entry | {"help": entry["help"].format(**_words(scheme))} for entry in _OWN
        },
        left_out=[name for name in ("employed_uncertified", "over_limit") if name in scheme.asked],
        named=scheme.words,
        calculator=addresses.scheme_file(addresses.CALCULATOR, scheme.id, computed),
        switched=_switched(scheme),
    )


def _words(scheme: Scheme) -> dict[str, str]:
    """Who may find work, and whom a cost is counted for, in the scheme's words."""
    who = "certified" if "certified" in scheme.asked else "trainees"
    counted = "trainees" if "trainees" in scheme.asked else "certified"
    words = scheme.words
    return {"who": words[who], "counted": words[counted], "employed": words["employed"]}


def _switched(scheme: Scheme) -> list[str]:
    """The readings that can be switched here: not those that only add people not asked for."""
    return [
        reading["id"]
        for reading in scheme.readings
        if any("set" in change for o in reading["options"] for change in o["changes"])
    ]


DESK = Desk(
    name="outlook",
    file=_FILE,
    title="按就业把握估收入",
    description="填人数、单价和每人就业的把握，算出一个班的期望收入、到每一档的机会和保本单价。只是按您的假设作的算术。",
    rules=("schemes",),
    example=example,
    shows=shows,
    scheme=partial(scheme_desks.first, needs=_NEEDS),
    per_scheme=True,
    needs=_NEEDS,
)
