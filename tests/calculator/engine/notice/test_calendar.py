"""The dates that follow from the certificates, under each reading and convention."""

import pytest

from calculator.engine.entry import dates
from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.notice import calendar as engine
from tests import frozen

PART = frozen.rules().part("calendar")
COMBINATIONS = [(r, e) for r in ("inside", "begun") for e in ("whole", "touched")]


def answer(text, class_date=None, trainees=None, **choices):
    typed = {"certified_on": text, "class_date": class_date, "trainees": trainees}
    return engine.calendar(PART, *engine.read(typed), choices)


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
    people, day, _ = engine.read({"certified_on": "2026-8-31×2", "class_date": "2026-8-1"})
    with pytest.raises(TypedError, match="这样理解要填培训合格的日期"):
        engine.calendar(part, people, None, None, {"R21": "passed"})
    found = engine.calendar(part, people, day, None, {"R21": "passed"})
    assert [(w["certified_on"], w["people"]) for w in found["windows"]] == [((2026, 8, 1), 2)]
    # The day given is that of the option chosen; the others are told by the certificates.
    others = {one["option"]: one["windows"][0]["certified_on"] for one in found["other_starts"]}
    assert others == {"person": (2026, 8, 31), "class": (2026, 8, 31)}
    assert engine.begins(part, "passed") == "培训合格的日期"
    assert engine.begins(part, "person") is None


def test_lines_are_sorted_and_added_up():
    people, _, _ = engine.read({"certified_on": "2026-9-1\r\n\n2026年8月31日，3人\n20260901：２"})
    assert people == [((2026, 8, 31), 3), ((2026, 9, 1), 3)]


def test_every_problem_in_one_pass_with_its_line():
    typed = {
        "certified_on": "2026-8-31\n2026-2-30\n2026-9-1 × 0",
        "class_date": "昨天",
        "trainees": "x",
    }
    with pytest.raises(TypedError) as caught:
        engine.read(typed)
    said = [(fields[0], message) for fields, message in caught.value.problems]
    assert [field for field, _ in said] == [
        "certified_on",
        "certified_on",
        "class_date",
        "trainees",
    ]
    assert said[0][1].startswith("第 2 行：写的是 “2026-2-30”")
    assert said[1][1] == "第 3 行：写的是 “2026-9-1 × 0”；人数应至少是 1"


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"certified_on": " \n"}, "certified_on", "还没有填"),
        ({"certified_on": "2026-8-31\n" * 501}, "certified_on", "有 501 行"),
        ({"certified_on": "2026-8-31×41", "trainees": "40"}, "trainees", "少于取证的 41 人"),
    ],
)
def test_what_cannot_be(typed, field, said):
    with pytest.raises(TypedError) as caught:
        engine.read(typed)
    [(fields, message)] = caught.value.problems
    assert fields[0] == field
    assert said in message


@pytest.mark.parametrize("choices", [{"R22": "x"}, {"edges": "x"}, {"R3": "inclusive"}])
def test_a_choice_that_is_not_offered(choices):
    with pytest.raises(ChoiceError):
        answer("2026-8-31", **choices)


def test_papers_are_those_of_two_clauses_and_no_more():
    assert {p["cite"]["clause"] for p in PART["papers"]} == {"四（一）", "五（一）"}
    kinds = [p["kind"] for p in PART["papers"]]
    assert kinds == ["hand-in", "hand-in", "keep", *["agreement"] * 4]


BOTH = [((2026, 8, 31), 30), ((2026, 9, 15), 6)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("2026-08-31 30人", BOTH[:1]),
        ("2026-08-31\u300030 人", BOTH[:1]),
        ("2026 年 8 月 31 日\t30", BOTH[:1]),
        ("2026-08-31×30,2026-09-15×6", BOTH),
        ("2026-08-31 30人；2026-09-15 6人，", BOTH),
        ("20260831，30、20260915，6", BOTH),
        ("2026-8-31、2026-9-15", [(date, 1) for date, _ in BOTH]),
        ("2026 年 8 月 31 日", [(BOTH[0][0], 1)]),
    ],
)
def test_people_after_a_space_and_batches_on_one_line(text, people):
    assert engine.read({"certified_on": text})[0] == people


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-8-31 2026-9-15", "人数前请写 ×，每批一行"),
        ("2026-8-31，x", "人数前请写 ×，每批一行"),
        ("2026-8-31×1,000", "这里应是日期"),
        ("2026-8-31, 2026-2-30", "写的是 “ 2026-2-30”；2026年2月没有 30 日"),
        ("2026-8-31×1.5", "这里应是整数"),
        ("，", "这里应是取证日期"),
    ],
)
def test_a_line_that_cannot_be_read_says_what_to_write(text, said):
    with pytest.raises(TypedError) as caught:
        engine.read({"certified_on": text})
    [(_, message)] = caught.value.problems
    assert said in message


