"""One slip of the finger is mended, two are not."""

import pytest

from tests.content.search.test_scan import entry, searched
from tests.on_search import answers

SOUNDS = searched(entry("a", "连接产业链"))


@pytest.mark.parametrize(
    ("typed", "meant", "is_one"),
    [
        ("养老户理员", "养老护理员", True),  # wrong
        ("养老理员", "养老护理员", True),  # missing
        ("养老护护理员", "养老护理员", True),  # too many
        ("养护老理员", "养老护理员", True),  # changed places
        ("养老护理员", "养老护理员", False),
        ("养者户理员", "养老护理员", False),
        ("养老", "养老护理员", False),
    ],
)
def test_what_is_one_slip(typed, meant, is_one):
    assert answers(["oneSlip", typed, meant]) == [is_one]


@pytest.mark.parametrize(
    ("typed", "name", "piece"),
    [
        ("区块连", "区块链", "区块链"),  # sounds alike
        ("区块琏琏", "区块链", ""),
        ("考勒率", "考勤率", "考勤率"),
        ("养老金", "养老院", ""),  # ends otherwise: another word
        ("最美公匠", "江苏省最美工匠", "最美工匠"),  # long enough to be sought inside
        ("淮杨菜", "淮扬菜厨师", "淮扬菜"),  # begins the name, and ends alike
        ("健康证", "健康照护师", ""),  # ends otherwise: another thing
        ("扬州菜", "淮扬菜厨师", ""),
        ("养老金", "养老", ""),  # too little is left
        ("养老", "养老金", ""),
        ("公务员", "服务员", ""),  # another word
        ("烧淮扬菜", "组织淮扬菜厨师", "淮扬菜"),  # 织 only stands before it
        ("工业机器甲", "工业机器人系统运维", "工业机器"),
        ("村里留守妇女", "农村留守妇女", "农村留守妇女"),  # all of it but one character
    ],
)
def test_which_piece_of_a_name_was_meant(typed, name, piece):
    assert answers(["slipped", typed, name, 4], searched=SOUNDS) == [piece]
