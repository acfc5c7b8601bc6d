"""The engine against the oracle: random rosters under random readings, person by person and class by class."""

import random
from datetime import date, timedelta
from fractions import Fraction

import pytest

from calculator.engine.one_class.settled import settled
from calculator.engine.roster.classes import judge
from tests import oracle as sums
from tests.calculator.engine.roster import oracle
from tests.calculator.engine.roster.made_people import PRICE, RULES, SCHEME
from tests.calculator.engine.roster.oracle import EVERY_MONTH, Facts
from tests.calculator.engine.roster.test_identity import numbered

ROUNDS = 12
ROSTERS = 25  # in one round
PEOPLE = (1, 14)  # of a class
COUNTS = ("trainee", "certified", "employed")
CERTIFICATES = {"level": ["职业技能等级证书", "职业技能等级"], "other": ["结业证"], "some": ["是", "有"], "none": ["无", "否"]}  # fmt: skip
EMPLOYERS = {"enterprise": ["企业", "民营企业"], "other": ["民办非企业", "事业单位"], "self": ["灵活就业"]}  # fmt: skip


def a_day(rng: random.Random) -> date:
    return date(2026, 6, 1) + timedelta(days=rng.randrange(200))


def some_months(rng: random.Random) -> frozenset[tuple[int, int]]:
    """Mostly a run, now and then with a gap in it."""
    begin = EVERY_MONTH.index((2026, 3)) + rng.randrange(12)
    run = EVERY_MONTH[begin : begin + rng.randrange(7)]
    if len(run) > 2 and rng.random() < 0.3:
        run.remove(rng.choice(run))
    return frozenset(run)


def somebody(rng: random.Random, class_id: str, number: str) -> Facts:
    def now_and_then(usual, *others, often=0.75):
        return usual if rng.random() < often else rng.choice(others)

    certificate = now_and_then("level", "other", "some", "none", None)
    dated = certificate not in ("none", None) and rng.random() < 0.9
    months = now_and_then(some_months(rng), None, frozenset(), often=0.85)
    late = frozenset()
    if months and rng.random() < 0.2:
        late = rng.choice([None, frozenset([rng.choice(sorted(months))])])
    return Facts(
        class_id,
        number,
        in_group=now_and_then(True, False, None),
        in_group_at_end=now_and_then(True, False, None),
        dropped=now_and_then(False, True, often=0.9),
        retired=now_and_then(False, True, often=0.9),
        insured_before=now_and_then(False, True, often=0.9),
        attendance=rng.choice([None, *(Fraction(n, 100) for n in (65, 69, 70, 71, 90, 100))]),
        passed=now_and_then(True, False, None, often=0.85),
        certificate=certificate,
        certified_on=a_day(rng) if dated else None,
        settled_on=rng.choice([None, None, date(2026, 9, 30)]),
        employer=now_and_then("enterprise", "other", "self", None),
        employers=now_and_then(1, 0, 2, often=0.9),
        inside=now_and_then(True, False, None),
        months=months,
        late=late,
        earlier=rng.choice([None, 0, 0, 1, 2, 3, 4]),
    )


def written(rng: random.Random, facts: Facts) -> dict[str, str]:
    """The cells of somebody, in one of the ways in which people write them."""

    def yes_no(fact: bool | None, blank: bool = False) -> str:
        if fact is None or (blank and not fact and rng.random() < 0.5):
            return ""
        return rng.choice(["是", "√", "Y"] if fact else ["否", "×", "N"])

    def day(value: date | None) -> str:
        form = rng.choice(["{0.year}-{0.month}-{0.day}", "{0:%Y-%m-%d} 00:00:00", "{0:%Y%m%d}"])
        return form.format(value) if value else ""

    def group(fact: bool | None) -> str:
        return "" if fact is None else rng.choice(["就业困难人员", "农村转移就业劳动者"] if fact else ["其他"])  # fmt: skip

    cells = {
        "name": "某人",
        "class_id": facts.class_id,
        "identity": facts.number,
        "group": group(facts.in_group),
        "group_at_end": group(facts.in_group_at_end),
        "dropped": yes_no(facts.dropped, blank=True),
        "retired": yes_no(facts.retired, blank=True),
        "insured_before": yes_no(facts.insured_before, blank=True),
        "passed": yes_no(facts.passed),
        "certified_on": day(facts.certified_on),
        "settled_on": day(facts.settled_on),
        "employer": "、".join(["某某中心", "另一个单位"][: facts.employers]),
        "employer_place": {True: "云州市", False: "外省", None: ""}[facts.inside],
        "earlier": ""
        if facts.earlier is None
        else rng.choice(["{}", "{} 次"]).format(facts.earlier),
    }
    if facts.attendance is not None:
        share = facts.attendance * 100
        if rng.random() < 0.3:
            cells |= {"attended_hours": str(share), "due_hours": "100课时"}
        else:
            cells["attendance"] = rng.choice([f"{share}%", str(float(share / 100)), str(share)])
    if facts.certificate:
        cells["certificate"] = rng.choice(CERTIFICATES[facts.certificate])
        if facts.certificate == "some" and rng.random() < 0.5:
            cells |= {"certificate": "", "certificate_number": "S000"}
    if facts.employer == "enterprise" and facts.employers == 1 and rng.random() < 0.3:
        cells["employer"] = "某某有限公司"
    elif facts.employer:
        cells["employer_kind"] = rng.choice(EMPLOYERS[facts.employer])
    return cells | _months(rng, facts)


