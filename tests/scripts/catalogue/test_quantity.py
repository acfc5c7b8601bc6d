"""Figures as the catalogue writes them."""

import pytest

from scripts.catalogue.quantity import Quantity


@pytest.mark.parametrize(
    ("written", "number", "percent"),
    [
        (40, 40, False),
        ("80%", 80, True),
        ("20万", 200_000, False),
        ("1.45万", 14_500, False),
        ("2亿", 200_000_000, False),
        (0.5, 0.5, False),
        ("12.5%", 12.5, True),
    ],
)
def test_written_figures(written, number, percent):
    found = Quantity(written)
    assert (found.number, found.percent) == (number, percent)


@pytest.mark.parametrize(
    ("written", "share"), [("80%", [80, 100]), ("12.5%", [25, 200]), ("0%", [0, 100])]
)
def test_share(written, share):
    assert Quantity(written).share() == share


@pytest.mark.parametrize("written", ["2,000元", "-5", "约20", "", True, "20 万", "8成"])
def test_what_is_no_figure_is_explained(written):
    with pytest.raises(ValueError, match="这里应是数字"):
        Quantity(written)


def test_share_of_a_plain_number_is_refused():
    with pytest.raises(ValueError, match="这里应是百分比"):
        Quantity(40).share()
