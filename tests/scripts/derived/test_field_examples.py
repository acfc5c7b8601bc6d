"""Examples of a field are printed in parts that are about it alone."""

from scripts.derived.field_examples import field_examples
from tests.made_records import action, field, part

MADE = action(
    "a",
    "city",
    fields=["sky"],
    parts=[
        part(skills=["飞行", "名称长得一行放不下的一种技能", "检修", "飞行"]),
        part(skills=["地上的"], fields=["ground"]),
    ],
)


def test_only_short_names_of_the_field_itself_and_each_once():
    assert field_examples(field("sky", "低空"), [MADE]) == ["飞行", "检修"]
    assert field_examples(field("ground", "地上"), [MADE]) == []


def test_a_trade_is_an_example_too():
    trades = action("c", "city", fields=["sky"], parts=[part(occupations=["飞行员"])])
    assert field_examples(field("sky", "低空"), [trades]) == ["飞行员"]


def test_they_are_few():
    many = action(
        "b", "city", fields=["sky"], parts=[part(skills=["甲一", "乙二", "丙三", "丁四"])]
    )
    assert field_examples(field("sky", "低空"), [many]) == ["甲一", "乙二", "丙三"]
