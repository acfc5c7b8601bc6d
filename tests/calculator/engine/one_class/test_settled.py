"""What one class is paid is the first part of its whole answer, with nothing else computed."""

import pytest

from calculator.engine.one_class.estimate import estimate
from calculator.engine.one_class.settled import settled
from calculator.engine.scheme.outcome import Outcome
from tests import frozen

RULES = frozen.rules()
SCHEME = RULES.scheme("yunzhou-2026")


@pytest.mark.parametrize("people", [(40, 36, 12), (40, 36, 36), (30, 30, 0), (5, 0, 0)])
@pytest.mark.parametrize("choices", [{}, {"R2": "employed", "R7": "replaces"}])
def test_the_whole_answer_begins_with_it(people, choices):
    outcome = Outcome.checked(*people)
    found = settled(RULES, SCHEME, outcome, 2_000_50, "consumer-services", None, choices)
    whole = estimate(RULES, SCHEME, outcome, 2_000_50, "consumer-services", None, choices)
    assert list(found.items()) == list(whole.items())[: len(found)]
    assert len(found["warnings"]) == 1
    assert found["counts"] == {name: outcome.counts[name] for name in found["counts"]}


def test_without_choices_the_defaults_apply():
    outcome = Outcome.checked(40, 36, 12)
    assert settled(RULES, SCHEME, outcome, 2_000_00)["total_fen"] == 72_000_00
