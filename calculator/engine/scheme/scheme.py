"""A payment scheme as the rules hold it, on a day, and the choice of its doubtful readings."""

from calculator.engine.scheme import caps, series
from calculator.engine.scheme.choices import check_name, check_option
from calculator.engine.scheme.formula import Formula
from calculator.engine.scheme.head_words import words
from calculator.engine.scheme.outcome import FURTHER
from calculator.engine.scheme.parts import Parts
from calculator.engine.scheme.unproved import unproved


class NoFormula(Exception):
    """The documents print no way to compute this scheme; `scheme` shows the nearest clause."""

    def __init__(self, scheme):
        self.scheme = scheme
        self.message = "文件未规定计算方法"
        super().__init__("{}：{}".format(scheme.id, self.message))


class Scheme:
    """One scheme of the rules. `readings` are those that change the sum, in register order.

    Its figures and caps are those of the `day` (year, month, day) of a class, where they have dates;
    the newest where that is None.
    """

    def __init__(self, rule, day=None):
        self.id = rule["id"]
        self.document = rule["document"]
        self.title = rule["title"]
        self.nearest = rule["nearest"]
        self.ceiling = rule["ceiling"]
        self.ended = rule.get("ended")  # {message, cite} where the document has an end
        self.rule = rule["formula"]
        self.readings = self.rule["readings"] if self.rule else []
        self.asked = [entry["id"] for entry in self.rule["entries"]] if self.rule else []
        self.words = words(self.labels())  # for the head counts, see `head_words.words`
        self.day = day
        self._given = rule
        self._formulas = {}
        self._combined = {}  # see `formulas`
        self._unproved = {}
        self._later = {}  # formulas by how many of `_starts` have begun; see `on`
        self._starts = []
        if "day" in self.asked:
            self._begin()

    def _begin(self):
        """Put the values of the day into their places."""
        dated = [part for part in self.rule["instalments"] if "series" in part]
        self._starts = sorted({tuple(value["since"]) for part in dated for value in part["series"]})
        self.rule = dict(self.rule)
        self.rule["instalments"] = [
            series.on(part, self.day, {}) for part in self.rule["instalments"]
        ]
        self.rule["caps"] = [caps.on(cap, self.day) for cap in self.rule["caps"]]

    def on(self, day):
        """The scheme on the `day` of a class (None: not known); itself where no figure has a date."""
        if "day" not in self.asked or day == self.day:
            return self
        found = Scheme(self._given, day)
        begun = [start for start in self._starts if day is None or start <= day]
        if len(begun) not in self._later:
            self._later[len(begun)] = {}
        found._later = self._later
        found._formulas = self._later[len(begun)]  # made once for all the days on which they hold
        found._unproved = self._unproved  # the same on every day: it looks at all the values
        return found

    def dated(self):
        """The instalments whose figures have dates, with those of the day; see `series.on`."""
        return [part for part in self.rule["instalments"] if "since" in part]

    def entry(self, field):
        """The rule of the entry with this id: its label, unit and help; only what is `asked` has one."""
        for entry in self.rule["entries"]:
            if entry["id"] == field:
                return entry
        raise KeyError(field)

    def labels(self):
        """{entry id: what it is called}."""
        return {entry["id"]: entry["label"] for entry in self.rule["entries"]} if self.rule else {}

    def called(self):
        """{entry id: what its column in a table is called}: its label, or a short word where the label
        is long."""
        found = self.labels()
        for field in found:
            if field in FURTHER:
                found[field] = self.words[field]
        found["certified_on"] = self.words["certified"] + "日期"
        return found

    def check(self, choices, kind=None):
        """Raise NoFormula, or ChoiceError for a reading, option or course kind that is not there.

        `kind` None: the kind of the course was not said.
        """
        if not self.rule:
            raise NoFormula(self)
        if kind is not None:
            kinds = {cap["kind"]: cap["title"] for cap in self.rule["caps"]}
            check_name("没有课程类别", kind, kinds)
        known = [reading["id"] for reading in self.readings]
        for name, value in choices.items():
            check_name("没有可切换的理解分歧", name, known)
            options = self.readings[known.index(name)]["options"]
            check_option(name, value, {option["value"]: option["title"] for option in options})

    def changed(self, choices):
        """[``R3“…”``, the option by its title] of what is chosen otherwise than by default."""
        return [
            "{}“{}”".format(reading["id"], option["title"])
            for reading in self.readings
            for option in reading["options"]
            if option["value"] == choices.get(reading["id"]) != reading["default"]
        ]

    def unproved(self, kind=None):
        """See `unproved.unproved`: of all that the sum rests on, with the cap for this `kind` of course."""
        if kind not in self._unproved:
            used = dict(self.rule)
            used["caps"] = [cap for cap in self.rule["caps"] if cap["kind"] == kind]
            self._unproved[kind] = unproved(used)
        return self._unproved[kind]

    def formulas(self, options):
        """The Formula of every combination of `options`, for each reading a tuple of values."""
        if options not in self._combined:
            combinations = [{}]
            for reading, values in zip(self.readings, options):
                combinations = [
                    dict(combination, **{reading["id"]: value})
                    for combination in combinations
                    for value in values
                ]
            self._combined[options] = [self.formula(each) for each in combinations]
        return self._combined[options]

    def formula(self, choices):
        """The Formula under `choices`, {reading id: option value}; the rest take their defaults."""
        values = tuple([choices.get(r["id"], r["default"]) for r in self.readings])
        if values not in self._formulas:
            changes = []
            for reading, value in zip(self.readings, values):
                for option in reading["options"]:
                    if option["value"] == value:
                        changes += option["changes"]
            self._formulas[values] = Formula(self.rule, changes)
        return self._formulas[values]


class Rules(Parts):
    """Everything the calculator knows: the compiled catalogue, as parsed from ``rules.json``."""

    def __init__(self, compiled):
        super().__init__(compiled)
        self.schemes = [Scheme(rule) for rule in self.parts.get("schemes", [])]

    def having(self, name):
        """The schemes that have a part of this name, in the order of the rules."""
        return [scheme for scheme in self.schemes if self.part_of(name, scheme.id)]

    def window(self, scheme_id):
        """How long after the certificates the scheme looks at employment, {months, cite}; None where
        no calendar says it."""
        calendar = self.part_of("calendar", scheme_id)
        return calendar["window"] if calendar else None

    def scheme(self, scheme_id):
        """The scheme with this id. Raises ChoiceError."""
        ids = [scheme.id for scheme in self.schemes]
        check_name("没有补贴方案", scheme_id, ids)
        return self.schemes[ids.index(scheme_id)]
