"""The smallest price at which what a class may expect, or is sure of, covers what it costs."""

from calculator.engine.outlook.bisection import least
from calculator.engine.scheme.payment import pay


def break_even(prospect, cost, most):
    """The smallest unit price in 分 from 1 to `most` at which the expected payment of `prospect`
    is at least `cost` (分), or None where even `most` does not cover it or nothing is paid by the price.

    Every price tried is paid with its real rounding; the straight line through it is only where
    the search begins. A dearer price never pays less, so the search may close in from both sides.
    """

    def covers(price):
        weighed, total = prospect.expected(price)
        return weighed >= cost * total

    if not prospect.formula.heads or not covers(most):
        return None
    price = min(max(_guess(prospect, cost), 1), most)
    step = 1
    if covers(price):
        enough = price
        while enough > 1 and covers(max(1, enough - step)):
            enough = max(1, enough - step)
            step *= 2
        short = max(0, enough - step)
    else:
        short = price
        while not covers(min(most, short + step)):
            short += step
            step *= 2
        enough = min(most, short + step)
    return least(covers, short, enough)


def _guess(prospect, cost):
    """The price of the straight line: at a price that every share divides, nothing is rounded."""
    price = 1
    for instalment in prospect.formula.instalments:
        if instalment.share is not None:
            price *= instalment.share[1]
    weighed, total = prospect.expected(price)
    return -(-cost * total * price // weighed) if weighed else price


def sure(prospect, cost, most):
    """The smallest unit price in 分 from 1 to `most` at which every payment that `prospect` may
    come to is at least `cost` (分), or None where even `most` does not cover it.

    Only the outcome that is paid least is searched; where at the price found another is paid less
    than the cost, that one is searched, so no rounding is missed.
    """
    least = _least(prospect, most)
    while True:
        price = break_even(least, cost, most)
        if price is None:
            return None
        least = _least(prospect, price)
        if least.expected(price)[0] >= cost:
            return price


class _Sure:
    """One outcome that is certain, in the shape of a Prospect."""

    def __init__(self, formula, outcome):
        self.formula = formula
        self.outcome = outcome

    def expected(self, unit_price):
        """What is paid in 分, as (numerator, denominator)."""
        return pay(self.formula, self.outcome, unit_price).total, 1


def _least(prospect, unit_price):
    """The outcome of `prospect` that is paid least at this price."""
    found = [_Sure(prospect.formula, outcome) for outcome, _ in prospect.groups()]
    return min(found, key=lambda one: one.expected(unit_price)[0])
