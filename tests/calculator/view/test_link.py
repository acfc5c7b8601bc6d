"""Share links: what goes in comes out, and what cannot be read explains itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.engine.one_class.answer import answer
from calculator.view import answers_link, link
from calculator.view.class_page import respond
from scripts.desks import class_desk
from tests import frozen
from tests.desk_links import links

RULES = frozen.rules()
EXAMPLE = class_desk.example(RULES)
LINKS = links(class_desk.DESK)
RESULT = answer(RULES, EXAMPLE["scheme"], EXAMPLE)
FRAGMENT = link.encode(EXAMPLE, RESULT)


def shared(fragment):
    """What the page says about a fragment that it was opened with."""
    return respond(RULES, LINKS, EXAMPLE | {"#": fragment})


@given(st.dictionaries(st.text(min_size=1), st.text(min_size=1), max_size=5))
def test_whatever_was_typed_comes_out_again(typed):
    fields = {name: text for name, text in typed.items() if not name.startswith("was.")}
    found, was = link.decode(link.encode(fields, RESULT))
    assert found == fields
    assert was == {
        "version": RESULT["data_version"],
        "total": "7200000",
        "initial": "5760000",
        "remainder": "1440000",
        "bonus": "0",
    }


def test_the_page_is_filled_and_says_that_nothing_changed():
    found = shared(FRAGMENT.replace("employed=12", "employed=20"))
    assert found["fields"]["employed"] == "20"
    assert found["fields"]["reading-R3"] == EXAMPLE["reading-R3"]
    assert "86,400" in found["parts"]["answer-total"]
    assert "跟补支持：当时 0 元，现在 14,400 元" in found["parts"]["answer-shared"]
    assert "各期金额一样" in shared(FRAGMENT)["parts"]["answer-shared"]


def test_a_link_made_under_other_rules_says_so():
    old = FRAGMENT.replace(RESULT["data_version"], "000000000000")
    old = old.replace("was.total=7200000", "was.total=7300000")
    old = old.replace("was.bonus=0", "was.bonus=100000")
    told = shared(old)["parts"]["answer-shared"]
    assert "做链接时（数据版本 000000000000）合计 <strong>73,000</strong> 元" in told
    assert "规则的数据改过" in told


def test_a_link_says_the_day_it_was_made_on_and_nothing_that_is_no_day():
    dated = link.encode(EXAMPLE, RESULT, "2026-08-31")
    assert "做链接时（2026-08-31）合计" in shared(dated)["parts"]["answer-shared"]
    old = dated.replace(RESULT["data_version"], "000000000000")
    told = shared(old)["parts"]["answer-shared"]
    assert "做链接时（2026-08-31，数据版本 000000000000）合计" in told
    for no_day in ("2026-8-31", "<b>0000-00", ""):
        told = shared(dated.replace("2026-08-31", no_day))["parts"]["answer-shared"]
        assert "做链接时合计" in told


def test_the_link_that_is_asked_for_has_the_day():
    made = respond(RULES, LINKS, EXAMPLE | {"want": "link", "now": "2026-08-31T09:02:03+08:00"})
    assert link.decode(made["link"])[1]["made_on"] == "2026-08-31"


@pytest.mark.parametrize(
    ("fragment", "says"),
    [
        (FRAGMENT.replace("#v=1", "#v=7"), "链接的格式是第 7 版，这里只认得第 1 版"),
        (FRAGMENT[:40], "链接不完整"),
        (FRAGMENT[:-2], "合计与各期对不上"),
        (FRAGMENT[: FRAGMENT.index("&was.total")], "缺少做链接时的结果"),
        (FRAGMENT.replace("was.initial=5760000", "was.initial=5"), "合计与各期对不上"),
        ("#v=", "链接不完整"),
        ("#v=1&", "链接不完整"),
        (FRAGMENT.replace("was.total=7200000", "was.total=many"), "合计与各期对不上"),
        (FRAGMENT.replace("was.total=7200000", "was.total=8640000"), "合计与各期对不上"),
        (FRAGMENT.replace("#v=1&", "#"), "链接不完整"),
        ("#xx%%%", "链接不完整"),
        (FRAGMENT.replace("&was.total", "&x=%zz&was.total"), "读不出的字符"),
        (FRAGMENT.replace("&was.total", "&x=%ff&was.total"), "读不出的字符"),
        (FRAGMENT.replace("#v=1", "#v=1" + "&班=1" * 1000), "个字符，太长"),
        (FRAGMENT.replace("yunzhou-2026", "yunzhou-2099"), "没有补贴方案 “yunzhou-2099”"),
        (FRAGMENT.replace("scheme=yunzhou-2026", "scheme=linchuan-2025"), "文件未规定计算方法"),
        (FRAGMENT.replace("#v=1&", "#v=1&table=x&"), "这是一张表的链接"),
        (FRAGMENT.replace("#v=1&", "#v=1&trainees=50&"), "链接里的“trainees”有两个"),
        (FRAGMENT.replace("R3=inclusive", "R3=zzz"), "R3 没有 “zzz” 这个选项"),
        (FRAGMENT.replace("kind=manufacturing", "kind=zzz"), "没有课程类别 “zzz”"),
    ],
)
def test_a_link_that_cannot_be_read_explains_itself_and_leaves_the_form(fragment, says):
    found = shared(fragment)
    assert says in found["parts"]["answer-shared"]
    assert "fields" not in found
    assert found["ok"]


@pytest.mark.parametrize(
    "stuck",
    [
        "。",
        "）",
        ".",
        "、请看",
        "#wechat_redirect",
        "\u200b",
        "%E3%80%82",
        "%E2%80%8B",
        " ",
        ">",
        "”",
    ],
)
def test_what_a_message_put_behind_a_link_is_left_out(stuck):
    assert (
        shared(FRAGMENT + stuck)["parts"]["answer-shared"]
        == shared(FRAGMENT)["parts"]["answer-shared"]
    )
    answers = answers_link.encode({"a": "1", "b": "二"})
    assert answers_link.decode(answers + stuck) == {"a": "1", "b": "二"}


@pytest.mark.parametrize("said", ["请拨打 123", "<b>b7badb13</b>", "B7BADB133F06", "b7badb133f0"])
def test_a_link_puts_no_words_into_the_page(said):
    other = FRAGMENT.replace(RESULT["data_version"], said)
    found = shared(other)["parts"]["answer-shared"]
    assert "链接不完整" in found
    assert said not in found
    long = "打这个电话办理" * 9
    for name in ("scheme=yunzhou-2026", "kind=manufacturing", "R3=inclusive"):
        told = shared(FRAGMENT.replace(name, name.partition("=")[0] + "=" + long))
        assert long[:25] not in told["parts"]["answer-shared"]
    many = "".join(f"&{long[i:]}=1" for i in range(9))
    assert len(shared(FRAGMENT.replace("#v=1", "#v=1" + many))["parts"]["answer-shared"]) < 1000


def test_the_name_of_the_class_goes_along():
    named = link.encode(EXAMPLE | {"class_name": "焊工一班"}, RESULT)
    assert shared(named)["fields"]["class_name"] == "焊工一班"
    assert shared(FRAGMENT)["fields"]["class_name"] == ""


def test_what_the_page_does_not_know_is_named_and_the_rest_is_filled():
    found = shared(FRAGMENT.replace("#v=1", "#v=1&attendance=80&<b>=1"))
    assert "不认得的内容，没有用到：&lt;b&gt;、attendance" in found["parts"]["answer-shared"]
    assert found["fields"]["trainees"] == "40"


def test_numbers_in_a_link_that_contradict_each_other_are_a_problem_like_any_other():
    found = shared(FRAGMENT.replace("employed=12", "employed=99"))
    assert not found["ok"]
    assert found["fields"]["employed"] == "99"
    assert "多于取证 36 人" in found["parts"]["problem-employed"]


def test_a_place_on_the_page_is_no_link_of_ours():
    assert link.decode("#steps") is None
    assert "answer-shared" not in shared("#steps")["parts"]
