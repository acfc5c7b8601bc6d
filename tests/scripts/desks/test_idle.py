"""Where nothing can be computed the pages that compute are there all the same, and say so."""

import copy

import pytest

from calculator.engine.scheme.scheme import Rules
from calculator.terminal import class_help
from scripts.desks import every
from scripts.pages.rendering import render
from tests import frozen, made_up, rendered


def without(*parts, formula=True):
    """The compiled rules without these parts, and without any formula if asked."""
    compiled = copy.deepcopy(made_up.compiled())
    for name in [n for n in compiled["rules"] if n.split("-")[0] in parts]:
        del compiled["rules"][name]
    for scheme in compiled["rules"]["schemes"] if not formula else ():
        scheme["formula"] = None
    return compiled


NOTHING = without("calendar", "conditions", "finder", "forms", "provider", formula=False)


def test_where_no_scheme_can_be_computed_every_desk_is_idle():
    NOTHING["rules"]["forms"] = []
    assert every.every_desk(NOTHING) == ()
    assert [p.file for p in every.idle_pages(NOTHING)] == [desk.file for desk in every.DESKS]


@pytest.mark.parametrize("page", list(every.idle_pages(NOTHING)), ids=lambda page: page.file)
def test_their_pages_say_so_and_name_the_schemes(page):
    catalogue = made_up.checked()[0]
    text = render(page, rendered.environment(catalogue, frozen.LOCK))
    assert "目前没有能计算的方案" in text
    for scheme in catalogue.schemes:
        assert scheme.title in text


def test_a_part_that_nobody_has_recorded_is_idle_alone():
    compiled = without("calendar")
    [page] = every.idle_pages(compiled)
    assert page.file == "calendar.md" and page.file not in [
        desk.file for desk in every.every_desk(compiled)
    ]
    text = render(page, rendered.environment(made_up.checked()[0], frozen.LOCK))
    assert "目前没有这一页要用的内容" in text and "目前没有能计算的方案" not in text


def test_usually_no_page_is_idle():
    assert list(every.idle_pages(made_up.compiled())) == []


def test_the_help_of_the_command_line_says_so_too(monkeypatch):
    monkeypatch.setattr(class_help.rules, "load", lambda: Rules(NOTHING))
    assert "目前没有能计算的方案" in class_help.class_help("estimate", ("trainees",))
