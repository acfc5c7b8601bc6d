"""The readings that can be chosen, and that what has been judged once is judged alike again."""

import pytest

from calculator.engine.entry.problems import ChoiceError
from calculator.engine.roster import judging
from calculator.engine.roster.judging import Judge, readings
from tests import frozen
from tests.calculator.engine.roster.made_people import ON, RULES, SCHEME, judged, person

PART, CALENDAR = (RULES.part_of(name, SCHEME) for name in ("roster", "calendar"))
WORDS = RULES.scheme(SCHEME).words


def test_every_reading_that_decides_a_person_can_be_chosen():
    deciding = {
        r.id for r in frozen.catalogue().readings if r.scheme == SCHEME and r.affects == "roster"
    }
    assert {name for name, _ in readings(PART, CALENDAR)} == deciding | {"edges"}


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"R5": "nobody"}, "R5 没有 “nobody” 这个选项；可选 person、average、warning"),
        ({"R99": "person"}, "这里没有可切换的 “R99”"),
        ({"R3": "never"}, "R3 没有 “never” 这个选项"),
    ],
)
def test_what_cannot_be_chosen_is_refused(choices, words):
    with pytest.raises(ChoiceError, match=words):
        judged([person()], choices=choices)


def test_a_scheme_without_checks_is_refused():
    from calculator.engine.roster.classes import judge

    with pytest.raises(
        ChoiceError, match=f"没有名单核对的补贴方案 “yunzhou-2025”；可用的是 {SCHEME}"
    ):
        judge(RULES, "yunzhou-2025", [], ON)


def test_alike_but_for_names_and_numbers_is_one_verdict():
    judge = Judge(PART, CALENDAR, {}, WORDS, ON)
    one = judge.verdict(person(1, employer="甲有限公司", certificate_number="S1"))
    assert judge.verdict(person(2, employer="乙有限公司", certificate_number="S2")) is one
    assert judge.verdict(person(2, employer_kind=None, employer="丙中心")) is not one
    no, other = (judge.verdict(person(1, months=months)) for months in ("无", "2026-09"))
    assert no is other and no is not one  # said otherwise, and the same of everybody
    assert judge.verdict(person(1, months="2026-12")) is not no  # that month may go on


def test_what_is_kept_does_not_grow_without_end(monkeypatch):
    monkeypatch.setattr(judging, "_MOST_KEPT", 3)
    judge = Judge(PART, CALENDAR, {}, WORDS, ON)
    for place in range(12):
        fields = person(place, attendance=f"{place}%", employer=f"{place}公司")
        assert judge.verdict(fields).counts["certified"] == "no"
    assert len(judge._kept) <= 3 and len(judge._employers) <= 3
    assert all(len(rule.kept) <= 3 for rule in judge.rules)


def test_over_the_limit_without_certificate_hangs_on_the_reading():
    def over(times, **choices):
        judge = Judge(PART, CALENDAR, choices, WORDS, ON)
        standing = judge.verdict(person(1, certificate="无", earlier=times)).standing
        return standing.over, standing.over_uncertified

    assert over("3") == ("yes", "no")
    assert over("4") == ("yes", "yes")
    assert over("3", R33="yes") == ("yes", "yes")
    assert over("3", R29="since-the-rule", R33="yes") == ("missing", "missing")
