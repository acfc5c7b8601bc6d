"""What a formula pays for one class."""

from calculator.engine.scheme.money import share_of


class MissingCount(Exception):
    """The sum needs a head count that is not known; `field` is the id of its entry."""

    def __init__(self, field):
        super().__init__(field)
        self.field = field


class Payment:
    """The instalments of one class in payment order, as amounts in 分 and whether each is earned.

    `base` heads × price, 0 where nothing is paid by the price; `total` the earned amounts; `tier` the place of the highest instalment
    earned, -1 where none is; `rates` by measure id as (counted, of).
    """

    def __init__(self, base, amounts, earned, rates):
        self.base = base
        self.amounts = amounts
        self.earned = earned
        self.rates = rates
        self.total = 0
        self.tier = -1
        for place, is_earned in enumerate(earned):
            if is_earned:
                self.total += amounts[place]
                self.tier = place


def pay(formula, outcome, unit_price):
    """The Payment of `outcome` at `unit_price` 分 per person, None where nothing is paid by the price.

    Where nobody is paid for, every share is 0; what is paid for each head or class is no part of the
    base. Raises MissingCount.
    Rounding is our convention (see `money`).
    """
    missing = outcome.missing(formula.terms)
    if missing:
        raise MissingCount(missing)
    rates = {}
    for measure, (counted, of) in formula.measures.items():
        rates[measure] = (outcome.heads(counted), outcome.heads(of))
    base = outcome.heads(formula.heads) * unit_price if formula.heads else 0
    rest = base
    amounts = []
    earned = []
    for instalment in formula.instalments:
        if instalment.amount is not None:
            amount = outcome.heads(instalment.heads) * instalment.amount
        elif base == 0:
            amount = 0
        elif instalment.share is None:
            amount = rest
        else:
            amount = share_of(outcome.heads(instalment.heads) * unit_price, instalment.share)
            rest -= amount
        amounts.append(amount)
        threshold = instalment.threshold
        earned.append(threshold is None or threshold.reached(*rates[instalment.measure]))
    for replacing, is_earned in zip(formula.replacing, list(earned)):
        if is_earned:
            for replaced in replacing:
                earned[replaced] = False
    return Payment(base, amounts, earned, rates)