@pytest.mark.parametrize("days", ["0", "-1", "x", "1.5", "367"])
def test_days_ahead_that_cannot_be(days):
    with pytest.raises(TypedError) as caught:
        engine.read_file({"remind_days": days})
    [(fields, message)] = caught.value.problems
    assert fields == ("remind_days",)
    assert "不要提醒就空着" in message


def told(read, **typed):
    with pytest.raises(TypedError) as caught:
        read(typed)
    return caught.value.problems


def test_what_cannot_be_read_in_words():
    def of(text, **more):
        return told(engine.read, certified_on=text, **more)

    one = ("certified_on",)
    assert of(None) == [(one, "还没有填；这里应是取证日期，每行一个，例如 2026-8-31")]
    many = "有 501 行；最多 500 行，同一天的人请合成一行，写成 2026-8-31 × 5"
    assert of("2026-8-31\n" * 501) == [(one, many)]
    assert engine.read({"certified_on": "2026-8-31\n" * 500})[0] == [((2026, 8, 31), 500)]
    assert of("2026-8-31 2026-9-15") == [
        (one, "写的是 “2026-8-31 2026-9-15”；人数前请写 ×，每批一行")
    ]
    assert of("2026-8-31\r昨天")[0][1].startswith("第 2 行：写的是 “昨天”")
    assert of("，\r2026-8-31") == [(one, "第 1 行：写的是 “,”；这里应是取证日期")]
    more = "参训 2 人，少于取证的 3 人；取证的人都在参训人数里，请改其中一个"
    assert of("2026-8-31×3", trainees="2") == [(("trainees", "certified_on"), more)]
    assert engine.read({"certified_on": "2026-8-31×3", "trainees": "3"})[2] == 3
    # A second mark belongs to the date; five digits are a date, not a number of people.
    assert of("2026-8-31××3")[0][1].startswith("写的是 “2026-8-31×”；")
    assert of("×3")[0][1].startswith("还没有填")
    assert "年份 26 不像" in of("2026-8-31, 26-8-31")[0][1]


def test_the_name_and_the_days_ahead_of_a_file():
    typed = {
        "class_name": " \tX 第1期\u3000电工\x07A班 X\xa0\n",
        "remind_days": "\u300030 天\u3000",
    }
    assert engine.read_file(typed) == ("X 第1期 电工 A班 X", 30)
    assert engine.read_file({}) == (None, None)
    assert [engine.read_file({"remind_days": days})[1] for days in ("1", "366天")] == [1, 366]
    for text in ("X5", "400 天"):
        said = f"写的是 “{text}”；这里应是整天数，1 到 366；不要提醒就空着"
        assert told(engine.read_file, remind_days=text) == [(("remind_days",), said)]


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


def test_every_problem_names_its_field():
    typed = {"certified_on": "x", "class_date": "y", "trainees": "z", "remind_days": "0"}
    with pytest.raises(TypedError) as caught:
        engine.read(typed)
    assert [fields for fields, _ in caught.value.problems] == [
        ("certified_on",),
        ("class_date",),
        ("trainees",),
    ]
    with pytest.raises(TypedError) as caught:
        engine.read_file(typed)
    assert [fields for fields, _ in caught.value.problems] == [("remind_days",)]


def test_a_line_of_nobody_is_reached_by_nobody():
    # Of one person everybody is needed; and the first instalment asks for nobody.
    first, second, third = answer("2026-8-31", trainees="1")["instalments"]
    assert (first["needed"], second["needed"], third["needed"]) == (None, 1, 1)


def test_too_many_people_or_dates_are_refused_at_once():
    days = list(dict.fromkeys(f"{2000 + i // 28}-3-{i % 28 + 1}" for i in range(501)))
    for typed, dates_, people in (("2026-8-31 × 10000", 1, 10000), ("，".join(days), 501, 501)):
        with pytest.raises(TypedError) as caught:
            engine.read({"certified_on": typed})
        message = f"有 {dates_} 个日期、{people} 人；一次最多 500 个日期、9999 人"
        assert caught.value.problems == [(("certified_on",), message)]
    assert engine.read({"certified_on": "2026-8-31 × 9999"})[0] == [((2026, 8, 31), 9999)]
    assert len(engine.read({"certified_on": "，".join(days[:500])})[0]) == 500
