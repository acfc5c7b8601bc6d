"""A roster on the terminal: what to do first, and everybody of whom the same is said in one place."""

from calculator.terminal import roster_text

CITE = {"document": "city-2026", "clause": "四", "quote": "原文"}
DOCUMENTS = {"city-2026": "试行通知"}
NO = {"code": "a", "message": "没有合格", "cite": CITE, "until": None}
LATE = {"code": "b", "message": "还没有缴满", "cite": CITE, "until": "2026-12"}


def person(row, *reasons, sheet="", gain=None, until=None, code="a", class_id="一班"):
    return {
        "sheet": sheet,
        "row": row,
        "class_id": class_id,
        "counts": {"trainee": "yes", "certified": "no", "employed": "no"},
        "paid": "no",
        "reasons": list(reasons),
        "steps": [] if gain is None else [{"code": code, "gain_fen": gain}],
        "until": until,
    }


def a_class(**more):
    return {
        "class_id": "一班",
        "trainees": 12,
        "certified": 3,
        "employed": 1,
        "missing": {"trainee": 0, "certified": 2, "employed": 0},
        "notes": [{"code": "n", "message": "没有写次数的按没有算", "cite": None}],
        "estimate": {"total_fen": 123_400, "next_tier": None},
    } | more


def lines(*people, classes=None, errors=()):
    answer = {"classes": classes or [a_class()], "people": list(people), "errors": list(errors)}
    return roster_text.text(answer, DOCUMENTS)


def test_classes_and_what_holds_of_each():
    told = lines(errors=[{"sheet": "", "row": None, "message": "两个文件里都有"}])
    assert told[2].split() == ["一班", "12", "3+2", "1", "1,234"]
    assert "一班：没有写次数的按没有算" in told
    assert told[-1] == "两个文件里都有"


def test_people_of_whom_the_same_is_said_are_one_line():
    alike = [person(row, NO) for row in (2, 4, 5, 6, 9)]
    told = lines(*alike, person(7, NO, LATE), person(8), person(3, NO, sheet="名册"))
    [line] = [line for line in told if line.startswith("  第 2")]
    assert line == (
        "  第 2、4–6、9 行，名册 第 3 行（6 人）：参训算，取证不算，稳定就业不算，计补贴不算"
    )
    assert told.count("    没有合格（《试行通知》四）") == 2
    assert not any("第 8 行" in line for line in told)
    assert told[-2:] == ["依据：", "  《试行通知》四：“原文”"]


def test_what_brings_most_comes_first_and_the_nearest_month():
    people = [
        person(2, NO, gain=5_00),
        person(3, LATE, gain=90_00, code="b", until="2027-01"),
        person(4, LATE, gain=90_00, code="b", until="2026-12"),
        person(5, NO, LATE, gain=7_00, code="all"),
    ]
    told = lines(*people)
    at = told.index("先办这些（一个人补上，班里多多少）：")
    assert told[at + 1 : at + 4] == [
        "  一班 第 3、4 行：还没有缴满 → 每人多 90 元",
        "  一班 第 5 行：把写的几样都补上 → 多 7 元",
        "  一班 第 2 行：没有合格 → 多 5 元",
    ]
    at = told.index("最迟起缴的月份，近的在前：")
    assert told[at + 1 : at + 3] == [
        "  2026年12月起缴：一班 第 4 行",
        "  2027年1月起缴：一班 第 3 行",
    ]


def test_those_who_reach_the_next_line_together_are_told_so():
    upward = {"gain_fen": 100, "more_employed": 2}
    classes = [a_class(estimate={"total_fen": 0, "next_tier": upward})]
    told = lines(person(2, LATE, gain=0, code="b"), classes=classes)
    assert "  一班 第 2 行：还没有缴满 → 几个人一起补，够到下一档" in told


def test_so_many_lines_are_told_and_no_more():
    people = [person(2 * row, NO, gain=row + 1) for row in range(roster_text._MOST + 5)]
    assert "  还有 5 条，见 --format csv" in lines(*people)


def test_nothing_steers_a_terminal():
    told = lines(person(2, NO | {"message": "还缺\x1b号码", "cite": None}))
    assert "    还缺\ufffd号码" in told


def test_readings_that_would_pay_another_sum_are_told_with_their_range():
    def option(value, total):
        return {"value": value, "title": "另一种", "total_fen": total, "why": "不同"}

    options = [option("a", 123_400), option("b", 200_000), option("c", None)]
    other = {"readings": [{"id": "R5", "options": options}], "range": None}
    told = lines(classes=[a_class(alternatives=other)])
    assert [line for line in told if "R5" in line] == ["  R5=b（另一种）：2,000 元，不同"]
    ranged = other | {"range": {"min_fen": 0, "max_fen": 200_000}}
    assert "一班：各种理解合在一起，从 0 元到 2,000 元" in lines(
        classes=[a_class(alternatives=ranged)]
    )


def test_nothing_is_explained_that_is_not_there():
    none = dict.fromkeys(("trainee", "certified", "employed"), 0)
    told = lines(classes=[a_class(missing=none, estimate=None)])
    assert told[2].split()[-1] == "—"
    assert not any("另有" in line for line in told)
