"""What checks come to, put together by hand."""

import pytest

from calculator.engine.roster.cells import BLANK, FAILS, PASSES, UNKNOWN, Said
from calculator.engine.roster.standing import Standing, state


class Made:
    """A rule that does nothing but be there."""

    is_limit = False
    unsure = None
    blank = None

    def __init__(self, *leaves):
        self.leaves = leaves


def standing(*findings):
    found = Standing([(Made(*leaves), Said(said)) for said, *leaves in findings])
    return found.trainee, found.certified, found.work, found.employed, found.paid


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ((), ("yes",) * 5),
        (((PASSES, "trainee"),), ("yes",) * 5),
        (((FAILS, "trainee"),), ("no",) * 5),
        (((FAILS, "certified"),), ("yes", "no", "yes", "no", "no")),
        (((FAILS, "employed"),), ("yes", "yes", "no", "no", "yes")),
        (((FAILS, "paid"),), ("yes", "yes", "yes", "yes", "no")),
        (((UNKNOWN, "certified"),), ("yes", "missing", "yes", "missing", "missing")),
        (((UNKNOWN, "certified"), (FAILS, "employed")), ("yes", "missing", "no", "no", "missing")),
        (((UNKNOWN, "paid"), (FAILS, "paid")), ("yes", "yes", "yes", "yes", "no")),
        (((BLANK, "trainee"),), ("missing",) * 5),
    ],
)
def test_who_is_not_in_one_count_is_not_in_those_below_it(findings, expected):
    assert standing(*findings) == expected


def test_a_blank_is_a_pass_where_it_is_taken_for_none():
    rule = Made("trainee")
    rule.blank = "按没有算"
    assert state(rule, Said(BLANK)) == "yes"
    assert state(rule, Said(UNKNOWN)) == "missing"


def test_a_failure_is_unsure_where_the_reading_leaves_it_open():
    rule = Made("trainee")
    rule.unsure = "数不清"
    assert state(rule, Said(FAILS)) == "missing"


def test_the_class_takes_what_is_missing_for_not_so():
    def kind(*findings):
        return Standing([(Made(*leaves), Said(said)) for said, *leaves in findings]).kind()

    assert kind((UNKNOWN, "trainee")) == ("yes", "no", "missing", "no", False)
    assert kind((UNKNOWN, "employed")) == ("yes", "yes", "no", "yes", False)
    assert kind((UNKNOWN, "paid")) == ("yes", "yes", "yes", "no", False)
    assert kind((FAILS, "trainee"))[0] == "no"
