"""The conditions: below, at and above each value, and words that are weaker than must."""

import pytest

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.notice import conditions as engine
from tests import frozen

PART = frozen.rules().part("conditions")


def checks(choices=None, **typed):
    found = engine.conditions(PART, engine.read(PART, typed), choices)
    return {check["id"]: check for check in found["checks"]}


def outcome(name, choices=None, **typed):
    return checks(choices, **typed)[name]["outcome"]


def test_nothing_filled_in_is_missing_everywhere_and_says_what():
    found = checks()
    assert {check["outcome"] for check in found.values()} == {"missing"}
    assert all(check["missing"] and check["cites"] for check in found.values())


@pytest.mark.parametrize(
    ("hours", "expected"), [("39", "failed"), ("40课时", "met"), ("41", "met")]
)
def test_hours(hours, expected):
    assert outcome("hours", hours=hours) == expected


def test_practical_hours_are_tested_on_whole_hours_and_never_failed():
    numerator, denominator = next(
        check for check in PART["checks"] if check["id"] == "practical-share"
    )["requirement"]["share"]
    for hours in range(1, 121):
        for practical in range(hours + 1):
            found = outcome("practical-share", hours=str(hours), practical_hours=str(practical))
            reached = practical * denominator >= hours * numerator
            assert found == ("met" if reached else "explain"), (practical, hours)


def test_only_words_that_leave_room_ask_for_a_reason_instead_of_failing():
    part = frozen.rules().part("conditions")
    check = next(check for check in part["checks"] if check["id"] == "registered")
    found = {}
    for strength in ("must", "states", "in-principle", "encouraged", "may"):
        check["requirement"]["strength"] = strength
        checks = engine.conditions(part, engine.read(part, {"registered": "no"}))["checks"]
        found[strength] = next(c["outcome"] for c in checks if c["id"] == "registered")
    assert found.pop("must") == found.pop("states") == "failed"
    assert set(found.values()) == {"explain"}


def test_attendance_by_each_reading():
    per_person = {"trainees": "40", "low_attendance": "1"}
    assert outcome("attendance-of-each", **per_person) == "people"
    assert "仍在参训人数里" in checks(**per_person)["attendance-of-each"]["otherwise"]
    average = {"due_attendances": "1000", "attendances": "700"}
    assert outcome("attendance-of-all", {"R5": "average"}, **average) == "met"
    average["attendances"] = "699"
    found = checks({"R5": "average"}, **average)
    assert found["attendance-of-all"]["outcome"] == "failed"
    assert "attendance-of-each" not in found
    assert (
        "监管事项" in checks({"R5": "warning"}, **per_person)["attendance-as-warning"]["otherwise"]
    )
    assert outcome("attendance-of-each", low_attendance="0") == "met"


@pytest.mark.parametrize(
    ("size", "expected"), [("29", "note"), ("30", "met"), ("50", "met"), ("51", "note")]
)
def test_the_size_of_a_class_is_only_a_note(size, expected):
    assert outcome("class-size", trainees=size) == expected


@pytest.mark.parametrize(
    ("kind", "limit"),
    [("manufacturing", 3000), ("producer-services", 2000), ("consumer-services", 1000)],
)
def test_the_price_and_its_cap(kind, limit):
    assert outcome("price", course_kind=kind, unit_price=str(limit)) == "met"
    assert outcome("price", course_kind=kind, unit_price=f"{limit}.01") == "failed"
    assert str(limit) in checks(course_kind=kind)["price"]["cites"][1]["quote"].replace(" ", "")
    assert checks(course_kind=kind)["price"]["missing"] == ["unit_price"]


def test_in_the_directory_the_standard_is_asked_for():
    found = checks(course_kind="directory", unit_price="1500")["price"]
    assert (found["outcome"], found["missing"]) == ("missing", ["directory_standard"])
    typed = {"course_kind": "directory", "unit_price": "1500", "directory_standard": "1500"}
    assert outcome("price", **typed) == "met"
    typed["directory_standard"] = "1499.99"
    assert outcome("price", **typed) == "failed"


@pytest.mark.parametrize(
    ("check", "entry"),
    [
        ("registered", "registered"),
        ("legal-person", "legal_person"),
        ("qualified", "qualified"),
        ("good-standing", "good_standing"),
        ("clean-record", "clean_record"),
    ],
)
def test_yes_and_no(check, entry):
    assert outcome(check, **{entry: "yes"}) == "met"
    assert outcome(check, **{entry: "no"}) == "failed"


def test_a_list_that_ends_in_and_so_on_is_never_failed():
    found = checks(provider_kind="other")["provider-kind"]
    assert found["outcome"] == "missing"
    assert "没有写完" in found["otherwise"]


