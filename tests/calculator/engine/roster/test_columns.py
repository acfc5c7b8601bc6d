"""Which heading is which field: as the template calls it, and as schools do."""

import pytest

from calculator.engine.roster.columns import MONTHS, field_of, letter, month_of, names_somebody
from calculator.engine.roster.fields import FIELDS

HEADINGS = {
    "name": "姓名 姓　名 *姓名 学员姓名 参训人员姓名 姓名（必填） Name 名字",
    "identity": "身份证号 身份证号码 身份证 证件号码 公民身份号码 学员身份证号 身份证号（18位） 社会保障号码",
    "class_id": "班次 班级 班级名称 培训班次 班级/班次 班 class_id",
    "group": "人群 人员类别 培训对象类别 参训人员类别",
    "opened_on": "开班日期 开班时间 开班日期(年月日)",
    "attendance": "出勤率 出勤率(%) 出勤率％ 到课率 考勤率",
    "attended_hours": "实到课时 实到学时 实到课时（节）",
    "due_hours": "应到课时 总学时",
    "passed": "是否合格 是否合格（是/否） 考核结果 考试结果",
    "certificate": "证书 是否取证 证书类型 取得证书",
    "certificate_number": "证书编号 证书号码 证号",
    "certified_on": "发证日期 取证时间 证书日期",
    "employer": "就业单位 单位名称 用人单位 现工作单位",
    "employer_kind": "单位类型 单位性质",
    "insured_from": "养老保险起缴月 起缴月份 社保起缴时间",
    "insured_months": "连续月数 连续缴费月数",
    "earlier": "已享受补贴次数 享受次数",
    "dropped": "中途退出 是否中途退出",
    MONTHS: "缴费月份 2026-09 2026年9月 2026.9 202609 2026-09-01 2026年09月份 2026年9月缴费",
}


@pytest.mark.parametrize("field", HEADINGS)
def test_headings_as_schools_write_them(field):
    found = {heading: field_of(heading) for heading in HEADINGS[field].split(" ")}
    assert found == dict.fromkeys(found, field)


def test_every_title_and_id_is_its_own_field():
    for field, title in FIELDS.items():
        assert (field_of(title), field_of(field)) == (field, field)


@pytest.mark.parametrize(
    "heading",
    [
        "序号",
        "性别",
        "备注",
        "日期",
        "联系电话",
        "家长姓名",
        "家长身份证号",
        "联系人",
        "户籍地址",
        "2026年",
        "9月",
        "2026-09-15",
        "20269",
        "1",
        "201",
    ],
)
def test_what_is_no_field_is_not_made_one(heading):
    assert field_of(heading) is None


def test_months():
    assert month_of("２０２６年９月") == month_of("2026/9") == (2026, 9)
    assert month_of("2026-13") is month_of("姓名") is month_of("") is None


def test_somebody_is_named_by_a_name_or_a_number():
    assert names_somebody({"identity", "class_id"}) and names_somebody({"name"})
    assert not names_somebody({"class_id", "passed"})


def test_letters_of_columns():
    assert [letter(place) for place in (0, 25, 26, 51, 255)] == [
        "A列",
        "Z列",
        "AA列",
        "AZ列",
        "IV列",
    ]


def test_everyday_words_of_schools():
    told = "身份类型 领证时间 社保开始月份 已缴月数 所在班级 是否拿证 拿证日期 就业公司 单位类别 考试是否合格"
    assert [field_of(word) for word in told.split()] == [
        *("group", "certified_on", "insured_from", "insured_months", "class_id"),
        *("certificate", "certified_on", "employer", "employer_kind", "passed"),
    ]
