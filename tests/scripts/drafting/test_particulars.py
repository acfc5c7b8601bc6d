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
