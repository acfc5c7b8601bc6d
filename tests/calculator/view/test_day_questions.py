"""A contract dated after the opening is asked about wherever both days are typed."""

from calculator.view import calendar_page, conditions_page, day_questions
from scripts.desks import calendar_desk, conditions_desk
from scripts.desks.content import content_of
from tests import frozen

RULES = frozen.rules()
ODD = {"contract": "2026-9-20", "opening": "2026-5-6"}
SAID = "签订协议是 2026年9月20日，晚于开班的 2026年5月6日：请核对有没有填反"


def parts(page, desk, **typed):
    links = content_of(desk.DESK, frozen.catalogue(), frozen.compiled())["links"]
    return page.respond(RULES, links, {**desk.example(RULES), **typed})["parts"]


def test_it_is_asked_on_both_pages_and_nothing_else_is():
    for page, desk, part in (
        (calendar_page, calendar_desk, "answer-total"),
        (conditions_page, conditions_desk, "answer-governing"),
    ):
        assert SAID in parts(page, desk, **ODD)[part]
        right = {"contract": ODD["opening"], "opening": ODD["opening"]}
        assert "请核对" not in parts(page, desk, **right)[part]


def test_what_is_asked_is_never_markup():
    assert day_questions.draw(["<b>"]) == '<p class="caution caution-warning">&lt;b&gt;</p>'
    assert day_questions.draw([]) == ""
