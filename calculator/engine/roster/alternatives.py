"""What the readings do to one class of people: each alternative alone, and the range of all together.

A reading of the roster works through the check that names it. So each check is asked under each of its
own options, and people whom it treats alike are not asked twice.
"""

from calculator.engine.notice.calendar import EDGES
from calculator.engine.one_class.readings import extremes
from calculator.engine.roster.heads import heads
from calculator.engine.roster.judging import Rule, readings
from calculator.engine.roster.standing import MISSING, YES, Standing, state
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.payment import MissingCount, pay

MOST_COMBINATIONS = (
    1_000  # of what the checks make of the people; more would take a browser too long
)


class Alternatives:
    """The `people` of one class (`people.TrainingClass`) by a `Basis`, paid for at `unit_price` 分."""

    def __init__(self, basis, one, unit_price):
        self.basis = basis
        self.unit_price = unit_price
        self.scheme = basis.scheme_of(one)
        self.chosen = basis.judge.chosen
        self.people = one.counted()
        self._day = basis.class_day(one)
        self._kinds = {}
        self.checks = []
        for check in basis.part["checks"]:
            if (
                check["test"] != "once"
            ):  # who counts elsewhere hangs on other classes: held as it is
                self.checks.append(self._check(check))

    def _check(self, check):
        """({reading: option} → what it makes of each person) of every combination of its own readings."""
        own = [check["reading"]] if check["reading"] else []
        own += [switch["reading"] for switch in check["switches"]]
        if check["test"] == "insured":
            calendar = self.basis.calendar
            own += [calendar[name]["reading"]["id"] for name in ("start", "run")] + [EDGES]
        own = [name for place, name in enumerate(own) if name not in own[:place]]
        known = dict(readings(self.basis.part, self.basis.calendar))
        options = {name: [option["value"] for option in known[name]["options"]] for name in own}
        return own, options, {}, check

    def _made(self, entry, chosen):
        """What the check makes of each person under these options of its own."""
        own, _, kept, check = entry
        key = tuple([chosen[name] for name in own])
        if key not in kept:
            rule = Rule(check, self.basis.calendar, dict(self.chosen, **dict(zip(own, key))))
            kept[key] = [self._effect(rule, person) for person in self.people]
        return kept[key]

    def _effect(self, rule, person):
        """None where it is passed or nothing follows, else (rule, said) as a `Standing` reads them."""
        cells = tuple([person.fields.get(name) or "" for name in rule.columns])
        if not rule.leaves and not rule.is_limit:
            return None
        said = rule.said(cells, self._day, self.basis.on)
        return None if said is None or state(rule, said) == YES else (rule, said)

    def kinds(self, chosen):
        """{kind of person: how many} under `chosen` {reading: option}."""
        found = {}
        columns = [self._made(entry, chosen) for entry in self.checks]
        for place, person in enumerate(self.people):
            findings = [column[place] for column in columns if column[place]]
            findings += [f for f in person.verdict.findings if f[0].test == "once"]
            kind = self._kind(findings)
            found[kind] = found.get(kind, 0) + 1
        return found

    def _kind(self, findings):
        key = tuple([_mark(rule, said) for rule, said in findings])
        if key not in self._kinds:
            self._kinds[key] = Standing(findings).kind()
        return self._kinds[key]

    def answer(self, others):
        """``{readings: [{id, title, question, chosen, options: [{value, title, argument, trainees, certified,
        employed, missing, total_fen, why}], cites}], range}``: each option with the others held. `total_fen` is
        None where the option asks for what is not known of somebody (`missing`: in how many places), or
        nobody is left. `others` {option: the Alternatives of the class under it} of the reading about one
        person in two classes, which hangs on the other classes too and is held in the range. `range` {min_fen, max_fen} over all combinations that can be computed of these and of
        the scheme's own readings, the edges held; None where they are too many.
        """
        once = self.basis.judge.once
        now = self._total(self.chosen)
        told = []
        for name, reading in readings(self.basis.part, self.basis.calendar):
            asks_others = once and name == once.check["reading"]
            options = []
            for option in reading["options"]:
                there = others[option["value"]] if asks_others else self
                options.append(self._option(there, name, option, now))
            told.append(
                {
                    "id": name,
                    "title": reading.get("title", ""),
                    "question": reading.get("question", ""),
                    "chosen": self.chosen[name],
                    "options": options,
                    "cites": reading.get("cites", []),
                }
            )
        return {"readings": told, "range": self._range()}

    def _option(self, there, name, option, now):
        """What is told of an option; `there`: the Alternatives by which it is reckoned."""
        chosen = dict(self.chosen, **{name: option["value"]})
        made = there._heads(chosen)
        found = {key: option[key] for key in ("value", "title", "argument")}
        for count in ("trainees", "certified", "employed"):
            found[count] = made.counts[count]
        found["missing"] = there._missing(chosen)
        found["total_fen"] = None
        if found["missing"] <= self._missing(self.chosen):
            found["total_fen"] = there._total(chosen)
        found["why"] = _why(option["value"] == self.chosen[name], found, now)
        return found

    def _heads(self, chosen):
        formula = self.scheme.formula(self.basis.of_sum)
        return heads(self.kinds(chosen).items(), formula.uses("employed_uncertified"))

    def _total(self, chosen):
        """What the class is paid, None where a count is missing or nobody is left."""
        made = self._heads(chosen)
        if not made.counts["trainees"]:
            return None
        try:
            return pay(self.scheme.formula(self.basis.of_sum), made, self.unit_price).total
        except MissingCount:
            return None

    def _missing(self, chosen):
        """In how many places something is missing of a person."""
        return sum(_lacks(self._made(entry, chosen)) for entry in self.checks)

    def _range(self):
        combinations = [dict(self.chosen)]
        for entry in self.checks:
            apart = self._apart(entry)
            if len(combinations) * len(apart) > MOST_COMBINATIONS:
                return None
            combinations = [dict(one, **other) for one in combinations for other in apart]
        seen = {}
        for chosen in combinations:
            kinds = self.kinds(chosen)
            made = heads(kinds.items(), uncertified_known=False)
            if made.counts["trainees"]:
                seen[tuple(sorted(kinds.items()))] = made
        found = [extremes(self.scheme, made, self.unit_price) for made in seen.values()]
        if not found:
            return None
        return {"min_fen": min(one[0] for one in found), "max_fen": max(one[1] for one in found)}

    def _apart(self, entry):
        """Of the combinations of a check's own options one each that does something else to the people."""
        own, options, _, _ = entry
        now = _lacks(self._made(entry, self.chosen))
        combinations = [{}]
        for name in own:
            if name != EDGES:
                combinations = [
                    dict(one, **{name: value}) for one in combinations for value in options[name]
                ]
        apart = {}
        for one in combinations:
            made = self._made(entry, dict(self.chosen, **one))
            if _lacks(made) <= now:
                apart.setdefault(tuple([effect and _mark(*effect) for effect in made]), one)
        return list(apart.values())


def _lacks(made):
    return len([e for e in made if e and state(*e) == MISSING and not e[1].of_certified])


def _why(in_force, found, now):
    total = found["total_fen"]
    if in_force:
        return "本次按这个理解计算"
    if total is None or now is None:
        return "还缺信息"
    if total == now:
        return "与本次结果相同"
    return "比本次{} {} 元".format("多" if total > now else "少", yuan(abs(total - now)))


def _mark(rule, said):
    """All that a `Standing` is told by a finding."""
    limit = rule.is_limit and rule.counts_uncertified(said)
    return rule.id, tuple(rule.leaves), state(rule, said), limit, said.of_certified