@pytest.mark.parametrize(
    ("inside", "outside", "expected", "counted"),
    [
        ("40", "0", "met", "40 人符合，0 人还缺信息，0 人不在所列人群"),
        ("40", "", "met", "40 人符合，0 人还缺信息，0 人不在所列人群"),
        ("36", "4", "people", "36 人符合，0 人还缺信息，4 人不在所列人群"),
        ("36", "2", "missing", "36 人符合，2 人还缺信息，2 人不在所列人群"),
        ("", "2", "missing", "0 人符合，38 人还缺信息，2 人不在所列人群"),
        ("", "40", "people", "0 人符合，0 人还缺信息，40 人不在所列人群"),
    ],
)
def test_groups_judge_people_and_never_fail_the_class(inside, outside, expected, counted):
    found = checks(trainees="40", in_groups=inside, outside_groups=outside)["groups"]
    assert (found["outcome"], found["text"]) == (expected, counted + "（名单以“等”结尾）")
    assert (found["otherwise"] is not None) == (expected == "people")
    # Who is meant by a group stands with it, from the requirements that say so.
    assert "毕业前一年9月1日" in found["rule"] and len(found["cites"]) == 4


def test_more_inside_and_outside_than_there_are_is_a_contradiction():
    with pytest.raises(TypedError) as caught:
        engine.read(PART, {"trainees": "40", "in_groups": "36", "outside_groups": "5"})
    [(fields, message)] = caught.value.problems
    assert fields == ("in_groups", "outside_groups", "trainees")
    assert message == (
        "属于所列人群的人数 36 和哪一类也不属于的人数 5 加起来多于参训人数 40；请改其中一个"
    )


@pytest.mark.parametrize(
    ("option", "check", "said"),
    [
        ("certified", "subsidies-per-person", "不计补贴人数，仍在就业率里"),
        ("both", "subsidies-out-of-both", "参训、取证、就业都不计"),
        ("paid", "subsidies-paid", "照样计补贴"),
    ],
)
def test_who_is_over_the_limit_costs_what_the_reading_says_and_nothing_else(option, check, said):
    found = checks({"R6": option}, over_limit="1")
    assert [name for name in found if name.startswith("subsidies")] == [check]
    assert (found[check]["outcome"], found[check]["text"]) == ("people", "1 人")
    assert said in found[check]["otherwise"]
    assert outcome(check, {"R6": option}, over_limit="0") == "met"


def test_every_unreadable_or_contradictory_entry_at_once():
    with pytest.raises(TypedError) as caught:
        engine.read(PART, {"hours": "x", "unit_price": "0", "trainees": "-1"})
    assert {fields[0] for fields, _ in caught.value.problems} == {"hours", "unit_price", "trainees"}
    with pytest.raises(TypedError) as caught:
        engine.read(
            PART, {"hours": "40", "practical_hours": "41", "trainees": "3", "outside_groups": "4"}
        )
    assert [message for _, message in caught.value.problems] == [
        "其中实操课时 41，多于总课时 40；请改其中一个",
        "哪一类也不属于的人数 4，多于参训人数 3；请改其中一个",
    ]


@pytest.mark.parametrize(
    ("whole", "label"),
    [("hours", "总课时"), ("trainees", "参训人数"), ("due_attendances", "全班应到人次")],
)
def test_a_whole_that_is_nothing_gets_a_sentence(whole, label):
    with pytest.raises(TypedError) as caught:
        engine.read(PART, {whole: "0", "unit_price": "x"})
    assert ((whole,), f"{label}是 0；这里至少是 1，还不知道就空着") in caught.value.problems
    assert len(caught.value.problems) == 2
    part = {"low_attendance": "0", "practical_hours": "0", "attendances": "0"}
    assert engine.read(PART, part)["practical_hours"] == 0


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("trainees", "-1", "不能是负数"),
        ("hours", "40.5", "这里应是整数"),
        ("trainees", "1e3", "这里应是整数"),
        ("unit_price", "1e3", "这里应是金额"),
        ("unit_price", "1850.125", "最多两位小数"),
        ("unit_price", "0", "金额应大于 0"),
    ],
)
def test_bad_numbers_are_answered_with_a_sentence(field, text, said):
    with pytest.raises(TypedError) as caught:
        engine.read(PART, {field: text})
    assert said in caught.value.problems[0][1]


def test_the_ways_people_write_numbers_are_read():
    found = engine.read(PART, {"hours": "４８", "trainees": "30人", "unit_price": "2,000元"})
    assert (found["hours"], found["trainees"], found["unit_price"]) == (48, 30, 200_000)


def test_more_attended_than_were_due_is_a_contradiction():
    with pytest.raises(TypedError) as caught:
        engine.read(PART, {"due_attendances": "10", "attendances": "11"})
    assert caught.value.problems[0][0] == ("attendances", "due_attendances")


