"""The least number that is enough, looked for as few times as can be."""

import pytest

from calculator.engine.outlook.bisection import least


@pytest.mark.parametrize("line", range(1, 34))
def test_it_is_the_first_that_covers(line):
    asked = []

    def covers(number):
        asked.append(number)
        return number >= line

    assert least(covers, 0, 33) == line
    assert len(asked) <= 6 and 0 not in asked and 33 not in asked
