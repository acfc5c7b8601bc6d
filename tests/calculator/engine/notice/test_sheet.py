"""The form as it is laid out on paper."""

from calculator.engine.notice import sheet
from tests import frozen

FORM = frozen.rules().part("forms")[0]


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


def entry(**told):
    return {
        "id": "x",
        "label": "标题",
        "asks": "line",
        "half": False,
        "options": [],
        "prompted_by": None,
        "by_hand": [],
        **told,
    }


def boxes(*lengths):
    return [{"id": str(i), "label": "甲" * length} for i, length in enumerate(lengths)]


def test_boxes_fill_a_line_of_thirty_two_and_no_more():
    for second, lines in ((18, 1), (19, 2)):
        form = {"entries": [entry(options=boxes(10, second))]}
        assert len(sheet.rows(form, {})[0][0]["lines"]) == lines


def test_what_is_typed_keeps_its_spaces_and_blank_lines():
    [[cell]] = sheet.rows({"entries": [entry()]}, {"x": "甲 乙\n\n丙"})
    assert cell["lines"] == ["甲 乙", "", "丙"]
    assert not cell["tall"]


def test_the_tall_ones_and_two_halves_with_one_between():
    form = {
        "entries": [
            entry(asks="account", half=True),
            entry(asks="opinion"),
            entry(half=True),
            entry(half=True),
            entry(half=True),
        ]
    }
    found = sheet.rows(form, {})
    assert [len(row) for row in found] == [1, 1, 2, 1]
    assert [row[0]["tall"] for row in found] == [True, True, False, False]


def test_a_form_as_text_to_the_letter():
    form = {
        "title": "某表",
        "remark": {"quote": "备注：某某"},
        "entries": [
            entry(label="单位"),
            entry(
                label="意见",
                asks="opinion",
                by_hand=[
                    {"label": "日期", "blanks": ["年", "月"]},
                    {"label": "盖章", "blanks": []},
                ],
            ),
        ],
    }
    assert sheet.text(form, {"x": "甲"}) == (
        "某表\n\n单位：甲\n意见：\n甲\n日期：　　年　　月\n盖章：\n\n备注：某某\n"
    )


def test_a_date_line_without_a_label_is_only_its_gaps():
    line = {"label": None, "blanks": ["年", "月", "日"]}
    form = {"title": "某表", "remark": None, "entries": [entry(label="意见", by_hand=[line])]}
    assert "\n　　年　　月　　日\n" in sheet.text(form, {})