def test_what_is_not_offered():
    with pytest.raises(ChoiceError):
        engine.read(PART, {"registered": "perhaps"})
    with pytest.raises(ChoiceError):
        checks({"R5": "x"})
    with pytest.raises(ChoiceError):
        checks({"R8": "price"})


def told(choices=None, **typed):
    """{id: (outcome, text, what follows, what is missing, readings)} of the checks."""
    return {
        name: (c["outcome"], c["text"], c["otherwise"], c["missing"], c["related"])
        for name, c in checks(choices, **typed).items()
    }


def test_what_is_not_met_says_by_how_much_and_what_follows():
    found = told(
        hours="39",
        practical_hours="23",
        trainees="20",
        low_attendance="1",
        registered="no",
        provider_kind="other",
        over_limit="4",
        unit_price="3000.01",
        course_kind="manufacturing",
    )
    assert found == {
        "hours": ("failed", "39 课时，至少 40 课时", None, [], []),
        "practical-share": ("explain", "23 ÷ 39，到线要 24", None, [], []),
        "attendance-of-each": (
            "people",
            "1 人",
            "这些人不计入取证和就业，仍在参训人数里，这是编者的理解，后果文件没有写；别的人不受影响。",
            [],
            ["R5"],
        ),
        "class-size": (
            "note",
            "20 人，一般 30—50 人",
            "确有需要的，鼓励小班化或定制化编班。",
            [],
            [],
        ),
        "price": ("failed", "3,000.01 元/人，新开发·制造类至多 3,000 元/人", None, [], ["R8"]),
        "registered": ("failed", "填的是“否”", None, [], []),
        "legal-person": ("missing", "", None, ["legal_person"], []),
        "qualified": ("missing", "", None, ["qualified"], []),
        "provider-kind": (
            "missing",
            "",
            "原文以“等”结尾，没有写完；别的单位行不行，请问主管部门。",
            [],
            [],
        ),
        "good-standing": ("missing", "", None, ["good_standing"], []),
        "clean-record": ("missing", "", None, ["clean_record"], []),
        "groups": ("missing", "", None, ["in_groups", "outside_groups"], ["R13"]),
        "subsidies-per-person": (
            "people",
            "4 人",
            "这些人不计补贴人数，仍在就业率里；别的人不受影响。",
            [],
            ["R6"],
        ),
    }


def test_what_is_met_says_so_and_nothing_follows():
    found = told(
        {"R5": "average"},
        hours="40 课时",
        practical_hours="\u300024\xa0",
        trainees="36",
        due_attendances="1000人次",
        attendances="699",
        registered="yes",
        over_limit="0人",
        course_kind="directory",
        unit_price="1500",
    )
    assert found["hours"] == ("met", "40 课时，至少 40 课时", None, [], [])
    assert found["practical-share"] == ("met", "24 ÷ 40，到线要 24", None, [], [])
    assert found["class-size"] == ("met", "36 人，一般 30—50 人", None, [], [])
    assert found["registered"] == ("met", "填的是“是”", None, [], [])
    assert found["subsidies-per-person"][:3] == ("met", "0 人", None)
    assert found["attendance-of-all"] == (
        "failed",
        "699 ÷ 1000，到线要 700",
        "按全班平均看；没有写达不到怎样扣。",
        [],
        ["R5"],
    )
    outcome, text, _, missing, _ = found["price"]
    assert (outcome, missing) == ("missing", ["directory_standard"])
    assert text.startswith("市级培训补贴标准印在目录里")


def test_each_check_names_its_part_of_the_page_and_its_rule():
    found = engine.conditions(PART, engine.read(PART, {}))
    assert found["choices"] == {"R5": "person", "R6": "certified"}
    rules_of = {check["id"]: check for check in PART["checks"]}
    assert len(found["checks"]) > len(rules_of) / 2
    for check in found["checks"]:
        given = rules_of[check["id"]]
        assert [check[key] for key in ("section", "title", "rule")] == [
            given[key] for key in ("section", "title", "rule")
        ]


@pytest.mark.parametrize(
    ("choices", "typed", "says"),
    [
        (None, {"registered": "perhaps"}, "registered 没有 “perhaps”；可选 yes、no"),
        ({"R5": "x"}, {}, "R5 没有 “x” 这个选项；可选 person、average、warning"),
        ({"R99": "x"}, {}, "这里没有可切换的 “R99”；可用的是 R5、R6"),
    ],
)
def test_what_is_not_offered_is_named_with_what_is(choices, typed, says):
    with pytest.raises(ChoiceError) as caught:
        checks(choices, **typed)
    assert caught.value.message == says
