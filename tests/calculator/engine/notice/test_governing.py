"""Which document governs: every case, the edges of the periods, and what is not known."""

from itertools import product

import pytest

from calculator.engine.entry import dates
from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.notice import governing as engine
from tests import frozen

PART = frozen.rules().part("governing")
PLACES = [place["id"] for place in PART["places"]]


def answer(choice=None, **typed):
    return engine.governing(PART, *engine.read(PART, typed), choice)["chosen"]


def verdict(**typed):
    found = answer(**typed)
    return found["verdict"] and found["verdict"]["id"]


@pytest.mark.parametrize(
    ("day", "awarded", "expected"),
    [
        ("2025-11-27", "yes", "yunzhou-too-early"),
        ("2025-11-28", "yes", "yunzhou-before-trial"),
        ("2026-3-30", "yes", "yunzhou-before-trial"),
        ("2026-3-31", "yes", "yunzhou-2026-governs"),
        ("2026-3-31", "no", "yunzhou-other-class"),
        ("2027-12-31", "no", "yunzhou-other-class"),
        ("2028-1-1", "no", "yunzhou-after-plan"),
        ("2028-1-1", "yes", "yunzhou-2026-governs"),
    ],
)
def test_the_edges_of_the_periods_in_yunzhou(day, awarded, expected):
    assert verdict(place="yunzhou", opening=day, awarded=awarded) == expected


@pytest.mark.parametrize("place", ["yunyin", "yunxing"])
def test_yunyin_and_yunxing_decide_themselves(place):
    found = answer(place=place, opening="2026-9-1")
    assert found["verdict"]["outcome"] == "by-reference"
    assert found["verdict"]["cites"][0]["quote"] == "云阴市、云兴市可结合本市实际参照执行"
    assert found["ceiling"]
    assert verdict(place=place, opening="2026-1-1") == "yunzhou-before-trial"


@pytest.mark.parametrize("place", ["linchuan", "hudong", "other"])
def test_elsewhere_nothing_held_says_so_whatever_else_is_unknown(place):
    found = answer(place=place)
    assert found["verdict"]["title"] == "所收文件未规定"
    assert found["missing"] == []
    assert not found["ceiling"]


def test_the_ceiling_stands_beside_from_the_plan_to_its_end():
    for day, beside in (
        ("2025-11-27", False),
        ("2025-11-28", True),
        ("2027-12-31", True),
        ("2028-1-1", False),
    ):
        assert answer(place="yunzhou", opening=day, awarded="yes")["ceiling"] is beside


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        ({}, ["place", "opening", "awarded"]),
        ({"place": "yunzhou"}, ["opening", "awarded"]),
        ({"place": "yunzhou", "opening": "2026-9-1"}, ["awarded"]),
        ({"place": "yunzhou", "awarded": "yes"}, ["opening"]),
        ({"place": "yunyin"}, ["opening"]),
        ({"opening": "2026-9-1", "awarded": "yes"}, ["place"]),
        ({"opening": "2026-9-1"}, ["place", "awarded"]),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_guessed(typed, missing):
    found = answer(**typed)
    assert found["verdict"] is None
    assert found["missing"] == missing


def test_a_verdict_is_given_just_where_every_possible_case_has_it():
    days = {period["id"]: "" for period in PART["periods"]}
    for period in PART["periods"]:
        start = period["starts"] or (2025, 1, 1)
        days[period["id"]] = dates.iso(start)
    assert len(days) > 1 and len(PLACES) > 1 and len(engine.ANSWERS) > 1
    for place, day, awarded in product(["", *PLACES], ["", *days.values()], ["", *engine.ANSWERS]):
        found = answer(place=place, opening=day, awarded=awarded)
        possible = {
            verdict(place=p, opening=d, awarded=a)
            for p in ([place] if place else PLACES)
            for d in ([day] if day else days.values())
            for a in ([awarded] if awarded else engine.ANSWERS)
        }
        assert (found["verdict"] is not None) == (len(possible) == 1)
        assert (found["missing"] == []) == (len(possible) == 1)


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        # The notice prints no end, whatever the plan beside it prints.
        ({"place": "yunzhou", "awarded": "yes", "opening": "2026-9-1"}, ([2026, 3, 31], None)),
        ({"place": "yunzhou", "awarded": "yes", "opening": "2028-1-3"}, ([2026, 3, 31], None)),
        (
            {"place": "yunzhou", "awarded": "no", "opening": "2026-9-1"},
            ([2026, 3, 31], [2028, 1, 1]),
        ),
        ({"place": "yunzhou", "opening": "2026-3-30"}, ([2025, 11, 28], [2026, 3, 31])),
        ({"place": "yunzhou", "opening": "2025-1-1"}, (None, [2025, 11, 28])),
        ({"place": "linchuan", "opening": "2026-9-1"}, (None, None)),
        ({"place": "linchuan"}, None),
        ({"place": "yunzhou", "opening": "2026-9-1"}, None),
    ],
)
def test_the_days_around_the_date_that_have_the_same_verdict(typed, span):
    assert answer(**typed)["span"] == span


