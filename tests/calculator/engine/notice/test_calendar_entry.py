"""What is typed of the certificates, and what is wrong with it."""

import pytest

from calculator.engine.entry.problems import TypedError
from calculator.engine.notice import calendar_entry

BOTH = [((2026, 8, 31), 30), ((2026, 9, 15), 6)]


def test_lines_are_sorted_and_added_up():
    people, _, _ = calendar_entry.read(
        {"certified_on": "2026-9-1\r\n\n2026年8月31日，3人\n20260901：２"}
    )
    assert people == [((2026, 8, 31), 3), ((2026, 9, 1), 3)]


def test_every_problem_in_one_pass_with_its_line():
    typed = {
        "certified_on": "2026-8-31\n2026-2-30\n2026-9-1 × 0",
        "class_date": "昨天",
        "trainees": "x",
    }
    with pytest.raises(TypedError) as caught:
        calendar_entry.read(typed)
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
        calendar_entry.read(typed)
    [(fields, message)] = caught.value.problems
    assert fields[0] == field
    assert said in message


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
    assert calendar_entry.read({"certified_on": text})[0] == people


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
        calendar_entry.read({"certified_on": text})
    [(_, message)] = caught.value.problems
    assert said in message


@pytest.mark.parametrize("days", ["-1", "x", "1.5", "367"])
def test_days_ahead_that_cannot_be(days):
    with pytest.raises(TypedError) as caught:
        calendar_entry.read_file({"remind_days": days})
    [(fields, message)] = caught.value.problems
    assert fields == ("remind_days",)
    assert "不要提醒就空着" in message


def told(read, **typed):
    with pytest.raises(TypedError) as caught:
        read(typed)
    return caught.value.problems


def test_what_cannot_be_read_in_words():
    def of(text, **more):
        return told(calendar_entry.read, certified_on=text, **more)

    one = ("certified_on",)
    assert of(None) == [(one, "还没有填；这里应是取证日期，每行一个，例如 2026-8-31")]
    many = "有 501 行；最多 500 行，同一天的人请合成一行，写成 2026-8-31 × 5"
    assert of("2026-8-31\n" * 501) == [(one, many)]
    assert calendar_entry.read({"certified_on": "2026-8-31\n" * 500})[0] == [((2026, 8, 31), 500)]
    assert of("2026-8-31 2026-9-15") == [
        (one, "写的是 “2026-8-31 2026-9-15”；人数前请写 ×，每批一行")
    ]
    assert of("2026-8-31\r昨天")[0][1].startswith("第 2 行：写的是 “昨天”")
    assert of("，\r2026-8-31") == [(one, "第 1 行：写的是 “，”；这里应是取证日期")]
    more = "参训 2 人，少于取证的 3 人；取证的人都在参训人数里，请改其中一个"
    assert of("2026-8-31×3", trainees="2") == [(("trainees", "certified_on"), more)]
    assert calendar_entry.read({"certified_on": "2026-8-31×3", "trainees": "3"})[2] == 3
    # A second mark belongs to the date; five digits are a date, not a number of people.
    assert of("2026-8-31××3")[0][1].startswith("写的是 “2026-8-31×”；")
    assert of("×3")[0][1].startswith("还没有填")
    assert "年份 26 不像" in of("2026-8-31, 26-8-31")[0][1]


def test_the_name_and_the_days_ahead_of_a_file():
    typed = {
        "class_name": " \tX 第1期\u3000电工\x07A班 X\xa0\n",
        "remind_days": "\u300030 天\u3000",
    }
    assert calendar_entry.read_file(typed) == ("X 第1期 电工 A班 X", 30)
    assert calendar_entry.read_file({}) == (None, None)
    assert [calendar_entry.read_file({"remind_days": days})[1] for days in ("0", "366天")] == [
        0,
        366,
    ]
    for text in ("X5", "400 天"):
        said = f"写的是 “{text}”；这里应是整天数，0 到 366，0 是当天；不要提醒就空着"
        assert told(calendar_entry.read_file, remind_days=text) == [(("remind_days",), said)]


def test_every_problem_names_its_field():
    typed = {"certified_on": "x", "class_date": "y", "trainees": "z", "remind_days": "-1"}
    with pytest.raises(TypedError) as caught:
        calendar_entry.read(typed)
    assert [fields for fields, _ in caught.value.problems] == [
        ("certified_on",),
        ("class_date",),
        ("trainees",),
    ]
    with pytest.raises(TypedError) as caught:
        calendar_entry.read_file(typed)
    assert [fields for fields, _ in caught.value.problems] == [("remind_days",)]


def test_too_many_people_or_dates_are_refused_at_once():
    days = list(dict.fromkeys(f"{2000 + i // 28}-3-{i % 28 + 1}" for i in range(501)))
    for typed, dates_, people in (("2026-8-31 × 10000", 1, 10000), ("，".join(days), 501, 501)):
        with pytest.raises(TypedError) as caught:
            calendar_entry.read({"certified_on": typed})
        message = f"有 {dates_} 个日期、{people} 人；一次最多 500 个日期、9999 人"
        assert caught.value.problems == [(("certified_on",), message)]
    assert calendar_entry.read({"certified_on": "2026-8-31 × 9999"})[0] == [((2026, 8, 31), 9999)]
    assert len(calendar_entry.read({"certified_on": "，".join(days[:500])})[0]) == 500
