"""What is said of a whole class."""

from tests.calculator.engine.roster.made_people import judged, person


def notes(people, **choices):
    [told] = judged(people, choices=choices)["classes"]
    return {note["code"]: note["message"] for note in told["notes"]}


def test_what_was_taken_for_none_is_said_with_how_many():
    people = [person(1), person(2, earlier=None), person(3, earlier=" ")]
    assert notes(people) == {"subsidies-blank": "没有写已享受补贴次数的，按没有超过次数算（2 人）"}
    assert "dropped-blank" not in notes([person(1, dropped=None)])  # nothing hangs on it
    assert "dropped-blank" in notes([person(1, dropped=None)], R12="finished")


def test_how_many_are_not_paid_for_since_something_is_missing():
    found = notes([person(1), person(2, group="说不清"), person(3, group="说不清", passed="否")])
    assert found["paid-missing"].startswith("有 1 人还不知道计不计补贴")
    assert "paid-missing" not in notes([person(1), person(2)])


def test_months_of_which_nobody_said_that_they_were_paid_late_are_taken_for_paid_in_time():
    people = [person(1), person(2, paid_late=None), person(3, paid_late="", months="无")]
    assert notes(people) == {"insurance-late-blank": "没有写有没有补缴的，当作没有（1 人）"}
    assert notes(people, R23="yes") == {}  # then it is all the same


def test_the_average_of_the_class_where_a_reading_asks_for_it():
    low = [person(1, attendance="50%"), person(2, attendance="89.9%")]
    assert notes(low, R5="average") == {"attendance-average": "全班平均：考勤率 69.95%，不到 70%"}
    assert notes([*low, person(3, attendance="100%")], R5="average") == {}
    more = notes(
        [person(1), person(2, attendance=None), person(3, attendance="很好")], R5="average"
    )
    assert more == {"attendance-left-out": "有 2 人没有能用的出勤率，没有算进全班平均"}
    assert "没有考勤率" in notes([person(1, attendance=None)], R5="average")["attendance-average"]
    [told] = judged(low[:1], choices={"R5": "average"})["people"]
    assert told["counts"]["certified"] == "yes" and told["reasons"] == []


def test_a_warning_is_told_of_the_person_and_changes_nothing():
    [told] = judged([person(1, attendance="50%")], choices={"R5": "warning"})["people"]
    assert told["counts"]["employed"] == "yes"
    assert [reason["message"] for reason in told["reasons"]] == ["考勤率 50%，不到 70%"]


def test_numbers_that_are_not_there_are_counted():
    assert "有 1 人没有能用的身份证号" in notes([person(1), person(2, identity=None)])["identity"]


def test_times_that_cannot_be_read_are_taken_for_none_as_blank_ones_are():
    unread, blank = person(1, earlier="不详"), person(2, earlier="")
    found = judged([unread, blank])
    [told] = found["classes"]
    assert (told["over_limit"], told["certified"]) == (0, 2)
    assert [one["paid"] for one in found["people"]] == ["missing", "yes"]
    said = {note["code"]: note["message"] for note in told["notes"]}
    assert said["subsidies-unread"].startswith("已享受补贴次数看不清的，当作没有超过")
    assert found["people"][0]["steps"] == []


def test_who_has_no_employer_is_asked_to_say_so():
    blank = {"employer": None, "employer_kind": ""}
    told = notes([person(1), person(2, **blank), person(3, employer="无", employer_kind="")])
    assert told["employer-blank"] == "没有写就业单位的，算缺信息；没有就业的请写“无”（1 人）"
