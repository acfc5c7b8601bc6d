"""Who counts, once more, slow and obvious, to check the engine by.

Written from yunzhou-2026 (二, 四（四）, 四（五）) and its register of readings, for people whose facts are
known one by one, without looking anything up in the catalogue and without the engine. A fact that is
not known is tried both ways, the worst and the best for the person: what comes out alike is so, what
does not is missing.
"""

from __future__ import annotations

import calendar
import math
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction

Month = tuple[int, int]

OPTIONS = {
    "R5": ("person", "average", "warning"),
    "R12": ("enrolled", "finished"),
    "R13": ("out-of-certified", "out-of-both", "counts"),
    "R14": ("agreement", "levels-only"),
    "R15": ("no", "yes"),
    "R16": ("enterprise-only", "any-employer-paying"),
    "R17": ("counts", "out-of-both"),
    "R18": ("each", "once"),
    "R19": ("counts", "yunzhou-only"),
    "R21": ("person", "class"),
    "R22": ("inside", "begun"),
    "R23": ("no", "yes"),
    "R24": ("counts", "one-employer"),
    "R26": ("counts", "new-only"),
    "R29": ("all", "since-the-rule"),
    "R30": ("settled-once", "added"),
    "R33": ("no", "yes"),
    "R34": ("opening", "throughout"),
    "edges": ("whole", "touched"),
}
DEFAULTS = {name: options[0] for name, options in OPTIONS.items()} | {"R6": "certified"}
UNKNOWN = None


@dataclass(frozen=True)
class Facts:
    """What is so of one person; None is not known. `certificate`: level, other, some or none."""

    class_id: str
    number: str
    in_group: bool | None = True
    in_group_at_end: bool | None = True
    dropped: bool = False
    retired: bool = False
    insured_before: bool = False
    attendance: Fraction | None = Fraction(9, 10)
    passed: bool | None = True
    certificate: str | None = "level"
    certified_on: date | None = date(2026, 8, 31)
    settled_on: date | None = None
    employer: str | None = "enterprise"  # other, self
    employers: int = 1
    inside: bool | None = True
    months: frozenset[Month] | None = frozenset()
    late: frozenset[Month] | None = frozenset()  # None: there are some, it is not said which
    earlier: int | None = 0
    class_day: date | None = field(default=None, kw_only=True)


def six_months_after(day: date) -> date:
    """The same day of the month, or that month's last."""
    whole = day.year * 12 + day.month - 1 + 6
    year, month = whole // 12, whole % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def months_in_window(start: date, edge: str) -> list[Month]:
    """The months that count: all of whose days are in the window, or any of whose days is."""
    day, days = start + timedelta(days=1), []
    while day <= six_months_after(start):
        days.append(day)
        day += timedelta(days=1)
    touched = sorted({(d.year, d.month) for d in days})
    if edge == "touched":
        return touched
    return [
        (year, month)
        for year, month in touched
        if sum((d.year, d.month) == (year, month) for d in days)
        == calendar.monthrange(year, month)[1]
    ]


