"""What a plan of many classes would come to under each other reading, one at a time."""

from calculator.engine.scheme.compiled import compiled


class PlanReadings:
    """The totals of a `ClassPlan` with one reading changed, the others as chosen.

    `add` takes each class as `ClassPlan.read` gives it.
    """

    def __init__(self, plan):
        self._plan = plan
        self._trials = []
        for reading in plan.scheme.readings:
            name = reading["id"]
            for option in reading["options"]:
                if option["value"] != plan.choices.get(name, reading["default"]):
                    choices = dict(plan.choices, **{name: option["value"]})
                    self._trials.append(_Trial(plan.days, reading, option, choices))

    def add(self, one):
        """Count one class; what it comes to in each trial (分), None where a head count is not known."""
        _, _, people, price, _, _, _, day, _ = one
        return [trial.add(day, people, price) for trial in self._trials]

    def told(self):
        """[{id, title, option, total_fen, change_fen, missing, classes, least_fen, most_fen}] by reading
        and option.

        `total_fen` and its `change_fen` against the plan are None where `classes` of the classes do
        not say the head count `missing`; it lies between `least_fen` and `most_fen`, whatever it is.
        """
        return [trial.told(self._plan.total) for trial in self._trials]


class _Trial:
    def __init__(self, days, reading, option, choices):
        self._days = days
        self._formulas = {}  # by the day of the class
        self._reading = reading
        self._option = option
        self._choices = choices
        self._known = 0
        self._least = self._most = 0  # of the classes without a head count that is needed
        self._missing = None
        self._without = 0

    def add(self, day, people, price):
        formula = self._formulas.get(day)
        if formula is None:
            formula = compiled(self._days.scheme(day).formula(self._choices))
            self._formulas[day] = formula
        missing = formula.lacks(people) if formula.needed else None
        if missing:
            self._missing = missing
            self._without += 1
            sums = [formula.reach(*known, price)[0] for known in _ends(people)]
            self._least += min(sums)
            self._most += max(sums)
            return None
        total, _ = formula.reach(*people, price)
        self._known += total
        return total

    def told(self, now):
        total = self._known if self._missing is None else None
        return {
            "id": self._reading["id"],
            "title": self._reading["title"],
            "option": self._option["title"],
            "total_fen": total,
            "change_fen": None if total is None else total - now,
            "missing": self._missing,
            "classes": self._without,
            "least_fen": self._known + self._least,
            "most_fen": self._known + self._most,
        }


def _ends(people):
    """`people` with the head counts that are not known at their least and at their most: more people
    in work never turn a payment back, so every other number is paid between these."""
    n, c, e, u, k, ke, v = people
    least = n, c, e, u or 0, k, ke or 0, v
    most = n - c - v if u is None else u, k, min(k, e) if ke is None else ke, v
    return least, (n, c, e) + most
