"""Each line with its neighbours: the rows are the sums of those classes, the words the quotation's."""

import pytest

from calculator.engine.one_class.around import around, deciding
from calculator.engine.one_class.headroom import headroom
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from tests import frozen

SCHEME = frozen.rules().scheme("yunzhou-2026")


def found(counts, choices=None):
    formula, outcome = SCHEME.formula(choices or {}), Outcome.checked(*counts)
    return around(formula, outcome, 200_000, headroom(formula, outcome, 200_000))


@pytest.mark.parametrize("employed", range(37))
def test_the_same_whatever_the_class_is_now(employed):
    lines = found((40, 36, employed))
    assert [(line["id"], line["words"]) for line in lines] == [
        ("remainder", "30%（含）以上"),
        ("bonus", "50%以上"),
    ]
    assert [[row["employed"] for row in line["rows"]] for line in lines] == [
        [11, 12, 13],
        [19, 20, 21],
    ]
    for line in lines:
        assert [row["reached"] for row in line["rows"]] == [False, True, True]
        for row in line["rows"]:
            outcome = Outcome.checked(40, 36, row["employed"])
            assert row["total_fen"] == pay(SCHEME.formula({}), outcome, 200_000).total


def test_the_reading_in_force_is_said_beside_the_printed_words():
    line = found((40, 36, 12), {"R3": "exclusive"})[1]
    assert (line["words"], line["inclusive"]) == ("50%以上", False)
    assert [row["employed"] for row in line["rows"]] == [20, 21, 22]


def test_lines_out_of_reach_are_left_out_and_rows_end_with_the_class():
    assert [line["id"] for line in found((40, 12, 3))] == ["remainder"]
    assert [row["employed"] for row in found((40, 12, 3))[0]["rows"]] == [11, 12]
    # Employed without a certificate hold the first line alone: nobody's loss loses it.
    assert [i["id"] for i in found((40, 20, 0, 15), {"R4": "any"})] == ["bonus"]


def test_words_that_do_not_print_the_share():
    assert deciding("占到一半以上的", "50%") == "50%"


def test_a_class_of_one_has_nobody_on_one_side():
    rows = [[row["employed"] for row in line["rows"]] for line in found((1, 1, 0))]
    assert rows == [[0, 1], [0, 1]]


def test_the_first_place_of_the_share_decides():
    assert deciding("30%（含）以上；到30%的", "30%") == "30%（含）以上"
    assert deciding("到了30%，30%（含）", "30%") == "30%"
    assert deciding("三成以上", "30%") == "30%"
