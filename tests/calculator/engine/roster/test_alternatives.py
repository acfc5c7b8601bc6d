"""What the readings do to a class of people: each against the class judged once more, and their range."""

import random
from datetime import date
from itertools import product

import pytest

from calculator.engine.entry.problems import ChoiceError
from calculator.engine.one_class.settled import settled
from calculator.engine.roster import alternatives as engine
from calculator.engine.roster.classes import alternatives, judge
from tests import oracle as sums
from tests.calculator.engine.roster import oracle
from tests.calculator.engine.roster.made_people import ON, PRICE, RULES, SCHEME, person
from tests.calculator.engine.roster.test_against_oracle import a_roster, some_choices, written
from tests.calculator.engine.roster.test_classes import forty


def told(people, class_id="甲班", **choices):
    rows = list(enumerated(people))
    return alternatives(RULES, SCHEME, rows, ON, class_id, PRICE, choices)


def enumerated(people):
    for place, fields in enumerate(people, 2):
        yield "名单", place, fields


def test_each_option_is_the_class_judged_under_it():
    rng = random.Random("alternatives")
    today, seen = date(*ON), set()
    for _ in range(6):
        people = a_roster(rng)
        choices = some_choices(rng, {n: o for n, o in oracle.OPTIONS.items() if n != "R18"})
        of_sum = some_choices(rng, sums.OPTIONS)
        rows = list(enumerated([written(rng, facts) for facts in people]))
        found = alternatives(RULES, SCHEME, rows, ON, "甲班", PRICE, choices | of_sum)
        assert {reading["id"] for reading in found["readings"]} == set(oracle.OPTIONS)
        for reading in found["readings"]:
            for option in reading["options"]:
                other = choices | {reading["id"]: option["value"]}
                every = oracle.verdicts(people, other | of_sum, today, {})
                own = [v for v, f in zip(every, people, strict=True) if f.class_id == "甲班"]
                total = oracle.total(own, of_sum, PRICE)
                answer = judge(RULES, SCHEME, rows, ON, other | of_sum, PRICE, compute=settled)
                [one] = [each for each in answer["classes"] if each["class_id"] == "甲班"]
                for count in ("trainees", "certified", "employed"):
                    assert option[count] == one[count], (reading["id"], option["value"])
                if option["total_fen"] is not None:
                    assert option["total_fen"] == total, (reading["id"], option["value"])
                seen.add(option["why"][:4])
    assert seen >= {"本次按这", "与本次结", "还缺信息", "比本次多", "比本次少"}


RELEVANT = {
    "R13": oracle.OPTIONS["R13"],
    "R16": oracle.OPTIONS["R16"],
    "R23": oracle.OPTIONS["R23"],
}


def test_the_range_is_that_of_every_combination():
    people = forty(employed=12)
    for fields in people[:3]:
        fields["group"] = "其他"
    people[4]["employer_kind"] = "民办非企业"
    people[20]["months"] = "2026-07至2026-09"
    totals = []
    rows = list(enumerated(people))
    for combination in product(*RELEVANT.values()):
        choices = dict(zip(RELEVANT, combination, strict=True))
        answer = judge(RULES, SCHEME, rows, ON, choices, PRICE)
        totals += answer["classes"][0]["estimate"]["range"].values()
    assert len(set(totals)) > 2
    assert told(people)["range"] == {"min_fen": min(totals), "max_fen": max(totals)}


def test_what_is_not_known_under_an_option_is_said_and_not_reckoned_with():
    [group] = [r for r in told([person(1)])["readings"] if r["id"] == "R34"]
    [throughout] = [o for o in group["options"] if o["value"] == "throughout"]
    assert (throughout["missing"], throughout["total_fen"]) == (1, None)
    assert throughout["why"] == "还缺信息"


def test_too_many_combinations_have_no_range(monkeypatch):
    people = forty()
    people[0]["group"] = "其他"  # he is in the class in three ways, nobody else in more than one
    for one in people:  # nor is anybody's certificate without its day, for R30 to ask about
        one["settled_on"] = ""
    monkeypatch.setattr(engine, "MOST_COMBINATIONS", 3)
    assert told(people)["range"] is not None
    monkeypatch.setattr(engine, "MOST_COMBINATIONS", 2)
    assert told(people)["range"] is None


def test_employment_that_counts_elsewhere_is_held_but_in_its_own_reading():
    people = [person(9, class_id="乙班", certified_on="2026-8-20"), *forty()[:5]]
    people[1] |= {"identity": people[0]["identity"]}
    found = told(people, R18="once")
    [once] = [reading for reading in found["readings"] if reading["id"] == "R18"]
    assert {o["value"]: o["employed"] for o in once["options"]} == {"each": 5, "once": 4}
    assert once["options"][1]["why"] == "本次按这个理解计算"
    assert {o["employed"] for r in found["readings"] if r["id"] == "R15" for o in r["options"]} == {
        4
    }


def test_a_class_that_is_not_there_is_refused():
    with pytest.raises(ChoiceError, match="没有班次 “丁班”；可用的是 甲班"):
        told([person(1)], "丁班")
