"""A class of a plan as plain values ready for JSON: its row, its name and its settlement."""

from calculator.engine.entry import dates
from calculator.engine.scheme.settlement import settlement


def class_answer(rules, plan, one):
    """A class, as `ClassPlan.read` gives it: {row, class_id, … see `settlement`, and certified_on
    where it is known}.
    """
    _, _, _, _, _, _, date, _, _ = one
    return told(rules, plan, one, plan.warnings(one), date and dates.iso(date))


def told(rules, plan, one, warnings, certified_on):
    """The same where its warnings and its date in words (None: not known) are known already.

    No value is reckoned with, so that any stand-in for a number keeps its place.
    """
    line, class_id, people, price, _, _, _, _, (paid, upward, more) = one
    base, amounts, _, total, tier, counted, of, _, earned = paid
    above = None
    formula = plan.formula_of(one)
    if upward:
        place, further, gain = upward
        above = formula.instalments[place], further, gain
    paid = base, amounts, earned, total, tier, counted, of
    found = {"row": line, "class_id": class_id}
    found.update(
        settlement(rules, plan.scheme, formula, people, price, paid, above, more, warnings)
    )
    if certified_on:
        found["certified_on"] = certified_on
    return found
