"""What a cell says to a check, and the sentence about one that cannot be read."""

import pytest

from tests.calculator.engine.roster.made_people import counted, one


def reason(changed, **choices):
    """(code, message) of the one reason that is told."""
    [told] = one(changed, **choices)["reasons"]
    return told["code"], told["message"]


def test_somebody_of_whom_all_is_well_counts_everywhere():
    assert counted(one()) == "yes yes yes yes"
    assert one()["reasons"] == []


@pytest.mark.parametrize(
    ("changed", "counts", "code", "words"),
    [
        ({"passed": "否"}, "yes no no no", "passed", "培训没有合格，不计入取证；合格以后再改成“是”"),
        ({"passed": None}, "yes missing missing missing", "passed-missing", "没有写培训合不合格"),
        ({"passed": "85"}, "yes missing missing missing", "passed-missing", "是否合格写的是 “85”"),
        ({"certificate": "无"}, "yes no no no", "certificate", "没有取得相应证书"),
        ({"attendance": "69.9%"}, "yes no no no", "attendance", "考勤率 69.9%，不到 70%"),
        ({"attendance": None}, "yes missing missing missing", "attendance-missing", "没有考勤率"),
        ({"attendance": "120%"}, "yes missing missing missing", "attendance-missing", "百分数"),
        ({"group": "其他"}, "yes yes yes no", "group", "不属于所列的培训对象，不计入补贴人数"),
        ({"group": "退役军人"}, "yes yes yes missing", "group-missing", "“退役军人”；看不出"),
        ({"group": "非就业困难人员"}, "yes yes yes missing", "group-missing", "看不出属于哪一类"),
        ({"group": "毕业生（不是就业困难人员）"}, "yes yes yes missing", "group-missing", "看不出属于哪一类"),
        ({"group": "已不属于就业困难人员"}, "yes yes yes no", "group", "不属于所列的培训对象"),
        ({"employer_kind": None, "employer": "没有就业"}, "yes yes no yes", "employer", "写的是“没有就业”"),
        ({"passed": None, "passed_on": "未合格"}, "yes no no no", "passed", "培训没有合格"),
        ({"passed": None, "passed_on": "2027-1-1"}, "yes missing missing missing", "passed-missing", "还没有到"),
        ({"passed": None, "passed_on": "某天"}, "yes missing missing missing", "passed-missing", "合格日期"),
        ({"passed_on": "2027-1-1"}, "yes missing missing missing", "passed-missing", "合格日期是2027年1月1日"),
        ({"certified_on": None}, "yes yes missing missing", "settled-missing", "没有写发证日期，不知道是不是在首期核算日期以前"),
        ({"group": None}, "yes yes yes missing", "group-missing", "看不出属于哪一类"),
        ({"earlier": "3次"}, "yes yes yes no", "subsidies", "已享受 3 次职业培训补贴，加上这一次超过 3 次"),
        ({"earlier": "很多"}, "yes yes yes missing", "subsidies-missing", "已享受补贴次数写的是"),
        ({"employer_kind": "灵活就业"}, "yes yes no yes", "employer", "不是企业缴的，写的是“灵活就业”"),
        ({"employer_kind": "民办非企业"}, "yes yes no yes", "employer", "民办非企业"),
        ({"employer_kind": "个体户"}, "yes yes missing yes", "employer-missing", "单位类型写的是 “个体户”"),
        ({"certified_on": "2026-10-1"}, "yes yes no no", "settled", "首期核算以后才取得证书"),
        ({"certified_on": "2026-13-1"}, "yes missing missing missing", "certificate-missing", "发证日期"),
    ],
)  # fmt: skip
def test_what_one_cell_does(changed, counts, code, words):
    told = one(changed)
    assert counted(told) == counts
    first = told["reasons"][0]
    assert first["code"] == code and words in first["message"]
    assert first["cite"]["document"] == "yunzhou-2026" and first["cite"]["quote"]


def test_a_place_that_is_denied_is_none():
    assert reason({"employer_place": "外省（不在云州）"}, R19="yunzhou-only")[0] == "place"
    assert one({"employer_place": "某省云州市"}, R19="yunzhou-only")["reasons"] == []


def test_who_is_over_the_limit_is_paid_for_where_a_reading_says_so():
    assert one({"earlier": "3"})["paid"] == "no"
    assert one({"earlier": "3"}, R6="paid")["paid"] == "yes"


def test_what_is_missing_says_which_count_hangs_on_it():
    assert reason({"passed": None})[1].endswith("；还不知道计不计入取证")
    assert reason({"earlier": "很多"})[1].endswith("；还不知道计不计入补贴人数")


def test_hours_stand_in_for_the_share():
    hours = {"attendance": None, "attended_hours": "27.9课时", "due_hours": "40 课时"}
    assert reason(hours)[1].startswith("考勤率 69.75%，不到 70%")
    assert one(hours | {"attended_hours": "28"})["reasons"] == []
    code, message = reason(hours | {"attended_hours": "41"})
    assert code == "attendance-missing" and "多于应到课时 “40 课时”；请核对" in message
    assert "这里应是课时数" in reason(hours | {"due_hours": "很多"})[1]


def test_a_company_by_its_name_is_an_enterprise():
    assert one({"employer_kind": None})["reasons"] == []
    assert reason({"employer_kind": None, "employer": "某某中心"})[0] == "employer-missing"


def test_a_certificate_is_there_where_its_number_or_date_is():
    assert one({"certificate": None, "certificate_number": "S1"})["reasons"] == []
    assert one({"certificate": None})["reasons"] == []  # the date is there
    assert "certificate" in {r["code"] for r in one({"certificate": "未取得"})["reasons"]}


def test_a_certificate_of_a_day_to_come_is_none_yet():
    told = one({"certified_on": "2027-1-8", "settled_on": None, "months": "无"})
    assert told["counts"]["certified"] == "missing"
    assert "发证日期是2027年1月8日，还没有到" in told["reasons"][0]["message"]


def test_the_kind_of_certificate_matters_where_only_some_count():
    assert one({"certificate": "结业证"})["reasons"] == []
    told = one({"certificate": "结业证"}, R14="levels-only")
    assert told["counts"]["certified"] == "no"
    assert one({"certificate": "是"}, R14="levels-only")["counts"]["certified"] == "missing"


def test_what_is_blank_and_taken_for_none_fails_nobody():
    blank = ("dropped", "retired", "insured_before", "earlier", "settled_on", "paid_late")
    told = one(dict.fromkeys(blank), R12="finished", R17="out-of-both", R26="new-only")
    assert counted(told) == "yes yes yes yes"


def test_both_the_beginning_and_the_end_have_to_be_in_a_group():
    told = one({"group_at_end": None}, R34="throughout")
    assert counted(told) == "yes yes yes missing"
    assert "没有写结业时人群" in told["reasons"][0]["message"]
    assert (
        counted(one({"group": None, "group_at_end": "其他"}, R34="throughout")) == "yes yes yes no"
    )
