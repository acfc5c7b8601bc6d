"""How far one class stands from every line of its scheme: what is missing, what can be lost.

Everything is found by testing whole people against the thresholds, all other counts held.
"""

from calculator.engine.scheme.formula import tier_id
from calculator.engine.scheme.payment import pay

# The counts other than the employed that may be fewer and bring a line nearer.
LEVERS = ("certified", "trainees")


def headroom(formula, outcome, unit_price):
    """``{"above": [...], "held": [...]}``: the lines not reached and those reached, as paid for.

    `above`: ``{id, title, more_employed, employed, levers, …}``; `more_employed` None where even
    all the certified in work do not reach the line. `levers`: for each count of `LEVERS` of
    which fewer bring the line nearer ``{count, fewer, becomes, fewest, …}``, `fewer` None where
    its `fewest` possible does not reach the line either. `held`: ``{id, title, can_lose, lost_at, …}``; `lost_at` None
    where the line holds with nobody employed. Each with what the class is then paid:
    ``total_fen``, ``change_fen`` against now, ``tier`` (all None where there is no such class).
    `unit_price` in 分 per person. Raises MissingCount.
    """
    now = pay(formula, outcome, unit_price)

    def paid(moved):
        if moved is None:
            return {"total_fen": None, "change_fen": None, "tier": None}
        then = pay(formula, moved, unit_price)
        return {
            "total_fen": then.total,
            "change_fen": then.total - now.total,
            "tier": tier_id(formula.instalments, then.tier),
        }

    above = []
    held = []
    for instalment in formula.instalments:
        if instalment.threshold is None:
            continue
        line = {"id": instalment.id, "title": instalment.title}
        if _reached(formula, instalment, outcome):
            line.update(_held(formula, instalment, outcome, paid))
            held.append(line)
        else:
            line.update(_above(formula, instalment, outcome, paid))
            above.append(line)
    return {"above": above, "held": held}


def _reached(formula, instalment, outcome):
    counted, of = formula.measures[instalment.measure]
    return instalment.threshold.reached(outcome.heads(counted), outcome.heads(of))


def _above(formula, instalment, outcome, paid):
    employed = outcome.counts["employed"]
    more = _least(
        outcome.counts["certified"] - employed,
        lambda step: _reached(formula, instalment, outcome.with_employed(employed + step)),
    )
    then = None if more is None else outcome.with_employed(employed + more)
    line = {"more_employed": more, "employed": None if more is None else employed + more}
    line.update(paid(then))
    line["levers"] = [
        _lever(formula, instalment, outcome, count, paid)
        for count in LEVERS
        if _moves(formula, instalment, count)
    ]
    return line


def _held(formula, instalment, outcome, paid):
    employed = outcome.counts["employed"]
    lost = _least(
        employed,
        lambda step: not _reached(formula, instalment, outcome.with_employed(employed - step)),
    )
    if lost is None:
        line = {"can_lose": employed, "lost_at": None}
        line.update(paid(None))
        return line
    line = {"can_lose": lost - 1, "lost_at": employed - lost}
    line.update(paid(outcome.with_employed(employed - lost)))
    return line


def _moves(formula, instalment, count):
    """Whether fewer of `count` can bring the rate nearer: they are more in what it is a rate of."""
    counted, of = formula.measures[instalment.measure]
    return _sign(of, count) > _sign(counted, count)


def _sign(terms, count):
    return sum(sign for name, sign in terms if name == count)


def _lever(formula, instalment, outcome, count, paid):
    """The fewest people of `count` to take away so that the line is reached, if there are any."""
    _, of = formula.measures[instalment.measure]
    now = outcome.counts[count]
    fewest = outcome.fewest(count)
    most = now - fewest
    if _sign(of, count) > 0:  # a rate needs somebody to be a rate of
        most = min(most, (outcome.heads(of) - 1) // _sign(of, count))
    fewer = _least(
        most, lambda step: _reached(formula, instalment, outcome.with_fewer(count, now - step))
    )
    lever = {
        "count": count,
        "fewer": fewer,
        "becomes": None if fewer is None else now - fewer,
        "fewest": fewest,
    }
    lever.update(paid(None if fewer is None else outcome.with_fewer(count, now - fewer)))
    return lever


def _least(most, holds):
    """The least of 1 … `most` for which `holds`, or None; once it holds it goes on holding."""
    if most < 1 or not holds(most):
        return None
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low
