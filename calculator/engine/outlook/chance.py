"""What a class is paid on average when each certified person finds work with the same chance.

The chance is the visitor's own assumption; nothing here comes from a document. Every person is
taken alone, so the number employed is binomial over whole people. All weights are whole numbers,
so sums are exact; only what is shown is rounded.
"""

from calculator.engine.scheme.head_words import USUAL
from calculator.engine.scheme.money import percent
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.payment import pay

# Whole numbers of this many people's size are still quick on every Python.
MOST_CERTIFIED = 300


class Prospect:
    """The numbers employed that a class may come to, with their weights, for one formula.

    `outcome` any number employed, the other counts as they are held; `chance` (numerator,
    denominator). `weights[e]` of `total` is the chance that exactly `e` of the certified are
    employed. Whoever is over the limit is the last to find work, as on the ladder; where the
    formula needs to know them and does not, `pay` raises MissingCount.
    """

    def __init__(self, formula, outcome, chance):
        self.formula = formula
        self.outcome = outcome
        self.certified = outcome.counts["certified"]
        self.weights = weights(self.certified, *chance)
        self.total = chance[1] ** self.certified
        self._groups = None

    def groups(self):
        """[(one Outcome, weight)] of numbers employed that are paid alike at every price."""
        if self._groups is None:
            found = {}
            order = []
            for employed, weight in enumerate(self.weights):
                if not weight:
                    continue
                moved = self.outcome.with_employed(employed)
                key = _paid_alike(self.formula, moved)
                if key not in found:
                    found[key] = [moved, 0]
                    order.append(key)
                found[key][1] += weight
            self._groups = [tuple(found[key]) for key in order]
        return self._groups

    def expected(self, unit_price):
        """The expected payment in 分 as (numerator, denominator), not in lowest terms."""
        weighed = 0
        for outcome, weight in self.groups():
            weighed += pay(self.formula, outcome, unit_price).total * weight
        return weighed, self.total

    def tiers(self, unit_price):
        """For each instalment as the highest earned: [(instalment, weight, weighed payment)]; first
        that none is, as None, where nothing is paid without a condition."""
        weights = [0] * (len(self.formula.instalments) + 1)  # at last: none
        weighed = [0] * len(weights)
        for outcome, weight in self.groups():
            paid = pay(self.formula, outcome, unit_price)
            weights[paid.tier] += weight
            weighed[paid.tier] += paid.total * weight
        found = list(zip(self.formula.instalments, weights, weighed))
        if self.formula.may_pay_nothing():
            found.insert(0, (None, weights[-1], weighed[-1]))
        return found


def weights(certified, numerator, denominator):
    """The binomial weights of 0 … `certified`, as whole numbers that add up to denominator^n."""
    misses = denominator - numerator
    powers = [1]
    for _ in range(certified):
        powers.append(powers[-1] * misses)
    weights = []
    hits, ways = 1, 1
    for employed in range(certified + 1):
        weights.append(ways * hits * powers[certified - employed])
        hits *= numerator
        ways = ways * (certified - employed) // (employed + 1)
    return weights


def _paid_alike(formula, outcome):
    """What of an outcome decides its payment: lines reached, and heads where they are paid for."""
    key = [outcome.heads(formula.heads or [])]
    for instalment in formula.instalments:
        if instalment.threshold is not None:
            counted, of = formula.measures[instalment.measure]
            if outcome.missing(counted) or outcome.missing(of):
                return (outcome.counts["employed"],)  # `pay` will say what is missing
            key.append(instalment.threshold.reached(outcome.heads(counted), outcome.heads(of)))
        if instalment.heads and not outcome.missing(instalment.heads):
            key.append(outcome.heads(instalment.heads))
    return tuple(key)


def rounded(numerator, denominator):
    """Half up to the whole 分."""
    return (2 * numerator + denominator) // (2 * denominator)


def shown(numerator, denominator):
    """A chance as a percentage cut after two decimals; a chance that is not 0 never reads as 0."""
    text = percent(numerator, denominator)
    if numerator and text == "0%":
        return "不到 " + percent(1, 10000)
    return text


def whole_class(trainees, certified, over_limit=0, named=USUAL):
    """The Outcome that a Prospect starts from: nobody employed yet. Raises OutcomeError, in the words
    `named` of the scheme.
    """
    return Outcome.checked(trainees, certified, 0, over_limit=over_limit, named=named)
