"""The dates that follow from the certificates, under each reading and convention."""

import pytest

from calculator.engine.entry import dates
from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.notice import calendar as engine
from calculator.engine.notice import calendar_entry
from tests import frozen

PART = frozen.rules().part("calendar")
COMBINATIONS = [(r, e) for r in ("inside", "begun") for e in ("whole", "touched")]


def answer(text, class_date=None, trainees=None, **choices):
    typed = {"certified_on": text, "class_date": class_date, "trainees": trainees}
    return engine.calendar(PART, *calendar_entry.read(typed), choices)


def runs(text):
    [window] = answer(text)["windows"]
    return {
        (run["option"], run["edge"]): tuple(
            dates.iso(run[key]) for key in ("first_begin", "last_begin", "last_end", "met_on")
        )
        for run in window["runs"]
    }


def test_the_end_of_august_runs_to_the_end_of_february():
    [window] = answer("2026-8-31")["windows"]
    assert window["first_day"] == (2026, 9, 1)
    assert window["last_day"] == (2027, 2, 28)
    assert window["moved"]
    [window] = answer("2027-8-31")["windows"]
    assert window["last_day"] == (2028, 2, 29)


def test_six_whole_months_leave_the_fourth_to_begin_in():
    # September to February are whole: December, January, February are the last three inside.
    assert runs("2026-8-31") == {
        ("inside", "whole"): ("2026-09", "2026-12", "2027-02", "2026-11-30"),
        ("inside", "touched"): ("2026-09", "2026-12", "2027-02", "2026-11-01"),
        ("begun", "whole"): ("2026-09", "2027-02", "2027-04", "2026-11-30"),
        ("begun", "touched"): ("2026-09", "2027-02", "2027-04", "2026-11-01"),
    }


def test_a_window_from_the_middle_of_a_month():
    # 16 April to 15 October: May to September are whole, April to October are touched.
    assert runs("2026-4-15") == {
        ("inside", "whole"): ("2026-05", "2026-07", "2026-09", "2026-07-31"),
        ("inside", "touched"): ("2026-04", "2026-08", "2026-10", "2026-06-01"),
        ("begun", "whole"): ("2026-05", "2026-09", "2026-11", "2026-07-31"),
        ("begun", "touched"): ("2026-04", "2026-10", "2026-12", "2026-06-01"),
    }


def test_over_four_years_of_days_the_conventions_keep_their_promise():
    day = (2025, 1, 1)
    while day < (2029, 1, 1):
        [window] = answer(dates.iso(day))["windows"]
        assert [(run["option"], run["edge"]) for run in window["runs"]] == COMBINATIONS
        for run in window["runs"]:
            assert run["possible"]
            inside = run["option"] == "inside"
            begin, end = run["last_begin"], run["last_end"]
            assert dates.count_months(begin, end) == PART["insurance"]["months"]
            last = end if inside else begin
            later = dates.move(last, 1)
            if run["edge"] == "whole":
                assert dates.first_day(run["first_begin"]) >= window["first_day"]
                assert dates.last_day(last) <= window["last_day"] < dates.last_day(later)
            else:
                assert dates.last_day(run["first_begin"]) >= window["first_day"]
                assert dates.first_day(last) <= window["last_day"] < dates.first_day(later)
        day = dates.next_day(day)


def test_the_class_reaches_each_line_on_the_day_the_last_one_needed_can():
    # 40 trainees: 12 for 30 %, 20 for 50 %. Ten can on 31 July, the others on 30 November.
    found = answer("2026-4-15 × 10\n2026-8-31×12", trainees="40")["instalments"]
    assert [(i["id"], i["needed"], i["earliest"]) for i in found] == [
        ("initial", None, None),
        ("remainder", 12, (2026, 11, 30)),
        ("bonus", 20, (2026, 11, 30)),
    ]
    found = answer("2026-4-15 × 12\n2026-8-31×2", trainees="40")["instalments"]
    assert found[1]["earliest"] == (2026, 7, 31)
    assert not found[2]["reachable"]
    assert found[2]["earliest"] is None


def test_without_trainees_nothing_is_said_to_be_needed():
    assert [i["needed"] for i in answer("2026-8-31×36")["instalments"]] == [None, None, None]


def test_one_date_for_the_class_is_asked_for_and_never_guessed():
    with pytest.raises(TypedError) as caught:
        answer("2026-8-31\n2026-9-15", R21="class")
    assert caught.value.problems[0][0] == ("class_date",)
    found = answer("2026-8-31\n2026-9-15", class_date="2026-9-15", R21="class")
    assert [(w["certified_on"], w["people"]) for w in found["windows"]] == [((2026, 9, 15), 2)]
    assert [len(other["windows"]) for other in found["other_starts"]] == [2]
    # All on one day: that day is the class's too.
    assert answer("2026-8-31×36", R21="class")["windows"][0]["people"] == 36
    assert answer("2026-8-31\n2026-9-15")["other_starts"] == [{"option": "class", "windows": None}]


