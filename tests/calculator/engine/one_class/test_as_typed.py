"""One typed class is handed on read and checked; what it lacks is named."""

import pytest

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.one_class.as_typed import as_typed
from calculator.engine.scheme.payment import MissingCount
from calculator.engine.scheme.scheme import NoFormula
from tests import frozen

RULES = frozen.rules()
SCHEME = RULES.scheme("yunzhou-2026")
TYPED = {"trainees": "40", "certified": "36", "employed": "12", "unit_price": "2,000元"}


def handed_on(*given):
    return given


def lacking(*given):
    raise MissingCount("employed_uncertified")


def test_what_was_typed_is_handed_on_as_numbers():
    typed = TYPED | {"directory_standard": "1500"}
    rules_, scheme, outcome, price, kind, standard, choices = as_typed(
        handed_on, RULES, SCHEME, typed, "directory", {"R3": "exclusive"}
    )
    assert (rules_, scheme) == (RULES, SCHEME)
    assert (outcome.counts["certified"], price, standard) == (36, 2_000_00, 1_500_00)
    assert (kind, choices) == ("directory", {"R3": "exclusive"})


def test_a_count_that_a_reading_asks_for_is_named_by_its_label():
    with pytest.raises(TypedError) as raised:
        as_typed(lacking, RULES, SCHEME, TYPED, None, {})
    message = "所选的理解要用到“没取证但稳定就业的人数”，还没有填；请填写，或改选别的理解"
    assert raised.value.problems == [(("employed_uncertified",), message)]


def test_a_choice_is_looked_at_before_what_was_typed():
    with pytest.raises(ChoiceError):
        as_typed(handed_on, RULES, SCHEME, {}, "no-kind", {})
    with pytest.raises(NoFormula):
        as_typed(handed_on, RULES, RULES.scheme("linchuan-2025"), {}, None, {})
    with pytest.raises(TypedError):
        as_typed(handed_on, RULES, SCHEME, {}, None, {})
