"""What a text prints of itself, in the shapes that official documents have."""

from datetime import date

from scripts.drafting.particulars import particulars
from tests.scripts.drafting.made_up import TEXT


def test_a_notice_with_its_plan_says_everything():
    found = particulars(TEXT)
    assert found.number == "甲人社发〔2031〕7号"
    assert found.title == "关于印发甲市岗位技能培训补贴办法的通知"
    assert found.title_printed == "关于印发甲市岗位技能培训 补贴办法的通知"
    assert found.issuer == "甲市人力资源和社会保障局"
    assert (found.issued_on, found.date_printed) == (date(2031, 8, 20), "2031年8月20日")
    assert found.titles == ["关于印发甲市岗位", "甲市岗位技能培训"]
    assert found.preambles == ["各县（区）人力资", "为支持岗位技能培"]


def test_those_who_sign_on_one_line_are_issuers_together():
    signed = "甲市人力资源和社会保障局\n\n2031"
    found = particulars(TEXT.replace(signed, "甲市人力资源和社会保障局　　甲市财政局 \n\n2031"))
    assert found.issuer == "甲市人力资源和社会保障局 甲市财政局"
    assert found.issued_on == date(2031, 8, 20)


def test_a_title_over_two_lines_and_no_number_issuer_or_date():
    found = particulars(
        "\n甲省培训的\n行动方案\n\n根据《办法》，制定本方案。\n\n一、目标\n\n甲。\n"
    )
    assert (found.title, found.titles) == ("甲省培训的行动方案", ["甲省培训的"])
    assert found.preambles == ["根据《办法》，制"]
    assert (found.number, found.issuer, found.issued_on) == (None, None, None)


def test_what_follows_the_signature_is_another_title_only_if_it_is_alike():
    other = TEXT.replace("\n甲市岗位技能培训 补贴办法\n", "\n一份完全不同的东西\n")
    assert particulars(other).titles == ["关于印发甲市岗位"]


def test_a_text_that_begins_with_a_clause_has_no_title():
    found = particulars("一、目标\n\n甲。\n")
    assert (found.title, found.titles, found.preambles) == (None, [], [])


def test_nothing_and_a_day_that_there_is_not():
    assert particulars("").title is None
    assert particulars(TEXT.replace("8月20日", "8月32日")).issued_on is None


ABOVE = """
丙市人力资源和社会保障局文件

关于印发丙市技能提升

补贴实施细则的通知

丙人社规〔2032〕5号

各市（县）区人力资源和社会保障局：

为做好补贴工作，制定本细则。

第一条 本细则管全市。
"""


def test_a_number_below_the_title_leaves_the_title_what_it_is():
    found = particulars(ABOVE)
    assert found.number == "丙人社规〔2032〕5号"
    assert found.title == "关于印发丙市技能提升补贴实施细则的通知"
    assert (found.titles, found.preambles) == (["关于印发丙市技能"], ["各市（县）区人力"])


def test_an_address_is_no_title():
    assert particulars("丙人社〔2032〕5号\n\n各市（县）区：\n\n一、目标\n").title is None


def test_a_title_over_several_blocks_ends_where_titles_end():
    text = "丙人社〔2032〕5号\n\n关于丙市\n\n技能培训补贴\n\n的实施意见（试行）\n\n各县（区）：\n"
    assert particulars(text).title == "关于丙市技能培训补贴的实施意见（试行）"