def test_a_start_that_is_no_certificate_is_asked_for_even_where_all_have_one_day():
    part = frozen.rules().part("calendar")
    option = {"value": "passed", "title": "从培训合格那天起算", "argument": "甲"}
    part["start"]["reading"]["options"].append(option)
    part["start"]["together"].append(
        {"option": "passed", "day": "培训合格的日期", "certified": False}
    )
    people, day, _ = calendar_entry.read({"certified_on": "2026-8-31×2", "class_date": "2026-8-1"})
    with pytest.raises(TypedError, match="这样理解要填培训合格的日期"):
        engine.calendar(part, people, None, None, {"R21": "passed"})
    found = engine.calendar(part, people, day, None, {"R21": "passed"})
    assert [(w["certified_on"], w["people"]) for w in found["windows"]] == [((2026, 8, 1), 2)]
    # The day given is that of the option chosen; the others are told by the certificates.
    others = {one["option"]: one["windows"][0]["certified_on"] for one in found["other_starts"]}
    assert others == {"person": (2026, 8, 31), "class": (2026, 8, 31)}
    assert engine.begins(part, "passed") == "培训合格的日期"
    assert engine.begins(part, "person") is None


@pytest.mark.parametrize("choices", [{"R22": "x"}, {"edges": "x"}, {"R3": "inclusive"}])
def test_a_choice_that_is_not_offered(choices):
    with pytest.raises(ChoiceError):
        answer("2026-8-31", **choices)


def test_papers_are_those_of_two_clauses_and_no_more():
    assert {p["cite"]["clause"] for p in PART["papers"]} == {"四（一）", "五（一）"}
    kinds = [p["kind"] for p in PART["papers"]]
    assert kinds == ["hand-in", "hand-in", "keep", "show", "show", *["agreement"] * 4]


def test_choices_not_offered_in_words():
    with pytest.raises(ChoiceError) as caught:
        answer("2026-8-31", R22="x")
    assert str(caught.value) == "R22 没有 “x” 这个选项；可选 inside、begun"
    with pytest.raises(ChoiceError) as caught:
        answer("2026-8-31", R3="x")
    assert str(caught.value) == "这里没有可切换的 “R3”；可用的是 R21、R22、edges"
    with pytest.raises(TypedError) as refused:
        answer("2026-8-31\n2026-9-15", R21="class")
    said = "这样理解要填全班统一的日期；请填是哪一天"
    assert str(refused.value) == said


def test_the_whole_answer_under_other_readings():
    choices = {"R21": "class", "R22": "begun", "edges": "touched"}
    found = answer("2026-8-31×2", "2026-9-15", "4", **choices)
    [window], [other] = found["windows"], found["other_starts"]
    run = {
        "option": "begun",
        "edge": "touched",
        "months": 7,
        "possible": True,
        "first_begin": (2026, 9),
        "last_begin": (2027, 3),
        "last_end": (2027, 5),
        "met_on": (2026, 11, 1),
        "settled_on": (2027, 5, 31),
    }
    assert window["run"] == run
    assert found == {
        "choices": choices,
        "certified": 2,
        "trainees": 4,
        "windows": [window],
        "other_starts": [{"option": "person", "windows": other["windows"]}],
        "settled_on": (2027, 5, 31),
        "instalments": found["instalments"],
        "asked": [],
        "unproved": [],
    }
    assert [w["people"] for w in other["windows"]] == [2]
    assert other["windows"][0]["run"] == run | {
        "months": 6,
        "last_begin": (2027, 2),
        "last_end": (2027, 4),
        "settled_on": (2027, 4, 30),
    }
    # Inside the window all is settled with its last day.
    assert answer("2026-9-15")["settled_on"] == (2027, 3, 15)


def test_a_window_just_long_enough_and_one_too_short():
    people = [((2026, 8, 31), 1)]
    for months, possible in ((3, True), (2, False)):
        found = engine.calendar(PART | {"window": {"months": months}}, people)
        assert found["windows"][0]["run"]["possible"] is possible


def test_everybody_certified_is_just_enough():
    found = answer("2026-4-15×4\n2026-8-31", trainees="10")["instalments"]
    assert [i["cite"]["quote"][:3] for i in found] == ["并给予", "30%", "占到5"]
    common = {"conditional": True, "per_employed": False, "reachable": True}
    assert [{k: v for k, v in i.items() if k != "cite"} for i in found] == [
        {
            "id": "initial",
            "title": "首期补贴",
            "conditional": False,
            "per_employed": False,
            "needed": None,
            "reachable": True,
            "earliest": None,
        },
        {"id": "remainder", "title": "剩余补贴", "needed": 3, "earliest": (2026, 7, 31)} | common,
        {"id": "bonus", "title": "跟补支持", "needed": 5, "earliest": (2026, 11, 30)} | common,
    ]
    assert answer("2026-8-31", trainees="10")["instalments"][2]["needed"] is None


def test_a_line_of_nobody_is_reached_by_nobody():
    # Of one person everybody is needed; and the first instalment asks for nobody.
    first, second, third = answer("2026-8-31", trainees="1")["instalments"]
    assert (first["needed"], second["needed"], third["needed"]) == (None, 1, 1)