def test_the_reading_decides_which_date_is_looked_at():
    typed = {
        "place": "yunzhou",
        "awarded": "yes",
        "opening": "2026-3-1",
        "contract": "2026-2-1",
        "end": "2026-4-30",
    }
    found = engine.governing(PART, *engine.read(PART, typed))
    assert found["chosen"]["verdict"]["id"] == "yunzhou-before-trial"
    others = {a["option"]: a["verdict"]["id"] for a in found["others"]}
    assert others == {"contract": "yunzhou-before-trial", "end": "yunzhou-2026-governs"}
    assert answer("end", **typed)["verdict"]["id"] == "yunzhou-2026-governs"


def test_impossible_dates_get_sentences():
    with pytest.raises(TypedError) as caught:
        answer(place="yunzhou", opening="2026-2-30", end="x")
    assert [fields for fields, _ in caught.value.problems] == [("opening",), ("end",)]
    with pytest.raises(TypedError) as caught:
        answer(opening="2026-9-1", end="2026-8-31")
    assert "结业 2026年8月31日，早于开班 2026年9月1日" in caught.value.problems[0][1]


@pytest.mark.parametrize("typed", [{"place": "suzhou"}, {"awarded": "maybe"}])
def test_an_answer_that_is_not_offered(typed):
    with pytest.raises(ChoiceError):
        answer(**typed)
    with pytest.raises(ChoiceError):
        answer("x", place="yunzhou")


def test_every_verdict_says_something_and_only_a_notice_pays():
    assert {"elsewhere", "yunzhou-2026-governs"} < {one["id"] for one in PART["verdicts"]}
    for one in PART["verdicts"]:
        assert one["title"] and one["text"]
        assert one["cites"] or one["id"] == "elsewhere"
        assert (one["outcome"] == "governs") == one["id"].endswith("-governs")


def test_what_is_not_offered_or_contradicts_itself_in_words():
    for typed, said in (
        ({"place": "x"}, "place 没有 “x”；可选 " + "、".join(PLACES)),
        ({"awarded": "x"}, "awarded 没有 “x”；可选 yes、no"),
    ):
        with pytest.raises(ChoiceError) as caught:
            answer(**typed)
        assert str(caught.value) == said
    reading = PART["reading"]
    with pytest.raises(ChoiceError) as caught:
        answer("x", place="yunzhou")
    options = "、".join(option["value"] for option in reading["options"])
    assert str(caught.value) == f"{reading['id']} 没有 “x” 这个选项；可选 {options}"
    with pytest.raises(TypedError) as refused:
        answer(opening="2026-9-1", end="2026-8-31")
    said = "结业 2026年8月31日，早于开班 2026年9月1日；请改其中一个"
    assert refused.value.problems == [(("end", "opening"), said)]


def test_a_class_may_end_on_the_day_it_opens_and_the_answer_holds_all_there_is():
    found = answer(place="yunzhou", opening="2028-1-1", end="2028-1-1")
    assert set(found) == {"option", "verdict", "missing", "span", "ceiling"}


def test_a_case_without_a_verdict_is_an_error_in_the_catalogue_and_named():
    known = {"place": "yunzhou", "awarded": "yes"}
    last = PART["periods"][-1]
    with pytest.raises(KeyError, match=f"yunzhou.*{last['id']}.*yes"):
        engine.governing(PART | {"verdicts": []}, known, {"opening": tuple(last["starts"])})
