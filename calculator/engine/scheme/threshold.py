"""A share that must be reached, tested on whole people and never on a rounded rate."""


class Threshold:
    """`numerator` of `denominator`; `inclusive` says whether exactly that share is enough.

    The words at each figure decide: a document may print （含） at one of its two.
    """

    def __init__(self, numerator, denominator, inclusive):
        self.numerator = numerator
        self.denominator = denominator
        self.inclusive = inclusive

    def reached(self, count, of):
        """Whether `count` people out of `of` reach the share; nobody reaches a share of nobody."""
        if of <= 0:
            return False
        ahead = count * self.denominator - of * self.numerator
        return ahead > 0 or (ahead == 0 and self.inclusive)

    def least(self, of):
        """The smallest whole number of people that reaches the share of `of` people (`of` > 0)."""
        whole, rest = divmod(of * self.numerator, self.denominator)
        return whole + 1 if rest or not self.inclusive else whole
