"""A desk for tests only: what many classes are paid, in one answer. Portable: it runs on MicroPython.

Much smaller than the class page's answer, so that every combination of readings can be asked for.
"""

from calculator.engine.one_class.ladder import next_tier, one_more
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay
from calculator.engine.scheme.scheme import Rules

KNOWS = Rules  # see view.desk


def respond(rules, links, fields):
    """`fields`: ``scheme``, ``choices``, ``unit_price`` in 分, ``classes`` as head counts by id.

    ``paid``: for each class [amounts, earned, total, tier, rates, next tier, one more]. `links`
    are not used: every desk is called so.
    """
    formula = rules.scheme(fields["scheme"]).formula(fields["choices"])
    found = []
    for counts in fields["classes"]:
        outcome = Outcome(counts)
        price = fields["unit_price"]
        paid = pay(formula, outcome, price)
        rates = [paid.rates[measure["id"]] for measure in formula.measured]
        upward = next_tier(formula, outcome, price)
        told = upward and [upward[0].id, upward[1], upward[2]]
        more = one_more(formula, outcome, price)
        found.append([paid.amounts, paid.earned, paid.total, paid.tier, rates, told, more])
    return {"paid": found}
