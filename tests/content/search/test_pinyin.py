"""Letters are held against the readings of characters, whole or by initials."""

import pytest

from tests.content.search.test_scan import entry, searched
from tests.on_search import answers

MADE = searched(entry("a", "长期护理"), entry("b", "银行AI员"), entry("c", "绿化"))


@pytest.mark.parametrize(
    ("typed", "name", "found"),
    [
        ("changqi", "长期护理", (0, 2, True)),
        ("huli", "长期护理", (2, 4, True)),
        ("changqihul", "长期护理", (0, 4, True)),  # the last is not finished
        ("changqhuli", "长期护理", None),  # no initial among readings
        ("changqihuli", "长期护理", (0, 4, True)),
        ("changqihu", "长期护理", (0, 3, True)),
        ("cqhl", "长期护理", (0, 4, False)),
        ("hl", "长期护理", (2, 4, False)),
        ("aiyuan", "银行AI员", None),  # a name is folded before: its letters are small ones
        ("aiyuan", "银行ai员", (2, 5, True)),
        ("lvhua", "绿化", (0, 2, True)),
        ("luhua", "绿化", None),
    ],
)
def test_letters_are_read(typed, name, found):
    read = answers(["reads", typed, name], searched=MADE)[0]
    assert (read and (read["start"], read["end"], read["whole"])) == found
