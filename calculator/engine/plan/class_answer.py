"""A class of a plan as plain values ready for JSON: its row, its name and its settlement."""

from calculator.engine.entry import dates
from calculator.engine.scheme.settlement import settlement


def class_answer(rules, plan, one):
    """A class, as `ClassPlan.read` gives it: {row, class_id, … see `settlement`, and where they are known
    certified_on, kind, directory_standard_fen, and day where the table has a column for it}.
    """
    _, _, _, _, _, _, date, day, _ = one
    return told(
        rules, plan, one, plan.warnings(one), date and dates.iso(date), day and dates.iso(day)
    )


def told(rules, plan, one, warnings, certified_on, day):
    """The same where its warnings and its dates in words (None: not known) are known already.

    No value is reckoned with, so that any stand-in for a number keeps its place.
    """
    line, class_id, people, price, standard, kind, _, _, (paid, upward, more) = one
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
    if kind:
        found["kind"] = kind
    if standard is not None:
        found["directory_standard_fen"] = standard
    if day and plan.days.heading:
        found["day"] = day
    return found
