"""Which months count, and until when they can still be reached."""

import pytest

from tests.calculator.engine.roster.made_people import judged, one, person


def employed(months, certified_on="2026-8-31", on=(2026, 12, 5), more=None, **choices):
    """(counted as employed, until, the reason) of somebody with these months."""
    cells = {"months": months, "certified_on": certified_on, "settled_on": None} | (more or {})
    [told] = judged([person(**cells)], on=on, choices=choices)["people"]
    said = [reason["message"] for reason in told["reasons"]]
    return told["counts"]["employed"], told["until"], "".join(said)


def test_three_months_in_a_row_inside_the_window():
    assert employed("2026-09至2026-11")[0] == "yes"
    assert employed("2026-12至2027-02", on=(2027, 2, 28))[0] == "yes"
    state, until, said = employed("2027-01至2027-03", on=(2027, 3, 31))
    assert (state, until) == ("no", None)
    assert said.endswith("最晚要从2026年12月起缴，现在来不及了")


def test_a_gap_breaks_the_row_and_two_are_too_few():
    assert employed("2026-09、2026-10、2026-12")[0] == "no"
    state, until, said = employed("2026-10、2026-11")
    assert (state, until) == ("no", "2026-12")
    assert "还没有满 3 个月" in said and "最迟从2026年12月起缴，缴到2027年2月" in said


def test_months_to_come_are_not_paid_yet():
    state, until, said = employed("2026-11至2027-01")
    assert (state, until) == ("no", "2026-11")
    assert said.endswith("从2026年11月起缴的不要断，缴到2027年1月")


def test_a_month_is_paid_when_it_is_over_or_where_parts_count_when_it_begins():
    for on, edges, counts in (
        ((2026, 11, 1), "whole", "no"),
        ((2026, 11, 29), "whole", "no"),
        ((2026, 11, 30), "whole", "yes"),
        ((2026, 11, 1), "touched", "yes"),
        ((2026, 10, 31), "touched", "no"),
    ):
        assert employed("2026-09至2026-11", on=on, edges=edges)[0] == counts, (on, edges)
        assert employed(None, on=on, edges=edges)[0] == {"yes": "missing"}.get(counts, "no")


def test_months_that_nobody_wrote_may_have_been_paid_long_ago():
    state, until, said = employed(None, on=(2027, 6, 1))
    assert (state, until) == ("missing", None)
    assert "最晚从2026年12月起缴的才算，缴过的请写上" in said and "来不及" not in said


@pytest.mark.parametrize(("on", "until"), [((2026, 12, 31), "2026-12"), ((2027, 1, 1), None)])
def test_the_last_month_to_begin_in(on, until):
    assert employed("无", on=on)[:2] == ("no", until)


def test_months_that_are_paid_already_may_be_part_of_the_row():
    state, until, said = employed("2026-12", on=(2027, 1, 5))
    assert (state, until) == ("no", "2026-12")
    assert said.endswith("从2026年12月起缴的不要断，缴到2027年2月")
    assert employed("2026-12", on=(2027, 2, 1))[:2] == ("no", None)  # January is not paid


def test_only_begun_inside():
    assert employed("2027-02至2027-04", on=(2027, 4, 30), R22="begun")[0] == "yes"
    assert employed("2027-03至2027-05", on=(2027, 5, 31), R22="begun")[0] == "no"


def test_months_before_the_certificate():
    assert employed("2026-07至2026-09")[0] == "no"
    assert employed("2026-07至2026-09", R23="yes")[0] == "yes"
    assert employed("2026-06至2026-08", R23="yes")[0] == "no"  # none of them is in the window


def test_part_months_count_where_they_are_touched():
    assert employed("2026-08至2026-10", "2026-8-15")[0] == "no"
    assert employed("2026-08至2026-10", "2026-8-15", edges="touched")[0] == "yes"


def test_months_paid_late():
    late = {"paid_late": "2026-10"}
    assert employed("2026-09至2026-11", more=late)[0] == "no"
    assert employed("2026-09至2026-11", more=late, R23="yes")[0] == "yes"
    state, _, said = employed("2026-09至2026-11", more={"paid_late": "有"})
    assert state == "missing" and "请写明补缴的是哪几个月" in said


def test_one_employer_where_it_has_to_be_one():
    two = {"employer": "甲公司→乙公司"}
    assert employed("2026-09至2026-11", more=two)[0] == "yes"
    state, _, said = employed("2026-09至2026-11", more=two, R24="one-employer")
    assert state == "missing" and "写了几家就业单位" in said
    none = {"employer": None}
    assert employed("2026-09至2026-11", more=none, R24="one-employer")[0] == "missing"


def run(begun, count):
    return {"insured_from": begun, "insured_months": count}


def test_a_first_month_and_how_many():
    assert employed(None, more=run("2026年9月", "3个月"))[0] == "yes"
    assert employed(None, more=run("2026-9", "2"))[0] == "no"
    assert employed(None, more=run(None, "0"))[0] == "no"
    for cells, words in (
        (run("2026-9", None), "连续月数没有写"),
        (run(None, "3"), "养老保险起缴月没有写"),
        (run("下月", "3"), "养老保险起缴月写的是 “下月”"),
    ):
        state, _, said = employed(None, more=cells)
        assert state == "missing" and words in said
    state, _, said = employed("2026-09、2026-10", more=run("2026-9", "3"))
    assert state == "missing" and "对不上" in said


def test_nothing_written_is_missing_only_once_it_could_be_so():
    assert employed(None, on=(2026, 10, 1))[:2] == ("no", "2026-12")
    state, until, said = employed(None, on=(2026, 12, 1))
    assert (state, until) == ("missing", "2026-12") and "没有写养老保险缴了哪几个月" in said


def test_one_day_for_the_class():
    people = [person(1), person(2, certified_on="2026-9-15")]
    found = judged(people, choices={"R21": "class"})["people"]
    assert [told["counts"]["employed"] for told in found] == ["missing", "missing"]
    assert "请填全班统一的日期" in found[0]["reasons"][0]["message"]
    days = {"甲班": (2026, 8, 31)}
    found = judged(people, choices={"R21": "class"}, class_days=days)["people"]
    assert [told["counts"]["employed"] for told in found] == ["yes", "yes"]
    assert one(None, R21="class")["counts"]["employed"] == "yes"  # all certificates are of one day


def test_without_a_start_only_those_who_never_paid_are_told_apart():
    none = {"certified_on": None, "certificate": "是"}
    [told] = judged([person(**none)])["people"]
    assert told["counts"]["employed"] == "missing"
    assert "没有写发证日期，不知道从哪天数起" in told["reasons"][-1]["message"]
    [told] = judged([person(**none, **{"months": "无"})])["people"]
    assert told["counts"]["employed"] == "no"
