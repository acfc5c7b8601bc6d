"""Words are found in whatever is quoted from a document, and not by chance."""

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.quoted_words import QuotedWords
from tests.made_records import action, cite, clause, group, target

MADE = QuotedWords(
    Catalogue(
        clauses=[clause("city", "一", title="办好养老服务")],
        actions=[
            action("a", "city", areas=["现代化工人队伍"], departments=[("office", "市旅游局")]),
        ],
        groups=[group("g", "丁", named_in=[cite("city", "三", "残疾 人和退役军人")])],
        targets=[target("t", "city", cite=cite("city", "四", "每年培训化工、建筑100人"))],
    )
)


def found(words):
    return [place.clause for place in MADE.places(words, "city")]


def test_they_are_found_in_actions_clauses_requirements_and_targets():
    assert found("养老服务") == ["一"]
    assert found("残疾人") == ["三"]
    assert found("建筑") == ["四"]
    assert MADE.places("建筑", "elsewhere") == []


def test_two_characters_that_belong_to_two_words_are_no_word():
    assert found("化工") == ["四"]
    assert MADE.anywhere("代化", "city") and found("代化") == []


def test_an_office_is_no_place_where_a_trade_is_printed():
    assert found("旅游") == [] and not MADE.anywhere("旅游", "city")
