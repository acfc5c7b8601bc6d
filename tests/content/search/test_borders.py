"""Two characters of which each belongs to another word are not found."""

import pytest

from scripts.search.entry import Entry
from tests.content.search.test_scan import entry, searched
from tests.on_search import answers, ids

SAID = (
    "定期梳理发布供求情况，梳理需求，发布目录",
    "管理制度要梳理，机构发布名单，梳理方案",
    "梳理岗位，发布岗位，梳理意愿",
)


@pytest.fixture(scope="module")
def made():
    return searched(
        *(entry(f"rule-{n}", f"甲{n}", said=(text,)) for n, text in enumerate(SAID)),
        Entry("occupations", "tea", "occupations/tea/", "采茶工", said=("会采茶也会制茶",)),
    )


@pytest.mark.parametrize("typed", ["理发", "理发 岗位", "学理发"])
def test_what_two_words_hold_between_them_is_not_found(made, typed):
    assert ids(typed, made) == []


@pytest.mark.parametrize("typed", ["梳理", "发布", "岗位", "采茶", "制茶"])
def test_words_are_found_where_they_stand(made, typed):
    assert ids(typed, made)


def test_a_word_that_ends_a_text_or_stands_beside_a_sign_is_one():
    made = searched(entry("a", "甲", said=("开展理发、美容",)), entry("b", "乙", said=SAID * 3))
    assert ids("理发", made) == ["a"]
    assert answers(["marked", "梳理发布、理发", "理发"], searched=made)[0][-1] == {
        "text": "理发",
        "marked": True,
    }