def three_from(month: Month) -> list[Month]:
    """The month and the two after it."""
    counted = [month[0] * 12 + month[1] - 1 + step for step in range(3)]
    return [(n // 12, n % 12 + 1) for n in counted]


EVERY_MONTH = [(year, month) for year in range(2025, 2029) for month in range(1, 13)]


def stretches(start: date, r: dict[str, str]) -> list[list[Month]]:
    """Every three months in a row that would do."""
    window = months_in_window(start, r["edges"])
    found = []
    for month in EVERY_MONTH:
        three = three_from(month)
        in_time = three[-1] <= window[-1] if r["R22"] == "inside" else three[0] <= window[-1]
        not_before = three[-1] >= window[0] if r["R23"] == "yes" else three[0] >= window[0]
        if in_time and not_before:
            found.append(three)
    return found


def paid_months(facts: Facts, r: dict[str, str], today: date, best: bool) -> set[Month] | None:
    """The months paid by now; None where it is not known and the best is hoped for."""
    over = {m for m in EVERY_MONTH if may_be_paid(m, r, today)}
    if facts.months is UNKNOWN:
        return over if best else set()
    months = set(facts.months)
    if r["R23"] == "yes":
        months |= facts.late or set()
    elif facts.late is UNKNOWN:
        months = months if best else set()
    else:
        months -= facts.late
    return months & over


def may_be_paid(month: Month, r: dict[str, str], today: date) -> bool:
    """A month is paid when it is over; where parts of months count, from its first day."""
    last = calendar.monthrange(*month)[1] if r["edges"] == "whole" else 1
    return date(*month, last) <= today


def insured(facts: Facts, r: dict[str, str], today: date, best: bool) -> bool:
    """Three months in a row, by an employer, in time."""
    months = paid_months(facts, r, today, best)
    start = facts.class_day if r["R21"] == "class" else facts.certified_on
    if start is UNKNOWN:
        return best and (facts.months is UNKNOWN or any(
            all(m in months for m in three_from(month)) for month in EVERY_MONTH
        ))  # fmt: skip
    if r["R24"] == "one-employer" and facts.employers != 1 and not best:
        return False
    return any(all(m in months for m in three) for three in stretches(start, r))


def last_month_to_begin(facts: Facts, choices: dict[str, str], today: date) -> Month | None:
    """The last month in which three may begin of which each is paid or is still to come."""
    r = DEFAULTS | choices
    start = facts.class_day if r["R21"] == "class" else facts.certified_on
    if start is UNKNOWN:
        return None
    now, months = (today.year, today.month), paid_months(facts, r, today, best=False)
    for three in stretches(start, r):
        if facts.months and set(three) <= months_written(facts, r):
            return three[0]  # it has only to come to its end
    open_ = [three for three in stretches(start, r) if all(m in months or m >= now for m in three)]
    return max((three[0] for three in open_), default=None)


def months_written(facts: Facts, r: dict[str, str]) -> set[Month]:
    """All the months that are told, those to come too."""
    told = set(facts.months or ())
    return told if r["R23"] == "yes" or not facts.late else told - facts.late


def hoped(fact: bool | None, best: bool) -> bool:
    return best if fact is UNKNOWN else fact


def flags(facts: Facts, r: dict[str, str], today: date, best: bool) -> dict[str, bool]:
    """trainee, certified, work (employed, whether certified or not), payable (paid for if certified)."""
    in_group = hoped(facts.in_group, best)
    if r["R34"] == "throughout":
        in_group = in_group and hoped(facts.in_group_at_end, best)
    trainee = True
    if facts.dropped and r["R12"] == "finished":
        trainee = False
    if facts.retired and r["R17"] == "out-of-both":
        trainee = False
    if not in_group and r["R13"] == "out-of-both":
        trainee = False
    attended = True
    if r["R5"] == "person":
        attended = best if facts.attendance is UNKNOWN else facts.attendance >= Fraction(7, 10)
    future = facts.certified_on is not None and facts.certified_on > today
    kind = facts.certificate
    if kind == "none":
        has = False
    elif kind is UNKNOWN:
        has = best
    elif r["R14"] == "levels-only":
        has = {"level": True, "other": False, "some": best}[kind]
    else:
        has = True
    if future and not best:
        has = False
    certified = trainee and attended and hoped(facts.passed, best) and has
    if facts.employer is UNKNOWN:
        by_employer = best
    else:
        by_employer = {
            "enterprise": True,
            "other": r["R16"] == "any-employer-paying",
            "self": r["R15"] == "yes",
        }[facts.employer]
    there = r["R19"] == "counts" or hoped(facts.inside, best)
    new = r["R26"] == "counts" or not facts.insured_before
    work = trainee and attended and by_employer and there and new
    work = work and insured(facts, r, today, best)
    payable = trainee and (in_group or r["R13"] == "counts")
    if r["R30"] == "settled-once" and facts.settled_on and facts.certified_on:
        payable = payable and facts.certified_on <= facts.settled_on
    return {"trainee": trainee, "certified": certified, "work": work, "payable": payable}


def over(facts: Facts, r: dict[str, str], certified: bool) -> str:
    """Whether this time is one too many."""
    this = 1 if certified or r["R33"] == "yes" else 0
    if facts.earlier is UNKNOWN or facts.earlier + this <= 3:
        return "no"
    return "missing" if r["R29"] == "since-the-rule" else "yes"


def told(worst: bool, best: bool) -> str:
    if worst == best:
        return "yes" if best else "no"
    return "missing"


def verdict(facts: Facts, choices: dict[str, str], today: date) -> dict[str, str]:
    """yes, no or missing of: trainee, certified, work, employed, payable, paid, over."""
    r = DEFAULTS | choices
    worst, best = (flags(facts, r, today, b) for b in (False, True))
    undated = facts.settled_on and facts.certified_on is UNKNOWN and r["R30"] == "settled-once"
    if undated and worst["certified"]:
        worst["payable"] = False  # nobody knows whether it came in time
    found = {name: told(worst[name], best[name]) for name in worst}
    found["employed"] = told(
        worst["certified"] and worst["work"], best["certified"] and best["work"]
    )
    found["over"] = over(facts, r, found["certified"] == "yes")
    once_more = "no" if r["R6"] == "paid" else over(facts, r, True)
    paid = told(worst["certified"] and worst["payable"], best["certified"] and best["payable"])
    if once_more == "yes":
        paid = "no"
    elif once_more == "missing" and paid == "yes":
        paid = "missing"
    found["paid"] = paid
    return found


def verdicts(
    people: list[Facts], choices: dict[str, str], today: date, class_days: dict[str, date]
) -> list[dict[str, str]]:
    """The verdict of everybody, in order; who stands twice in a class counts there once."""
    r = DEFAULTS | choices
    found = []
    for place, facts in enumerate(people):
        days = {p.certified_on for p in people if p.class_id == facts.class_id} - {None}
        day = class_days.get(facts.class_id) or (days.pop() if len(days) == 1 else None)
        one = verdict(replace(facts, class_day=day), choices, today)
        again = any(
            (p.class_id, p.number) == (facts.class_id, facts.number) for p in people[:place]
        )
        found.append(
            dict.fromkeys(one, "no") | {"again": "yes"} if again else one | {"again": "no"}
        )
    if r["R18"] == "once":
        for number in {facts.number for facts in people}:
            same = [i for i, facts in enumerate(people) if facts.number == number]
            working = [i for i in same if found[i]["work"] == "yes" and found[i]["again"] == "no"]
            sure = [i for i in working if found[i]["employed"] == "yes"]
            may_be = [i for i in working if found[i]["employed"] == "missing"]
            if sure or may_be or working:
                first = min(
                    sure or may_be or working,
                    key=lambda i: (people[i].certified_on or date.max, i),
                )
                then = "missing" if may_be and not sure else "no"
                for i in working:
                    if i != first:
                        gone = "no" if found[i]["employed"] == "no" else then
                        found[i] |= {"work": then, "employed": gone}
    return found


def half_up(fen: Fraction) -> int:
    return math.floor(fen + Fraction(1, 2))


def total(found: list[dict[str, str]], choices: dict[str, str], price: int) -> int:
    """What a class of these people is paid, in 分, under R1 … R7; what is missing counts against it."""
    r = {
        "R1": "trainees", "R2": "certified", "R3": "inclusive", "R4": "certificate",
        "R6": "certified", "R7": "on-top",
    } | choices  # fmt: skip
    people = [p for p in found if p["again"] == "no" and p["trainee"] != "no"]

    def limited(p: dict[str, str]) -> bool:
        return p["over"] != "no" and r["R6"] != "paid"

    def is_paid(p: dict[str, str]) -> bool:
        return p["payable"] == "yes" and not limited(p)

    certified = [p for p in people if p["certified"] == "yes"]
    employed = [p for p in certified if p["work"] == "yes"]
    uncertified = [p for p in people if p["certified"] != "yes" and p["work"] == "yes"]
    counted = employed + (uncertified if r["R4"] == "any" else [])
    of = people if r["R1"] == "trainees" else certified
    if r["R6"] == "both":
        counted = [p for p in counted if p["over"] == "no"]
        of = [p for p in of if p["over"] == "no"]
    rate = Fraction(len(counted), len(of)) if of else Fraction(0)
    second = rate >= Fraction(1, 2) if r["R3"] == "inclusive" else rate > Fraction(1, 2)
    base = sum(map(is_paid, certified)) * price
    heads = {
        "certified": sum(map(is_paid, certified)),
        "employed": sum(map(is_paid, employed)),
        "trainees": sum(map(is_paid, people)),
        "class": 1,
    }[r["R2"]]
    initial = half_up(Fraction(base * 4, 5))
    remainder = base - initial if rate >= Fraction(3, 10) else 0
    bonus = half_up(Fraction(heads * price, 5)) if second and base > 0 else 0
    if r["R7"] == "replaces" and second:
        remainder = 0
    return initial + remainder + bonus
