"""A share as tables hold it, as an exact fraction."""

import pytest

from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.shares import share


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("85%", (17, 20)), ("0.85", (17, 20)), ("85", (17, 20)), ("８５％", (17, 20)),
        ("85 %", (17, 20)), ("17/20", (17, 20)), ("八成五", (17, 20)), ("85.0", (17, 20)),
        ("69.99", (6999, 10000)), ("1", (1, 1)), ("100", (1, 1)), ("1.0", (1, 1)),
        ("0", (0, 1)), ("0%", (0, 1)), ("100%", (1, 1)), ("2", (1, 50)),
    ],
)  # fmt: skip
def test_every_way_to_write_it(text, expected):
    assert share("attendance", text) == expected


@pytest.mark.parametrize("text", ["", "101", "120%", "-1", "好", "85%%", "1/0"])
def test_what_is_no_share_is_explained(text):
    with pytest.raises(EntryError, match=r"这里应是 0 到 100 的百分数，例如 85% 或 0.85"):
        share("attendance", text)
