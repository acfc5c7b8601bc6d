"""Everyday words stand on the pages of what they mean, marked, and help the lists' filters to it."""

import re

import pytest

from tests import frozen
from tests.rendered import pages

MARK = "编者对照，不是文件印的名称。"


@pytest.fixture(scope="module")
def made():
    return pages(frozen.catalogue(), frozen.LOCK)


def said_on(page):
    return re.findall(r'<p class="aside">也有人说：(.*?)</p>', page)


def words_beside(page, link):
    """The words by which a filter finds the row or card of the record `link`, beside its text."""
    rows = re.split(r"(?=<(?:li|tr)\b)", page)
    row = next(row for row in rows if f'href="{link}/"' in row)
    found = re.match(r'<[^>]* data-words="([^"]*)"', row)
    return found[1].split() if found else []


@pytest.mark.parametrize(
    "file",
    [
        "groups/group-grain-producers.md",
        "fields/field-agriculture.md",
        "actions/yunzhou-2025-action-05.md",
    ],
)
def test_a_page_tells_its_words_with_their_note(made, file):
    assert said_on(made[file]) == [f"种地、种田（文件写的是生产经营主体）。{MARK}"]


def test_words_without_a_note(made):
    assert said_on(made["occupations/occupation-cleaning.md"]) == [f"保洁员。{MARK}"]
    assert said_on(made["departments/dept-hudong-hrss.md"]) == [f"人社局。{MARK}"]


def test_a_page_without_words_says_nothing(made):
    assert said_on(made["occupations/occupation-greening.md"]) == []


def test_a_list_finds_a_record_by_its_words(made):
    assert words_beside(made["groups/index.md"], "group-grain-producers") == ["种地", "种田"]
    assert words_beside(made["occupations/index.md"], "occupation-cleaning") == ["保洁员"]
    assert "人社局" in words_beside(made["departments/index.md"], "dept-hudong-hrss")
    assert words_beside(made["occupations/index.md"], "occupation-greening") == []


def test_an_action_is_found_by_the_words_for_those_it_names(made):
    """The same words stand for a group that another province's action names."""
    assert "种地" in words_beside(made["actions/index.md"], "hudong-2025-action-05")
    assert "种地" not in words_beside(made["actions/index.md"], "hudong-2025-action-01")
