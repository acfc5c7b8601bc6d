"""What is tied to the field somebody chose is quoted, in the documents of their place alone."""

from calculator.view.find_tied import tied

CITE = {"document": "city", "clause": "一", "quote": "育婴"}
FIELD = {"name": "生活服务", "tied": [CITE]}
LINKS = {"city": {"title": "方案", "clauses": {"一": "d/#1"}}}


def test_a_passage_of_the_place_is_quoted_as_the_editors_judgement():
    html = tied(FIELD, [{"id": "city"}], LINKS)
    assert "<q>育婴</q>" in html and "编者对照" in html


def test_nothing_is_said_of_other_places_or_where_nothing_is_tied():
    assert tied(FIELD, [{"id": "elsewhere"}], LINKS) == ""
    assert tied({"name": "甲", "tied": []}, [{"id": "city"}], LINKS) == ""
