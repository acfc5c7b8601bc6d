"""How the payment of one class changes with the number employed, everything else held."""

from calculator.engine.scheme.payment import pay

MOST_NUMBERS = 120  # of people employed, paid one by one; more would be slow in a browser


def edges(formula, outcome):
    """The numbers employed at which some instalment begins to be earned, ascending, up to C."""
    now = outcome.counts["employed"]
    found = set()
    for instalment in formula.instalments:
        if not formula.awaits_work(instalment):
            continue
        counted, of = formula.measures[instalment.measure]
        if outcome.heads(of) <= 0:
            continue
        least = instalment.threshold.least(outcome.heads(of))
        need = now + least - outcome.heads(counted)
        # Where people over the limit do not count, their work does not bring the class nearer.
        if 0 < need <= outcome.counts["certified"]:
            below, at = outcome.with_employed(need - 1), outcome.with_employed(need)
            if below.heads(counted) < least <= at.heads(counted):
                found.add(need)
    return sorted(found)


def segments(formula, outcome, unit_price):
    """The ladder as a list of (first, last, first payment, last payment), by number employed.

    Between its ends a segment is straight: the tier is the same and the payment changes, if at
    all, by the same share of the price for each person.
    """
    certified = outcome.counts["certified"]
    starts = {0}
    starts.update(edges(formula, outcome))
    if formula.uses("over_limit_employed"):
        limited = outcome.counts["over_limit_employed"]
        for bend in (limited + 1, certified - outcome.counts["over_limit"] + limited + 1):
            if bend <= certified:
                starts.add(bend)
    firsts = sorted(starts)
    lasts = [first - 1 for first in firsts[1:]] + [certified]
    return [
        (
            first,
            last,
            pay(formula, outcome.with_employed(first), unit_price),
            pay(formula, outcome.with_employed(last), unit_price),
        )
        for first, last in zip(firsts, lasts)
    ]


def payments(formula, outcome, unit_price, found):
    """The payment in 分 at each number employed from 0 to the certified, or None where they are
    too many to be paid one by one; `found` what `segments` gives."""
    if outcome.counts["certified"] > MOST_NUMBERS:
        return None
    totals = []
    for first, last, start, end in found:
        if start.total == end.total:  # a segment is straight, so all of it is paid alike
            totals += [start.total] * (last - first + 1)
            continue
        for employed in range(first, last + 1):
            totals.append(pay(formula, outcome.with_employed(employed), unit_price).total)
    return totals


def next_tier(formula, outcome, unit_price):
    """(instalment, more employed, gain in 分) of the next higher tier that can be reached, or None.

    It is the smallest larger number employed that earns a higher tier, so it may skip one.
    """
    now = outcome.counts["employed"]
    paid = pay(formula, outcome, unit_price)
    for edge in edges(formula, outcome):
        if edge > now:
            then = pay(formula, outcome.with_employed(edge), unit_price)
            if then.tier > paid.tier:
                return formula.instalments[then.tier], edge - now, then.total - paid.total
    return None


def one_more(formula, outcome, unit_price):
    """What one more person employed brings, in 分; None where nobody is left to be employed."""
    now = outcome.counts["employed"]
    if now >= outcome.counts["certified"]:
        return None
    then = pay(formula, outcome.with_employed(now + 1), unit_price)
    return then.total - pay(formula, outcome, unit_price).total
