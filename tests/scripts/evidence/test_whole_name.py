"""A name is found where it is the name of that thing, and not as a piece of another's."""

import pytest

from scripts.evidence import whole_name


@pytest.mark.parametrize("another", ["门", "局", "处", "科", "办公室", "中心"])
def test_an_office_is_not_found_before_what_makes_another_of_it(another):
    text = f"由甲市人社{another}负责，甲市人社配合"
    assert whole_name.position(text, "甲市人社", (), True) == text.rindex("甲市人社")
    assert whole_name.position(f"由甲市人社{another}负责", "甲市人社", (), True) is None


def test_an_office_that_deals_with_something_is_found():
    assert whole_name.position("由甲市公安局处理", "甲市公安局", (), True) == 1


def test_other_names_are_not_looked_at_for_offices():
    assert whole_name.position("科技中心", "科技", (), False) == 0


def test_a_name_is_not_found_inside_a_longer_known_one():
    assert whole_name.position("培训甲民工", "甲民", ("甲民工",), False) is None
    assert whole_name.position("培训甲民工和甲民", "甲民", ("甲民工",), False) == 6
    assert whole_name.position("培训甲民工", "甲民工", (), False) == 2


def test_a_name_does_not_cut_a_number():
    assert whole_name.position("共120类人", "20类人", (), False) is None
