"""Two lists side by side: in both, in both but printed differently, in one only."""

import itertools

import pytest

from scripts.catalogue.loading import load
from scripts.catalogue.models.actions import ActionDepartment, ActionGroup
from scripts.derived import differences
from scripts.derived.differences import Both


def test_texts():
    found = differences.texts(["保洁", "高低压电器装调", "焊工"], ["高低电器装调", "保洁", "钳工"])
    assert found.same == [Both("保洁", "保洁")]
    assert found.changed == [Both("高低压电器装调", "高低电器装调")]
    assert (found.left, found.right) == (["焊工"], ["钳工"])


def test_a_text_is_taken_once():
    found = differences.texts(["网络运行管理一", "网络运行管理二"], ["网络运行管理"])
    assert found.changed == [Both("网络运行管理一", "网络运行管理")]
    assert found.left == ["网络运行管理二"]


def test_offices_are_compared_by_their_kind():
    province = [ActionDepartment(id="dept-jiangsu-hrss", as_written="省厅")]
    city = [
        ActionDepartment(id="dept-wuxi-hrss", as_written="市局"),
        ActionDepartment(id="dept-wuxi-data", as_written="市数据局"),
    ]
    found = differences.departments(province, city, str)
    assert found.same == [Both([province[0]], [city[0]])]
    assert (found.left, found.right) == ([], [[city[1]]])


def test_an_id_without_a_place_is_a_kind_of_its_own():
    assert differences.kind_of_office("dept-city-hrss") == "hrss"
    assert differences.kind_of_office("dept-police") == "police"
    assert differences.kind_of_office("police") == "police"


def test_units_inside_a_bureau_count_as_the_bureau_and_none_is_lost():
    units = [
        ActionDepartment(id="dept-wuxi-division", as_written="某处"),
        ActionDepartment(id="dept-wuxi-office", as_written="办公室"),
        ActionDepartment(id="dept-wuxi-centre", as_written="某中心"),
    ]
    bureau = ActionDepartment(id="dept-wuxi-hrss", as_written="市局")
    inside = {"dept-wuxi-division": bureau.id, "dept-wuxi-office": bureau.id}
    found = differences.departments([*units, units[0]], [bureau], lambda i: inside.get(i, i))
    assert found.same == [Both(units[:2], [bureau])]
    assert (found.left, found.right) == ([units[2:]], [])


def test_words_in_another_order_are_one_item_printed_differently():
    found = differences.texts(["甲乙丙丁"], ["丙丁甲乙"])
    assert [(both.left, both.right) for both in found.changed] == [("甲乙丙丁", "丙丁甲乙")]


def test_the_same_group_printed_differently_is_one():
    found = differences.groups(
        [ActionGroup(id="group-a", as_written="甲类人")],
        [ActionGroup(id="group-a", as_written="甲")],
    )
    assert [(b.left.as_written, b.right.as_written) for b in found.changed] == [("甲类人", "甲")]
    assert not found.same


@pytest.mark.live
@pytest.mark.parametrize("name", ["areas", "projects", "occupations", "skills"])
def test_nothing_is_lost_and_nothing_doubled(name):
    actions = load()[0].actions
    for left, right in itertools.pairwise(actions):
        found = differences.texts(left.names(name), right.names(name))
        both = [*found.same, *found.changed]
        assert sorted([*(b.left for b in both), *found.left]) == sorted(left.names(name))
        assert sorted([*(b.right for b in both), *found.right]) == sorted(right.names(name))


@pytest.mark.live
def test_an_action_compared_with_itself_has_no_difference():
    for action in load()[0].actions:
        found = differences.actions(action, action, str)
        assert any(difference.same for difference in found.values())
        for difference in found.values():
            assert not (difference.changed or difference.left or difference.right)
