"""Cells in quotes: over lines, with quotes within, and left open."""

import pytest

from calculator.engine.plan import quoted_cells


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["a,b"], (["a", "b"], 1)),
        (['"a,""b""",c', "d"], (['a,"b"', "c"], 1)),
        (['"a', 'b",c', "d"], (["a\nb", "c"], 2)),
        (['"a', "b"], (None, 1)),
        (['"a"b,c'], (None, 1)),
        (['a"b,c'], (['a"b', "c"], 1)),
    ],
)
def test_a_row(lines, found):
    assert quoted_cells.record(lines, 0, ",") == found


def test_a_quote_that_is_never_closed_costs_its_own_line():
    lines = ['"', *["x"] * quoted_cells.LONGEST_CELL, '"']
    assert quoted_cells.record(lines, 0, ",") == (None, 1)
    assert quoted_cells.record(lines[2:], 0, ",") == (["x"], 1)
