"""The edges of a scheme: for each number of people, how many employed each line asks for.

The classes are as plain as can be, so that the table reads as a rule: everybody in the class is
certified and within the limit, and nobody without a certificate has work.
"""

from calculator.engine.scheme.formula import tier_id
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay


def edges(formula, people):
    """[edge] of every line for a class of `people`, in the order of the instalments.

    An edge: ``{id, title, least, below, at, above}``; `least` the fewest employed that reach the
    line. `below`, `at` and `above` are one fewer, just as many and one more employed:
    ``{employed, counted, of, factor, fixed_fen, tier}`` with the rate's whole people, `factor`
    (numerator, denominator) what is paid of the base, None where there is no base, and `fixed_fen`
    what is paid beside it, whatever the price; None where there is no such class (`above` a class of
    which all are employed).
    """
    found = []
    for instalment in formula.instalments:
        if not formula.awaits_work(instalment):
            continue  # a line that nobody's work brings nearer has no such edge
        of = formula.measures[instalment.measure][1]
        least = instalment.threshold.least(_class(people, 0).heads(of))
        found.append(
            {
                "id": instalment.id,
                "title": instalment.title,
                "least": least,
                "below": _beside(formula, instalment, people, least - 1),
                "at": _beside(formula, instalment, people, least),
                "above": _beside(formula, instalment, people, least + 1),
            }
        )
    return found


def _class(people, employed):
    return Outcome.checked(people, people, employed, 0, 0, 0)


def _beside(formula, instalment, people, employed):
    if not 0 <= employed <= people:
        return None
    outcome = _class(people, employed)
    counted, of = formula.measures[instalment.measure]
    paid = pay(formula, outcome, _even_price(formula))
    fixed = sum(
        amount
        for amount, earned, one in zip(paid.amounts, paid.earned, formula.instalments)
        if earned and one.amount is not None
    )
    return {
        "employed": employed,
        "counted": outcome.heads(counted),
        "of": outcome.heads(of),
        "factor": (paid.total - fixed, paid.base) if formula.heads else None,
        "fixed_fen": fixed,
        "tier": tier_id(formula.instalments, paid.tier),
    }


def _even_price(formula):
    """A price that every share divides, so that the factor is exact."""
    price = 1
    for instalment in formula.instalments:
        if instalment.share is not None:
            price *= instalment.share[1]
    return price


def moved_by(scheme, people):
    """The options of doubtful readings that move the edges of classes of 1 … `people`, or say
    otherwise who is counted: [(reading, option, formula, same)], in register order.

    `same` is True where the numbers stay those of the defaults and only other people are counted.
    """
    usual = scheme.formula({})
    found = []
    for reading in scheme.readings:
        for option in reading["options"]:
            if option["value"] == reading["default"]:
                continue
            formula = scheme.formula({reading["id"]: option["value"]})
            same = all(
                _leasts(formula, size) == _leasts(usual, size) for size in range(1, people + 1)
            )
            if not same or formula.measures != usual.measures:
                found.append((reading, option, formula, same))
    return found


def _leasts(formula, people):
    return [(edge["id"], edge["least"]) for edge in edges(formula, people)]
