"""Where nothing fits, names that share most with the query are offered."""

from tests.content.search.test_scan import entry, searched
from tests.on_search import answers

MADE = searched(
    entry("a", "采茶工人", kind="occupations"), entry("b", "插秧工人", kind="occupations")
)


def test_the_nearest_name_comes_first():
    assert answers(["nearest", "采茶女工人"], searched=MADE)[0] == ["采茶工人", "插秧工人"]


def test_nothing_is_offered_that_shares_next_to_nothing():
    assert answers(["nearest", "骑马"], ["nearest", "工"], searched=MADE) == [[], []]
