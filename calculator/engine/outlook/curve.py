"""What many classes may expect together, exactly: their payments by the number employed, added up.

Every class is looked at as in `chance`: each certified person finds work alone, with one chance.
"""

from calculator.engine.entry.chances import lowest
from calculator.engine.outlook.bisection import least
from calculator.engine.outlook.chance import weights

FINEST = 10000  # the least chance is looked for in parts of this


def steps(formula, people, unit_price):
    """[(number employed, 分 that begin there)] of one class; the first at nobody.

    `formula` compiled, `people` in the order of `COUNTS`, whoever of them is employed now.
    """
    certified = people[1]
    numbers = list(range(1, certified + 1))
    if formula.level and not formula.limited:  # nothing changes between two lines
        nobody = (people[0], certified, 0) + people[3:]
        _, _, _, _, _, _, _, needs, _ = formula.pay(*nobody, unit_price)
        numbers = sorted({need for need in needs if 0 < need <= certified})
    paid, _ = formula.reach_at(0, people, unit_price)
    found = [(0, paid)]
    for employed in numbers:
        then, _ = formula.reach_at(employed, people, unit_price)
        if then != paid:
            found.append((employed, then - paid))
            paid = then
    return found


class Chance:
    """One chance, (numerator, denominator), of each certified person."""

    def __init__(self, chance):
        self.chance = chance
        self._tails = {}

    def tails(self, certified):
        """For each number from 0 on: the weight, of denominator^certified, that at least so many are
        employed."""
        found = self._tails.get(certified)
        if found is None:
            found = weights(certified, *self.chance)
            for place in range(certified - 1, -1, -1):
                found[place] += found[place + 1]
            self._tails[certified] = found
        return found

    def of(self, certified, rises):
        """The expected payment in 分, as a numerator over denominator^certified, of `steps`."""
        tails = self.tails(certified)
        return sum([fen * tails[employed] for employed, fen in rises])


class Curve:
    """The payments of many classes by the number employed."""

    def __init__(self):
        self._rises = {}  # by how many are certified: {number employed: 分 that begin there}

    def add(self, certified, found):
        """One class more: its `steps`."""
        rises = self._rises.setdefault(certified, {})
        for employed, fen in found:
            rises[employed] = rises.get(employed, 0) + fen

    def expected(self, chance):
        """The expected payment of all in 分 as (numerator, denominator), not in lowest terms."""
        below = chance.chance[1]
        most = max(self._rises) if self._rises else 0
        total = 0
        for certified, rises in self._rises.items():
            total += chance.of(certified, rises.items()) * below ** (most - certified)
        return total, below**most

    def people(self):
        """How many numbers employed are to be looked at: what a search takes as long as."""
        return sum(self._rises)

    def least(self, cost):
        """The smallest chance, in parts of `FINEST`, at which the expected payment is at least `cost` 分:
        None where even certainty is not enough, or where more people in work could be paid less."""

        def covers(parts):
            weighed, total = self.expected(Chance(lowest(parts, FINEST)))
            return weighed >= cost * total

        for rises in self._rises.values():
            if any(fen < 0 for employed, fen in rises.items() if employed):
                return None
        if not covers(FINEST):
            return None
        return least(covers, -1, FINEST)
