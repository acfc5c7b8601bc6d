"""What one class is paid and what comes next: all that many classes ask for, each at leisure."""

from calculator.engine.one_class import caution, ladder
from calculator.engine.scheme.outcome import COUNTS
from calculator.engine.scheme.payment import pay
from calculator.engine.scheme.settlement import settlement


def settled(rules, scheme, outcome, unit_price, kind=None, directory_standard=None, choices=None):
    """The `settlement` of one class. `unit_price` and `directory_standard` in 分 per person or None; `kind` of
    the course (a cap's kind) or None; `choices` {reading: option}.

    Raises NoFormula, ChoiceError, and MissingCount where a chosen option needs a head count that
    is not known.
    """
    choices = choices or {}
    scheme.check(choices, kind)
    formula = scheme.formula(choices)
    paid = pay(formula, outcome, unit_price)
    counted, of = paid.rates[formula.main_measure["id"]] if formula.main_measure else (None, None)
    found = settlement(
        rules,
        scheme,
        formula,
        [outcome.counts[field] for field in COUNTS],
        unit_price,
        (paid.base, paid.amounts, paid.earned, paid.total, paid.tier, counted, of),
        ladder.next_tier(formula, outcome, unit_price),
        ladder.one_more(formula, outcome, unit_price) if "employed" in scheme.asked else None,
        caution.warnings(scheme, unit_price, kind, directory_standard),
    )
    found["unproved"] = scheme.unproved(kind)
    if scheme.ended:
        found["ended"] = scheme.ended["message"]
    return found
