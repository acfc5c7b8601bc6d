"""The form as it is laid out on paper."""

from calculator import rules
from calculator.engine import sheet

FORM = rules.load().part("forms")[0]


def test_the_rows_are_those_of_the_printed_form():
    rows = [[cell["label"] for cell in row] for row in sheet.rows(FORM, {})]
    assert rows == [
        ["项目名称"],
        ["申请单位"],
        ["单位地址"],
        ["单位类型"],
        ["是否为目录内工种", "工种编码"],
        ["法人代表", "项目联系人"],
        ["电话", "邮箱地址"],
        ["培训项目说明"],
        ["项目申报单位意见"],
    ]


def test_a_box_is_ticked_and_the_others_are_not():
    cells = {c["label"]: c for row in sheet.rows(FORM, {"in-directory": "unlisted"}) for c in row}
    assert cells["是否为目录内工种"]["lines"] == ["□是　　☑否"]
    kinds = cells["单位类型"]["lines"]
    assert [line.count("□") for line in kinds] == [2, 1]  # as the printed form breaks them


def test_what_is_filled_in_takes_the_place_of_the_prompts():
    def account(text):
        return next(
            r[0] for r in sheet.rows(FORM, {"account": text}) if r[0]["label"] == "培训项目说明"
        )

    assert account("")["lines"][0].startswith("内容提示：")
    assert account("甲\r\n乙")["lines"] == ["甲", "乙"]


def test_the_date_is_left_for_the_pen():
    opinion = sheet.rows(FORM, {})[-1][0]
    assert opinion["by_hand"] == ["法定代表人签名：", "单位盖章：", "日期：　　年　　月　　日"]


def test_as_text_with_the_remark_at_the_end():
    text = sheet.text(FORM, {"project-name": "某项目", "account": "甲\n乙"})
    assert text.startswith("重点群体项目化就业技能培训项目征集表\n\n项目名称：某项目\n")
    assert "培训项目说明：\n甲\n乙\n" in text
    assert text.endswith(FORM["remark"]["quote"] + "\n")
