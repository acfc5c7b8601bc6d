"""What cards are made of: what is not printed is said, nothing typed or printed becomes markup."""

from calculator.view.card import folded, heading, named_offices, offices, phones, row

LINKS = {"notice": {"clauses": {"六": "notice/#c6"}}}
PHONE = {"value": "0000-8 (8)", "cite": {"document": "notice", "clause": "六"}}


def office(name, lead=False):
    return {"page": name + "/", "name": name, "lead": lead}


def action(*its, few=True, more=""):
    return {"offices": list(its), "few_offices": few, "more_offices": more}


def test_a_number_is_dialled_by_its_digits_and_says_where_it_is_printed():
    html = phones({"phones": [PHONE]}, LINKS)
    assert 'href="tel:000088">0000-8 (8)</a>' in html
    assert '<a href="notice/#c6">印在六</a>' in html
    assert "这份文件没有印电话" in phones({"phones": []}, LINKS)


def test_few_offices_are_named_and_many_by_who_leads():
    assert "文件没有印责任单位" in offices(action())
    html = offices(action(office("甲"), office("乙", lead=True)))
    assert html.index(">甲</a>") < html.index(">乙</a>（牵头）")
    html = offices(
        action(office("甲"), office("乙", lead=True), office("丙"), few=False, more="等")
    )
    assert "乙" in html and "甲" not in html and "一共印了 3 个单位等" in html
    assert "甲</a>排在最前" in offices(action(office("甲"), office("丙"), few=False))
    assert named_offices(action(office("甲"), more="等")).endswith("等")


def test_what_is_empty_makes_no_row_and_no_fold():
    assert row("学什么", "") == "" and folded("原文", "") == ""
    assert 'data-fold="a1"' in folded("原文", "<p>一</p>", "a1")


def test_words_are_no_markup():
    for html in (row("<b>", "<i>"), heading("a", "<b>", "<i>"), folded("<b>", "<p>一</p>")):
        assert "<b>" not in html and "<i>" not in html
