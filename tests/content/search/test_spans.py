"""A target of several years is found by any of them."""

import pytest

from tests.content.search.test_scan import entry, searched
from tests.on_search import ids

MADE = searched(
    entry("span", "采茶的人", kind="targets", said=("2031—2034年：9人",)),
    entry("until", "炒茶的人", kind="targets", said=("从2031年到2034年底：9人",)),
    entry("other", "种茶的人", kind="targets", said=("2035年：9人",)),
    entry("rule", "采茶要求", said=("2031—2034年办理",)),
)


@pytest.mark.parametrize("year", ["2032", "2033"])
def test_a_year_between_the_first_and_the_last_finds_the_target(year):
    assert ids(year, MADE) == ["span", "until"]


def test_a_year_that_is_printed_finds_what_prints_it_and_no_other():
    assert set(ids("2034", MADE)) == {"span", "until", "rule"}
    assert ids("2036", MADE) == []
