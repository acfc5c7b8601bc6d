"""What one more paper or month would bring: the class paid once more, with this one person mended.

Whoever is alike for the class brings alike, so each way from one kind of person to another is paid for
once in a class.
"""

from calculator.engine.roster.heads import heads
from calculator.engine.scheme.payment import MissingCount, pay


class Worth:
    """What the people of one class would bring; `kinds` {`Verdict.kind`: how many}, `unit_price` in 分."""

    def __init__(self, formula, kinds, unit_price):
        self.formula = formula
        self.kinds = kinds
        self.unit_price = unit_price
        self._gains = {}
        self._steps = {}
        try:
            self._now = self._paid(kinds)
        except MissingCount:
            self._now = None

    def steps(self, verdict):
        """[{code, gain_fen}] of the reasons that can be mended, the dearest first: what the class would be
        paid more with that one mended, everybody else as they are. A reason that changes nothing yet,
        since another stands in the way, has no step; the code ``all`` is of all of them together.
        """
        if self._now is None:
            return []
        key = verdict.kind, tuple(verdict.ways)
        if key not in self._steps:
            found = [(code, self._gain(verdict.kind, then)) for code, then in verdict.ways]
            self._steps[key] = sorted(found, key=lambda step: -step[1])
        return [{"code": code, "gain_fen": gain} for code, gain in self._steps[key]]

    def _gain(self, now, then):
        if (now, then) not in self._gains:
            moved = dict(self.kinds)
            moved[now] -= 1
            moved[then] = moved.get(then, 0) + 1
            self._gains[(now, then)] = self._paid(moved) - self._now
        return self._gains[(now, then)]

    def _paid(self, kinds):
        return pay(self.formula, heads(kinds.items()), self.unit_price).total


def order(answer):
    """The places of the people of `answer`, what `classes.judge` gives, who can bring something: the
    dearest first, then those who together bring their class over its next line, then by their month."""
    lines = {}
    for one in answer["classes"]:
        upward = one["estimate"] and one["estimate"]["next_tier"]
        lines[one["class_id"]] = upward["gain_fen"] // upward["more_employed"] if upward else 0
    keyed = []
    for place, person in enumerate(answer["people"]):
        if not person["steps"]:
            continue
        alone = person["steps"][0]["gain_fen"]
        shared = lines[person["class_id"]] if person["counts"]["employed"] != "yes" else 0
        if alone or shared:
            keyed.append((-alone, -shared, person["until"] or "9999", place))
    return [key[-1] for key in sorted(keyed)]
