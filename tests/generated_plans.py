"""Plans made at random, over every scheme and reading: good rows and bad ones, blank cells, odd names."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.plan.columns import DATE, KIND, MONEY, NAME, Column, columns
from calculator.engine.plan.plan_summary import summary
from calculator.engine.scheme.scheme import Rules, Scheme
from calculator.files.cells import quoted

ODD_NAMES = (
    "=危险", "'=x", "-1", "+1", "@x", "1.10", "007", "a,b", '引"号', "<b>&amp;</b>", "_x000D_", "TRUE",
    "2026-5-8", "周末班 9:00", "A*", "~?", "𠮷野家班", "e1", "1e3", "#N/A", "合理计划班", "Ａ班", "a班", "A班",
)  # fmt: skip
_TYPED = 30  # rows
PRICES = ("2000", "1850.75", "0.05", "999.99", "1.01", "1387.5", "123456.78", "33.33", "2000.55")


@dataclass(frozen=True)
class Made:
    """A plan that has been read: what was asked of it, its classes and the rows refused."""

    plan: ClassPlan
    scheme: Scheme
    choices: dict[str, str]
    lines: list[str]
    classes: list[Any]
    refused: list[Any]
    found: dict[str, Any]


def plans(rules: Rules, count: int, seed: int, bad: float = 0.1) -> Iterator[Made]:
    """`count` plans, the same for the same `seed`; a share of their rows, `bad`, may be refused."""
    luck = random.Random(seed)
    schemes = [scheme for scheme in rules.schemes if scheme.rule]
    for number in range(count):
        scheme = schemes[number % len(schemes)]
        chosen = {
            reading["id"]: luck.choice(reading["options"])["value"]
            for reading in scheme.readings
            if luck.random() < 0.5
        }
        rows = [row(luck, scheme, bad) for _ in range(luck.randint(1, 12))]
        for place, one in enumerate(rows):
            one["class_id"] = luck.choice(ODD_NAMES) if luck.random() < 0.3 else f"{place}班"
        every = [column.field for column in columns(scheme, "day")]
        yield read(rules, scheme, chosen, rows, tuple(f for f in every if luck.random() < 0.3))


def typed(
    rules: Rules, scheme: Scheme, choices: dict[str, str], luck: random.Random
) -> tuple[Made, list[dict[str, str]]]:
    """The plan that some rows make, and the rows, as people type them into a template: many are wrong."""
    rows = [row(luck, scheme, 0.3) for _ in range(_TYPED)]
    for place, one in enumerate(rows):
        one["class_id"] = f"{place if luck.random() < 0.95 else place // 2} 班"
    return read(rules, scheme, choices, rows), rows


def read(
    rules: Rules,
    scheme: Scheme,
    choices: dict[str, str],
    rows: list[dict[str, str]],
    without: tuple[str, ...] = (),
) -> Made:
    """The plan of these rows, {entry id: text}, in a table `without` some of its columns."""
    refused: list[Any] = []
    plan = unread(rules, scheme, choices, refused)
    own = [c for c in columns(scheme, plan.days.heading) if c.needed or c.field not in without]
    lines = [",".join(column.heading for column in own)]
    lines += [",".join(quoted(one.get(column.field, "")) for column in own) for one in rows]
    classes = list(plan.read(lines))
    return Made(plan, scheme, choices, lines, classes, refused, summary(plan))


def unread(
    rules: Rules, scheme: Scheme, choices: dict[str, str], refused: list[Any] | None = None
) -> ClassPlan:
    """A plan that has read nothing yet; what it refuses goes into `refused`."""
    window = rules.window(scheme.id)
    into = [] if refused is None else refused
    return ClassPlan(
        rules, scheme.id, choices, window and window["months"], lambda *one: into.append(one)
    )


def row(luck: random.Random, scheme: Scheme, bad: float = 0.0) -> dict[str, str]:
    """A class that can be; with the chance `bad` one of its numbers is any number."""
    n = luck.choice((luck.randint(1, 12), luck.randint(30, 60)))
    c = luck.choice((n, luck.randint(0, n)))
    e = luck.randint(0, c)
    k = luck.choice((0, luck.randint(0, c)))
    v = luck.choice((0, luck.randint(0, n - c)))
    u = luck.randint(0, n - c - v)
    ke = luck.randint(max(0, k - (c - e)), min(k, e))
    counts = {
        "trainees": n, "certified": c, "employed": e, "employed_uncertified": u, "over_limit": k,
        "over_limit_employed": ke, "over_limit_uncertified": v,
    }  # fmt: skip
    made = {field: str(number) for field, number in counts.items()}
    for field in list(made)[3:]:
        if luck.random() < 0.3:
            made[field] = ""
    if luck.random() < bad:
        made[luck.choice(list(made))] = luck.choice(("61", "0", "2.5", "-1", "x", "", "3"))
    for column in columns(scheme):
        made.setdefault(column.field, _other(luck, column))
    made["day"] = luck.choice(("", _date(luck)))
    return made


def _other(luck: random.Random, column: Column) -> str:
    if column.holds == MONEY:
        return luck.choice(PRICES) if column.needed or luck.random() < 0.3 else ""
    if column.holds == DATE:
        return luck.choice(("", _date(luck), _date(luck)))
    if column.holds == KIND and column.kinds:
        return luck.choice(("", *column.kinds.values()))
    return "" if column.holds != NAME else "班"


def _date(luck: random.Random) -> str:
    return (
        f"{luck.choice((2026, 2027, 2099, 2100))}-{luck.randint(1, 12):02}-{luck.randint(1, 28):02}"
    )
