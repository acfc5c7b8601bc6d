"""Where nothing fits, names that share most with the query are offered."""

from tests.content.search.test_scan import entry, searched
from tests.on_search import answers

MADE = searched(
    entry("a", "采茶工人", kind="occupations"), entry("b", "插秧工人", kind="occupations")
)


def test_the_nearest_name_comes_first():
    assert answers(["nearest", "采茶女工人"], searched=MADE)[0] == ["采茶工人", "插秧工人"]


def test_words_of_the_query_that_find_something_come_before_names_that_are_like_it():
    made = searched(
        entry("a", "采茶工人", kind="occupations"),
        entry("b", "茶客", kind="groups"),
        everyday=[{"words": ["茶馆"], "means": ["b"]}],
    )
    found = answers(["search", "茶馆骑射"], ["nearest", "茶馆骑射"], searched=made)
    assert found[0]["ids"] == []
    assert found[1] == ["茶馆"]


def test_nothing_is_offered_that_shares_next_to_nothing():
    assert answers(["nearest", "骑马"], ["nearest", "工"], searched=MADE) == [[], []]


def test_the_nearest_of_a_number_are_numbers():
    made = searched(
        entry("a", "甲文件2024", kind="documents", names=("茶办发〔2021〕1号", "茶发〔2020〕3号")),
        entry("b", "乙要求", said=("依据（茶办发〔2024〕37号）", "米发〔2024〕9号")),
    )
    found = answers(["nearest", "茶办发〔2024〕1号"], ["nearest", "米发2024第"], searched=made)
    assert found[0] == [
        "茶办发〔2024〕37号",
        "茶办发〔2021〕1号",
        "茶发〔2020〕3号",
        "米发〔2024〕9号",
    ]
    assert "米发〔2024〕9号" not in found[1]
