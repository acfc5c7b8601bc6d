"""A document's end is told within the days before it, with what follows."""

from datetime import date, timedelta

import pytest

from scripts.derived.ending_soon import ending_soon
from tests import frozen
from tests.ended import ended

NAME = frozen.SCHEME
END = date(2098, 1, 31)  # far from the one end that it has
OTHER = next(d for d in frozen.catalogue().documents if d.id != NAME)


def told(catalogue, days_before, days=60):
    found = ending_soon(catalogue, END - timedelta(days=days_before), days)
    return [str(each) for each in found]


@pytest.mark.parametrize(("days_before", "is_told"), [(61, 0), (60, 1), (0, 1), (-1, 0)])
def test_it_is_told_from_so_many_days_before_to_the_day_itself(days_before, is_told):
    assert len(told(ended(frozen.catalogue(), NAME, END), days_before)) == is_told


def test_it_says_when_where_and_what_follows():
    [found] = told(ended(frozen.catalogue(), NAME, END), 10)
    assert "2098年1月31日起停止执行，还有 10 日；还没有登记接替的文件" in found
    assert "/documents/" in found.split(":")[0]
    [found] = told(ended(frozen.catalogue(), NAME, END, replaced_by=OTHER.id), 10)
    assert f"以后看《{OTHER.short_title}》" in found


def test_a_catalogue_without_an_end_has_nothing_to_tell():
    assert list(ending_soon(frozen.catalogue(), date(2000, 1, 1), 60)) == []
