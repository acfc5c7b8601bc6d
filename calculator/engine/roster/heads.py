"""The head counts of a class of people, and its scheme as people need it.

A person may be in the rate and not paid for, for a reason of his own: a form of head counts has no
place for that. Here such people are taken off whatever is paid by heads, the rest of the scheme as it is.
"""

from calculator.engine.roster.standing import MISSING, NO, YES
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.scheme import Scheme

_WORDS = {
    "unpaid": "{}但不计补贴",
    "unpaid_all": "{}但不计补贴",
    "unpaid_employed": "不计补贴且{}",
    "unpaid_employed_all": "不计补贴且{}",
    "unpaid_uncertified": "没{}且不计补贴",
    "unpaid_uncertified_all": "没{}且不计补贴",
    "over_limit_working": "没{}、满次数但就业",
}


class RosterScheme(Scheme):
    """The scheme of which `unpaid` people, those of `Heads`, are taken off what is paid by heads."""

    def __init__(self, rule, day=None):
        Scheme.__init__(self, rule, day)
        self.words = dict(self.words)
        for name, text in _WORDS.items():
            word = "employed" if "_employed" in name else "certified"
            self.words[name] = text.format(self.words[word])
        self._taken_off = set()  # formulas are kept, so that their ids stay theirs

    def on(self, day):
        """The same on the `day` of a class; itself where no figure has a date."""
        return RosterScheme(self._given, day) if "day" in self.asked else self

    def formula(self, choices):
        """The Formula under `choices`, with the unpaid taken off."""
        made = Scheme.formula(self, choices)
        if id(made) not in self._taken_off:
            self._taken_off.add(id(made))
            _take_off(made)
        return made


def _take_off(formula):
    if formula.heads:
        formula.heads = formula.heads + _unpaid(formula.heads)
    for instalment in formula.instalments:
        if instalment.heads:
            instalment.heads = instalment.heads + _unpaid(instalment.heads)
            formula.terms = formula.terms + instalment.heads
    for measure, (counted, of) in formula.measures.items():
        if _has(counted, "employed_uncertified") and _has(counted, "over_limit_employed"):
            # Who is over the limit is out of the rate, with or without certificate.
            formula.measures[measure] = (counted + [["over_limit_working", -1]], of)
    formula.terms = formula.terms + (formula.heads or [])


def _unpaid(terms):
    """Those over the limit are taken off already, where they are."""
    found = []
    for name, limit, off in (
        ("certified", "over_limit", "unpaid"),
        ("employed", "over_limit_employed", "unpaid_employed"),
    ):
        if _has(terms, name) or (name == "certified" and _has(terms, "trainees")):
            found.append([off if _has(terms, limit) else off + "_all", -1])
    if _has(terms, "trainees"):
        off = "unpaid_uncertified"
        found.append([off if _has(terms, "over_limit_uncertified") else off + "_all", -1])
    return found


def _has(terms, name):
    return any(term[0] == name for term in terms)


class Heads(Outcome):
    """The Outcome of people: `groups` are those certified, [all of them, those employed] of who is paid
    for, not paid for, over the limit, and both."""

    def __init__(self, counts, groups):
        Outcome.__init__(self, counts)
        self.groups = groups

    def with_employed(self, employed):
        """The same class with another number employed: those paid for gain and lose work first."""
        left = employed - self.counts["employed"]
        groups = []
        for size, working in self.groups:
            step = min(left, size - working) if left > 0 else max(left, -working)
            groups.append([size, working + step])
            left -= step
        return _of_groups(self.counts, groups)

    def fewest(self, count):
        """The smallest number of `count`, all else held: nobody employed, over the limit or unpaid is
        left out."""
        if count == "trainees":
            return max(1, self.counts["certified"] + self.counts["held_uncertified"])
        return self.counts["certified"] - self.groups[0][0] + self.groups[0][1]

    def with_fewer(self, count, number):
        """The same class with `number` in `count`."""
        groups = [list(group) for group in self.groups]
        if count == "certified":
            groups[0][0] -= self.counts["certified"] - number
        return _of_groups(dict(self.counts, **{count: number}), groups)


def _of_groups(counts, groups):
    counts = dict(counts)
    counts["employed"] = sum(working for _, working in groups)
    counts["over_limit_employed"] = groups[2][1] + groups[3][1]
    counts["unpaid_employed"] = groups[1][1]
    counts["unpaid_employed_all"] = groups[1][1] + groups[3][1]
    return Heads(counts, groups)


def heads(people, uncertified_known=True):
    """The Heads of `people`, [(`Verdict.kind`, how many)]. What is missing of a person
    counts against the class, but for being a trainee. Whoever is employed without certificate is unknown
    where that is missing of somebody, unless `uncertified_known`."""
    groups = [[0, 0], [0, 0], [0, 0], [0, 0]]
    names = ("trainees", "certified", "employed_uncertified", "over_limit", "unpaid", "unpaid_all")
    counts = {name: 0 for name in names}
    for name in ("over_limit_uncertified", "over_limit_working", "held_uncertified"):
        counts[name] = 0
    counts["unpaid_uncertified"] = counts["unpaid_uncertified_all"] = 0
    counts["class"] = 1
    unknown = False
    for (trainee, certified, work, paid, over), number in people:
        if trainee == NO:
            continue
        counts["trainees"] += number
        if certified == YES:
            counts["certified"] += number
            group = groups[(paid != YES) + 2 * over]
            group[0] += number
            group[1] += number if work == YES else 0
            counts["over_limit"] += number * over
            counts["unpaid"] += number if paid != YES and not over else 0
            counts["unpaid_all"] += number if paid != YES else 0
            continue
        works = work == YES
        unknown = unknown or work == MISSING
        counts["employed_uncertified"] += number * works
        counts["over_limit_uncertified"] += number * over
        counts["over_limit_working"] += number * (works and over)
        counts["unpaid_uncertified"] += number if paid != YES and not over else 0
        counts["unpaid_uncertified_all"] += number if paid != YES else 0
        counts["held_uncertified"] += number if works or over or paid != YES else 0
    made = _of_groups(counts, groups)
    if unknown and not uncertified_known:
        made.counts["employed_uncertified"] = None
    return made
