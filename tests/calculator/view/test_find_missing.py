"""What no document prints, with what comes near it in sight and once."""

from calculator.view.find_missing import not_printed
from tests.desk_links import links

PART = {"asked": [{"id": "fee", "words": "要不要交钱"}], "not_printed": "文件里没有写"}


def answer(document, **fields):
    cite = {"document": document, "clause": "一", "quote": "补贴", "url": "", "label": "一"}
    return {
        "question": "fee",
        "text": "补贴给学校；交不交钱没有写。",
        "near": True,
        "groups": [],
        "cite": cite,
    } | fields


def shown(*answers, monkeypatch):
    monkeypatch.setattr("calculator.view.find_missing.citation", lambda cite, _: cite["document"])
    document = {"id": "a", "answers": list(answers)}
    return not_printed(PART, {"documents": [], "notices": [{"document": document}]}, links)


def test_half_an_answer_is_in_sight_behind_that_nothing_is_written(monkeypatch):
    html = shown(answer("a"), monkeypatch=monkeypatch)
    assert "<details" not in html
    assert html.index("文件里没有写") < html.index("补贴给学校")


def test_what_two_documents_say_alike_stands_once_and_apart_for_others(monkeypatch):
    html = shown(answer("a"), answer("b"), monkeypatch=monkeypatch)
    assert html.count("补贴给学校") == 1
    html = shown(answer("a"), answer("b", groups=["学徒"]), monkeypatch=monkeypatch)
    assert html.count("补贴给学校") == 2 and "写给“学徒”的" in html
