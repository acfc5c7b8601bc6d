"""A plan saved as JSON is a table again; what is none of ours is refused."""

import json

import pytest

from calculator.engine.plan import origin
from calculator.engine.plan.class_answer import class_answer
from calculator.engine.plan.class_plan import ClassPlan
from calculator.engine.plan.headings import TableError
from calculator.files import plan_saved
from tests import frozen

RULES = frozen.rules()
HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期,课程类别,市级培训补贴标准"


def saved(*rows):
    refused = []
    plan = ClassPlan(RULES, frozen.SCHEME, {}, 6, lambda *told: refused.append(told))
    classes = [class_answer(RULES, plan, one) for one in plan.read([HEADING, *rows])]
    source = origin.of(RULES, plan, "2026-11-28")
    errors = [plan_saved.error(line, texts, message) for line, texts, message, _ in refused]
    return {"made": plan_saved.made(plan, source), "classes": classes, "errors": errors}


def test_every_row_stands_where_it_stood():
    made = saved(
        "甲,40,36,12,2000.5,2026-5-8,制造,", "", "=乙,约四十,36,12,,昨天,,'-5", "丙,30,30,9,800,,,"
    )
    heading, *rows = plan_saved.lines("\ufeff\n" + json.dumps(made))
    source = origin.read(heading)
    assert (source.scheme, source.made_on) == (frozen.SCHEME, "2026-11-28")
    assert heading.startswith(
        "行,class_id,trainees,certified,employed,unit_price,certified_on,kind,"
    )
    kind = made["classes"][0]["kind"]
    assert rows == [
        f"2,甲,40,36,12,2000.50,2026-05-08,{kind},",
        "",
        "4,'=乙,约四十,36,12,,昨天,,'-5",
        "5,丙,30,30,9,800,,,",
    ]


def test_json_is_told_from_a_table():
    assert plan_saved.is_json("\ufeff \n{")
    assert not plan_saved.is_json("班次,{") and not plan_saved.is_json("")


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "{}",
        '{"made": {"scheme": 1}, "classes": [], "errors": []}',
        json.dumps({**saved("甲,40,36,12,2000,,,"), "classes": [{"row": "x"}]}),
        json.dumps({**saved("甲,40,36,12,2000,,,"), "errors": [{"row": 10**9, "typed": {}}]}),
        json.dumps(
            {**saved("甲,40,36,12,2000,,,"), "errors": [{"row": 3, "typed": {"class_id": 5}}]}
        ),
    ],
)
def test_what_is_none_of_ours_is_refused(text):
    with pytest.raises(TableError) as caught:
        plan_saved.lines(text)
    assert "不是这里存下的" in caught.value.message


def test_no_class_is_lost_where_two_have_the_same_row():
    made = saved("甲,40,36,12,2000,,,", "乙,30,20,10,1000,,,", "丙,约四十,20,10,1000,,,")
    made["classes"][1]["row"] = made["classes"][0]["row"]
    with pytest.raises(TableError) as caught:
        plan_saved.lines(json.dumps(made))
    assert "有两个班的 row 都是 2" in caught.value.message
    made["classes"][1]["row"] = made["errors"][0]["row"]
    with pytest.raises(TableError):
        plan_saved.lines(json.dumps(made))
