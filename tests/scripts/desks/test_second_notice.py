"""A second notice, in YAML alone, has days, conditions, a verdict and a form on pages of its own."""

import json

import pytest

from calculator import rules as known_rules
from calculator.__main__ import main
from scripts.desks import every as desks
from scripts.desks.bundle import bundle
from scripts.desks.first_paint import page
from scripts.pages.rendering import render
from tests import frozen, made_up, on_micropython, rendered

SCHEME = made_up.SCHEME
CATALOGUE = frozen.catalogue()
COMPILED = frozen.compiled()
RULES = frozen.rules()
EVERY = {desk.name: desk for desk in desks.every_desk(COMPILED)}
ENVIRONMENT = rendered.environment(CATALOGUE, frozen.LOCK)
FORM = f"application-{SCHEME}-register"
OWN = {
    f"calendar-{SCHEME}": f"calendar-{SCHEME}.md",
    f"conditions-{SCHEME}": f"conditions-{SCHEME}.md",
    FORM: f"application-{SCHEME}-register.md",
}
FIRST = {"calendar": "calendar.md", "conditions": "conditions.md", "application": "application.md"}


def painted(name):
    return render(page(EVERY[name], CATALOGUE, COMPILED, list(EVERY.values())), ENVIRONMENT)


def asked(name):
    """The desk, and what stands in its form at first."""
    content = json.loads(bundle(EVERY[name], CATALOGUE, COMPILED))
    return EVERY[name].example(type(RULES)(content["rules"]))


def test_each_has_its_own_page_and_the_first_keeps_its_address():
    assert {name: EVERY[name].file for name in OWN | FIRST} == OWN | FIRST
    assert [EVERY[name].scheme(RULES) for name in OWN] == [SCHEME] * 3
    assert [EVERY[name].scheme(RULES) for name in FIRST] == [frozen.SCHEME] * 3
    assert EVERY[FORM].title == "填上课登记表"


@pytest.mark.parametrize("name", OWN)
def test_nothing_of_the_first_stands_on_the_page_of_the_second(name):
    text = bundle(EVERY[name], CATALOGUE, COMPILED)
    content = json.loads(text)["rules"]["rules"]
    content.pop("occupations", None)
    content.pop("schemes", None)  # both can be computed there
    content.pop("governing", None)  # one question for both
    assert frozen.SCHEME not in json.dumps(content)
    own = painted(name).partition('<h2 id="readings">')[0]
    own = own.partition('<p class="lead">')[2]  # before it stands the way to the first one's page
    assert "征集表" not in own and "R21" not in own and "总课时" not in own


@pytest.mark.parametrize("name", FIRST)
def test_nothing_of_the_second_stands_on_the_page_of_the_first(name):
    content = json.loads(bundle(EVERY[name], CATALOGUE, COMPILED))["rules"]["rules"]
    content.pop("schemes", None)
    content.pop("governing", None)
    assert SCHEME not in json.dumps(content)


def test_the_pages_lead_to_each_other_and_to_those_of_their_own_scheme():
    for first, own in zip(FIRST, OWN, strict=True):
        assert f'href="../{EVERY[own].file[:-3]}/"' in painted(first)
        assert f'href="../{first}/"' in painted(own)
    conditions = painted(f"conditions-{SCHEME}")
    assert f'<a href="../calculator-{SCHEME}/">算一个班的补贴</a>' in conditions
    assert f'<a href="../calendar-{SCHEME}/">取证以后的日子</a>' in conditions
    assert "班级人数只作提示" not in conditions
    assert "》三点了名的" in painted(f"calendar-{SCHEME}")
    forms = rendered.pages(CATALOGUE, frozen.LOCK)["forms/index.md"]
    assert f"application-{SCHEME}-register/" in forms and 'application/"' in forms
    assert "交到哪里：文件里没有写" in forms


def test_the_class_page_says_when_its_own_scheme_pays():
    assert "哪天付款：年底一起付" in painted(f"class-{SCHEME}")
    assert "年底一起付" not in painted("class")
    assert "哪天付款，本站没有登记" in painted("class-per-head-2098")  # it has no days


def test_the_verdict_speaks_of_the_notice_whose_conditions_are_asked():
    own = painted(f"conditions-{SCHEME}")
    assert "适用某地的办法" in own and "这份文件不适用" not in own
    desk = EVERY["conditions"]
    content = json.loads(bundle(desk, CATALOGUE, COMPILED))
    fields = asked("conditions") | {"place": "somewhere", "opening": "2099-5-1"}
    parts = desk.respond(type(RULES)(content["rules"]), content["links"], fields)["parts"]
    assert "适用某地的办法" in parts["answer-total"]
    assert "这份文件不适用" in parts["answer-checks"]


def test_the_days_follow_its_own_figures():
    text = painted(f"calendar-{SCHEME}")
    assert "2099年4月1日 到 2099年12月31日" in text  # nine months, from the day after
    assert "照拿证的人数已经够，不看几个人上岗" in text  # it pays a part by the certified alone
    assert RULES.window(SCHEME)["months"] == 9
    assert RULES.window(frozen.SCHEME)["months"] != 9


def test_a_form_without_account_remark_and_rules_of_naming_is_filled_in():
    desk = EVERY[FORM]
    content = json.loads(bundle(desk, CATALOGUE, COMPILED))
    rules = type(RULES)(content["rules"])
    filled = asked(FORM) | {"form-school": "某校", "form-course": "没有这个名称"}
    text = desk.respond(rules, content["links"], filled | {"want": "登记表.txt"})
    assert text["files"]["登记表.txt"]["text"] == "上课登记表\n\n学校：某校\n课程：没有这个名称\n"
    assert (
        "登记表.docx"
        in desk.respond(rules, content["links"], filled | {"want": "登记表.docx"})["files"]
    )
    assert "不适宜用" not in text["parts"]["note-course"]
    own = painted(FORM)
    assert "文件里没有写：交到哪里" in own and 'data-want="forecast"' not in own


@pytest.mark.parametrize("name", OWN)
def test_micropython_answers_the_same(name):
    typed = {"class_date": "2099-5-1", "reading-R921": "all", "hours": "20", "form-course": "焊工"}
    example = asked(name)
    wants = [{}, typed, {"want": "登记表.txt"}]
    here, there = on_micropython.both(
        EVERY[name], [example | want for want in wants], COMPILED, CATALOGUE
    )
    assert here == there
    assert here[0] != here[1]


def test_the_command_line_takes_the_scheme(monkeypatch, capsys):
    monkeypatch.setattr(known_rules, "load", frozen.rules)
    asked_for = ["calendar", "--certified-on", "2099-3-31"]
    assert main([*asked_for, "--scheme", SCHEME]) == 0
    assert "2099-12-31" in capsys.readouterr().out
    assert main(asked_for) == 0
    assert "2099-12-31" not in capsys.readouterr().out
    assert main([*asked_for, "--scheme", "linchuan-2025"]) == 2
    assert f"{frozen.SCHEME}、{SCHEME}" in capsys.readouterr().err