def _months(rng: random.Random, facts: Facts) -> dict[str, str]:
    if facts.months is None:
        return {}
    cells = {"paid_late": rng.choice(["", "否"])}
    if facts.late is None:
        cells["paid_late"] = "有"
    elif facts.late:
        cells["paid_late"] = "、".join(f"{year}-{month:02d}" for year, month in facts.late)
    run = sorted(facts.months)
    if not run:
        return cells | {"months": "无"}
    whole = EVERY_MONTH.index(run[-1]) - EVERY_MONTH.index(run[0]) + 1 == len(run)
    if whole and rng.random() < 0.5:
        begun = f"{run[0][0]}年{run[0][1]}月"
        return cells | {"insured_from": begun, "insured_months": f"{len(run)}个月"}
    return cells | {"months": "、".join(f"{year}-{month:02d}" for year, month in run)}


def a_roster(rng: random.Random) -> list[Facts]:
    """Two or three classes; some people are in two of them, some twice in one."""
    people: list[Facts] = []
    for class_id in ("甲班", "乙班", "丙班")[: rng.choice((2, 3))]:
        same = a_day(rng) if rng.random() < 0.5 else None
        for _ in range(rng.randint(*PEOPLE)):
            number = numbered(len(people))
            if people and rng.random() < 0.2:
                number = rng.choice(people).number
            facts = somebody(rng, class_id, number)
            if same and facts.certified_on:
                facts = oracle.replace(facts, certified_on=same)
            people.append(facts)
    rng.shuffle(people)
    return people


def some_choices(rng: random.Random, options: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Each reading as it is by default, or any way."""
    return {name: rng.choice(values) for name, values in options.items() if rng.random() < 0.4}


MENDED = {
    "group": {"in_group": True, "in_group_at_end": True},
    "passed": {"passed": True},
    "employer": {"employer": "enterprise"},
    "place": {"inside": True},
    "attendance-missing": {"attendance": Fraction(1)},
    "subsidies-missing": {"earlier": 0},
}
"""What is so of somebody once a reason is mended, by the reason's code."""


def test_what_a_paper_more_brings_is_what_the_oracle_pays_more():
    rng = random.Random("papers")
    seen = set()
    for _ in range(60):
        people = [facts for facts in a_roster(rng) if facts.class_id == "甲班"]
        choices = some_choices(rng, {n: o for n, o in oracle.OPTIONS.items() if n != "R18"})
        of_sum = some_choices(rng, sums.OPTIONS)
        rows = [("名单", i, written(rng, facts)) for i, facts in enumerate(people)]
        on, today = (2027, 2, 3), date(2027, 2, 3)
        found = judge(RULES, SCHEME, rows, on, choices | of_sum, PRICE, compute=settled)["people"]

        def paid(people, choices=choices, of_sum=of_sum, today=today):
            return oracle.total(oracle.verdicts(people, choices | of_sum, today, {}), of_sum, PRICE)

        for place, told in enumerate(found):
            for step in told["steps"]:
                code = step["code"]
                mended = MENDED.get(code) or MENDED.get(code.removesuffix("-missing"))
                if mended is None:
                    continue
                after = [*people]
                after[place] = oracle.replace(people[place], **mended)
                gain = paid(after) - paid(people)
                assert step["gain_fen"] == gain, (rows[place], code, choices, of_sum)
                seen.add((code, gain > 0))
    assert len(seen) > 10


def test_the_last_month_is_what_the_oracle_says():
    rng = random.Random("months")
    seen = set()
    for place in range(600):
        facts = Facts("甲班", numbered(place), months=some_months(rng), certified_on=a_day(rng))
        facts = oracle.replace(facts, class_day=facts.certified_on)
        choices = some_choices(rng, {n: oracle.OPTIONS[n] for n in ("R21", "R22", "R23", "edges")})
        today = date(2026, 9, 1) + timedelta(days=rng.randrange(300))
        rows = [("名单", 2, written(rng, facts))]
        on = (today.year, today.month, today.day)
        [told] = judge(RULES, SCHEME, rows, on, choices)["people"]
        until = oracle.last_month_to_begin(facts, choices, today)
        expected = until and f"{until[0]}-{until[1]:02d}"
        own = [reason for reason in told["reasons"] if reason["code"] == "insurance"]
        for reason in own:
            assert reason["until"] == expected == told["until"], (rows, choices, today)
        seen.add((bool(own), bool(expected)))
    assert seen == {(True, True), (True, False), (False, True)}


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_every_person_and_every_sum_is_what_the_oracle_says(seed):
    rng = random.Random(seed)
    for _ in range(ROSTERS):
        people = a_roster(rng)
        choices = some_choices(rng, oracle.OPTIONS)
        of_sum = some_choices(rng, sums.OPTIONS)
        today = date(2026, 10, 1) + timedelta(days=rng.randrange(250))
        days = {"甲班": a_day(rng)} if rng.random() < 0.5 else {}
        rows = [("名单", i, written(rng, facts)) for i, facts in enumerate(people)]
        found = judge(
            RULES, SCHEME, rows, (today.year, today.month, today.day), choices | of_sum, PRICE,
            class_days={name: (d.year, d.month, d.day) for name, d in days.items()}, compute=settled,
        )  # fmt: skip
        expected = oracle.verdicts(people, choices | of_sum, today, days)
        for row, said, right in zip(rows, found["people"], expected, strict=True):
            counts = said["counts"] | {"paid": said["paid"]}
            assert counts == {n: right[n] for n in (*COUNTS, "paid")}, (seed, row, choices, today)
        for one in found["classes"]:
            own = [
                v for v, f in zip(expected, people, strict=True) if f.class_id == one["class_id"]
            ]
            if one["estimate"] is None:
                assert not any(v["trainee"] != "no" for v in own)
            else:
                assert one["estimate"]["total_fen"] == oracle.total(own, of_sum, PRICE), (seed, choices, of_sum)  # fmt: skip
