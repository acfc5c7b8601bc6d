"""What a roster is judged by: the parts of the rules of one scheme, and what was chosen of them."""

from calculator.engine.roster.heads import RosterScheme
from calculator.engine.roster.judging import Judge
from calculator.engine.scheme.choices import check_name


class Basis:
    """`choices` {reading or "edges": option}, of the sum and of the roster together; `course` a kind of
    course for its price cap; `on` (year, month, day), today; `class_days` {class: the one day from which
    its window runs}. Raises ChoiceError, also where the scheme has no roster.
    """

    def __init__(self, rules, scheme_id, on, choices=None, course=None, class_days=None):
        self.part = rules.part_of("roster", scheme_id)
        self.calendar = rules.part_of("calendar", scheme_id)
        if not self.part or not self.calendar:
            having = [scheme.id for scheme in rules.having("roster")]
            check_name("没有名单核对的补贴方案", scheme_id, having)
        [rule] = [rule for rule in rules.part("schemes") if rule["id"] == scheme_id]
        self.scheme = RosterScheme(rule)
        own = [reading["id"] for reading in self.scheme.readings]
        chosen = choices or {}
        self.of_sum = {name: value for name, value in chosen.items() if name in own}
        self.of_roster = {name: value for name, value in chosen.items() if name not in own}
        self.scheme.check(self.of_sum, course)
        self.course = course
        self.on = on
        self.class_days = class_days or {}
        self.judge = Judge(self.part, self.calendar, self.of_roster, self.scheme.words, on)

    def class_day(self, one):
        """The one day from which the window of a class runs: given, or the day of all its certificates."""
        return self.class_days.get(one.class_id) or one.day("certified_on")

    def scheme_of(self, one):
        """The scheme on the day on which a class opened."""
        return self.scheme.on(one.day("opened_on"))
