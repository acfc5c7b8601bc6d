"""A cut proposed from a text alone, and what it cuts."""

from scripts.drafting.particulars import particulars
from scripts.drafting.proposed_cut import proposed_cut
from scripts.evidence.source_text import clauses, idle
from tests.scripts.drafting.made_up import TEXT


def proposed(text):
    return proposed_cut("city-2031", text, particulars(text))


def test_the_usual_shape_with_an_annex_is_cut_whole():
    source = proposed(TEXT)
    assert source.known_by == "甲人社发〔2031〕7号"
    assert list(clauses(source, TEXT)) == [
        *["文号", "标题", "引言", "落款", "一（一）", "一（二）", "二（一）", "三"],
        *["附件", "附件 1", "附件 2", "附件 备注"],
    ]
    assert idle(source, TEXT) == []
    assert clauses(source, TEXT)["三"].endswith("请认真执行。")


def test_numbers_below_an_item_are_clauses_but_a_decimal_is_none():
    assert proposed(TEXT).shape == "一（一）"
    assert proposed(TEXT.replace("新入职", "新：\n1. 入职\n2. 在岗")).shape == "一（一）1"


def test_articles_are_seen():
    text = "甲办法\n\n为甲。\n\n第一条 甲。\n\n第二条 乙。\n"
    assert proposed(text).shape == "第一条"
    assert list(clauses(proposed(text), text)) == ["标题", "引言", "第一条", "第二条"]


def test_numbered_annexes_are_one_beginning_and_rows_belong_to_theirs():
    text = "甲办法\n\n一、甲\n乙。\n\n附件1\n\n说明\n\n附件2\n\n1\t甲\n2\t乙\n"
    found = clauses(proposed(text), text)
    assert list(found) == ["标题", "一", "附件1", "附件2 1", "附件2 2"]


def test_without_a_number_a_text_is_known_by_the_line_of_its_title():
    text = TEXT.replace("甲人社发〔2031〕7号\n\n", "")
    text = text.replace("甲市人力资源和社会保障局文件\n\n", "")
    assert proposed(text).known_by == "关于印发甲市岗位技能培训补贴办法的通知"
