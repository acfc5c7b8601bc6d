"""The smallest price at which what a class may expect to be paid covers what it costs."""


def break_even(prospect, cost, most):
    """The smallest unit price in 分 from 1 to `most` at which the expected payment of `prospect`
    is at least `cost` (分), or None where even `most` does not cover it.

    Every price tried is paid with its real rounding; the straight line through it is only where
    the search begins. A dearer price never pays less, so the search may close in from both sides.
    """

    def covers(price):
        weighed, total = prospect.expected(price)
        return weighed >= cost * total

    if not covers(most):
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
    while enough - short > 1:
        middle = (enough + short) // 2
        if covers(middle):
            enough = middle
        else:
            short = middle
    return enough


def _guess(prospect, cost):
    """The price of the straight line: at a price that every share divides, nothing is rounded."""
    price = 1
    for instalment in prospect.formula.instalments:
        if instalment.share is not None:
            price *= instalment.share[1]
    weighed, total = prospect.expected(price)
    return -(-cost * total * price // weighed)
