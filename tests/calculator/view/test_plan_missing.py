"""A plan that lacks what another reading asks for does not say that no reading changes it."""

import re

from calculator.view.plan_page import respond
from scripts.desks import plan_desk
from tests import frozen
from tests.desk_links import links

RULES = frozen.rules()
HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价,没取证但稳定就业"


def total(*rows):
    fields = {"source": "text", "table": "\n".join([HEADING, *rows])}
    answer = respond(RULES, links(plan_desk.DESK), {**plan_desk.example(RULES), **fields})
    return re.sub("<[^>]*>", "", answer["parts"]["answer-total"])


def test_what_is_missing_and_what_it_could_change_is_said_instead():
    told = total("甲,40,36,17,2000,")
    assert "换任何一种理解都一样" not in told
    assert "算得出的都一样" in told
    assert (
        "还缺信息：1 个班没有填“没取证但稳定就业的人数”；"
        "按 R4“无证也算”，合计在 72,000 元到 86,400 元之间" in told
    )


def test_what_could_change_nothing_whatever_it_is_alarms_nobody():
    assert "还缺信息" not in total("甲,40,36,12,2000,")


def test_once_it_is_filled_in_the_range_is_whole():
    assert "72,000 元到 86,400 元" in total("甲,40,36,17,2000,4")
    assert "还缺信息" not in total("甲,40,36,17,2000,4")
    assert "换任何一种理解都一样" in total("甲,40,36,17,2000,0")
