"""A formula compiled once into straight code, then applied to many classes.

The head counts of the formula's terms become the names of a Python function, so that one class
costs a dozen whole-number operations. `payment` and `ladder` say the same at leisure; the tests
hold the two against each other over every small class and every combination of readings.
"""

from calculator.engine.scheme.outcome import COUNTS

_MAY_BE_UNKNOWN = ("employed_uncertified", "over_limit_employed")
_MOVES_WITH_WORK = ("employed", "over_limit_employed")

TOTAL = 3  # its place in what `pay` gives


class CompiledFormula:
    """`formula` ready for many classes.

    `pay(trainees, certified, employed, employed_uncertified, over_limit, over_limit_employed,
    over_limit_uncertified, unit_price)` is (base, amounts, due, total, tier, counted, of, needs, earned):
    `amounts` in 分 by instalment, `due` the same with 0 where not `earned`, `tier` the place of the
    highest one earned (-1: none), `counted` of `of` people the rate (None where there is none), and `needs` the numbers employed at which
    an instalment begins. `reach`, of the same, is (total, tier) alone, which is quicker.
    """

    def __init__(self, formula):
        names = {}
        exec(source(formula), names)
        self.pay = names["pay"]
        self.reach = names["reach"]
        self.needed = [field for field in _MAY_BE_UNKNOWN if formula.uses(field)]
        self.needs = []  # by instalment: its place among those of `pay`, or None
        for instalment in formula.instalments:
            known = [place for place in self.needs if place is not None]
            self.needs.append(len(known) if formula.awaits_work(instalment) else None)
        self.limited = formula.uses("over_limit_employed")
        heads = list(formula.heads or [])
        for instalment in formula.instalments:
            heads += instalment.heads or []
        # Whether amounts stay as they are while the number employed changes.
        self.level = not any(name in _MOVES_WITH_WORK for name, _ in heads)

    def lacks(self, people):
        """The head count of `people` that the sum needs and that is unknown, or None."""
        for field in self.needed:
            if people[COUNTS.index(field)] is None:
                return field
        return None

    def settle(self, people, unit_price):
        """(paid, upward, one_more) of one class.

        `people` are the head counts in the order of `COUNTS`, checked against each other, and
        `unit_price` 分 per person, None where nothing is paid by it. `paid` is what `pay` gives; `upward` (tier, more employed, gain
        in 分) of the next higher tier within reach, or None; `one_more` the gain of one more
        employed, None where nobody is left.

        """
        n, c, e, u, k, ke, v = people
        paid = self.pay(n, c, e, u, k, ke, v, unit_price)
        if e >= c:
            return paid, None, None
        _, _, _, total, tier, _, _, needs, _ = paid
        upward = None
        first = c + 1
        for need in needs:
            if e < need < first:
                if self.limited:
                    then_total, then_tier = self.reach_at(need, people, unit_price)
                else:
                    then_total, then_tier = self.reach(n, c, need, u, k, ke, v, unit_price)
                if then_tier > tier:
                    first = need
                    gain = then_total - total
                    upward = then_tier, need - e, gain
        if upward and first == e + 1:
            return paid, upward, gain
        if self.level and e + 1 not in needs:
            return paid, upward, 0
        more, _ = self.reach_at(e + 1, people, unit_price)
        return paid, upward, more - total

    def loss_below(self, people, unit_price, employed):
        """What the class loses, in 分, if only `employed` people were employed."""
        now, _ = self.reach(*people, unit_price)
        then, _ = self.reach_at(employed, people, unit_price)
        return now - then

    def reach_at(self, employed, people, unit_price):
        """(total, tier) with another number employed; see `Outcome.with_employed`."""
        n, c, _, u, k, ke, v = people
        if self.limited:
            ke = min(max(ke, employed - (c - k), 0), k, employed)
        return self.reach(n, c, employed, u, k, ke, v, unit_price)


def compiled(formula):
    """The CompiledFormula of `formula`, made once."""
    if formula.compiled is None:
        formula.compiled = CompiledFormula(formula)
    return formula.compiled


def source(formula):
    """The source of `pay` and `reach` for this formula; see `CompiledFormula`."""
    lines = []
    places = {}
    for place, (measure, (counted, of)) in enumerate(formula.measures.items()):
        places[measure] = place
        lines.append("counted_{} = {}".format(place, _sum(counted)))
        lines.append("of_{} = {}".format(place, _sum(of)))
    base = "({}) * unit_price".format(_sum(formula.heads)) if formula.heads else "0"
    lines.append("base = " + base)
    for place, instalment in enumerate(formula.instalments):
        lines.append("amount_{} = {}".format(place, _amount(formula, place, instalment)))
        lines += _condition(place, instalment, places)
    ids = [instalment.id for instalment in formula.instalments]
    # As in `payment`: what takes another's place does so by the conditions alone.
    for place in range(len(ids)):
        others = [i for i, later in enumerate(formula.instalments) if ids[place] in later.replaces]
        replaced = "".join(" and not earned_{}".format(i) for i in others)
        lines.append("pays_{0} = earned_{0}{1}".format(place, replaced))
        lines.append("due_{0} = amount_{0} if pays_{0} else 0".format(place))
    values = _values(formula, ids, places)
    return _function("pay", lines, values) + _function("reach", lines, values[TOTAL : TOTAL + 2])


def _function(name, lines, values):
    head = "def {}({}, unit_price):".format(name, ", ".join(COUNTS))
    back = "return (\n        {},\n    )".format(",\n        ".join(values))
    return "\n    ".join([head] + lines + [back]) + "\n\n"


def _amount(formula, place, instalment):
    if instalment.amount is not None:
        return "({}) * {}".format(_sum(instalment.heads), instalment.amount)
    if instalment.share is None:
        shares = [i for i in range(place) if formula.instalments[i].share is not None]
        return " - ".join(["base"] + ["amount_{}".format(i) for i in shares])
    numerator, denominator = instalment.share
    heads = "base"
    if instalment.heads != formula.heads:
        heads = "({}) * unit_price".format(_sum(instalment.heads))
    # Half up, as `money.share_of`; nothing where nobody is paid for.
    share = "(2 * {} * {} + {}) // {}".format(heads, numerator, denominator, 2 * denominator)
    return share + " if base else 0"


def _condition(place, instalment, places):
    """Lines that set earned_, least_ and need_ of one instalment, as `Threshold` and `edges` do."""
    if instalment.threshold is None:
        return ["earned_{} = True".format(place)]
    numerator, denominator = instalment.reaches
    measure = places[instalment.measure]
    if instalment.threshold.inclusive:
        least = "-(-of_{} * {} // {})".format(measure, numerator, denominator)
    else:
        least = "of_{} * {} // {} + 1".format(measure, numerator, denominator)
    return [
        "least_{} = {}".format(place, least),
        "earned_{} = of_{} > 0 and counted_{} >= least_{}".format(place, measure, measure, place),
    ]


def _values(formula, ids, places):
    """What `pay` gives back, each as an expression."""
    tier = "-1"
    needs = []
    for place, instalment in enumerate(formula.instalments):
        tier = "{0} if pays_{0} else {1}".format(place, tier)
        if formula.awaits_work(instalment):
            need = "employed + least_{0} - counted_{1} if of_{1} > 0 else 0"
            needs.append("({})".format(need.format(place, places[instalment.measure])))
    main = formula.main_measure and places[formula.main_measure["id"]]
    each = range(len(ids))
    return [
        "base",
        _tuple("amount_{}".format(i) for i in each),
        _tuple("due_{}".format(i) for i in each),
        " + ".join("due_{}".format(i) for i in each),
        tier,
        "None" if main is None else "counted_{}".format(main),
        "None" if main is None else "of_{}".format(main),
        _tuple(needs),
        _tuple("pays_{}".format(i) for i in each),
    ]


def _tuple(expressions):
    return "({},)".format(", ".join(expressions)) if expressions else "()"


def _sum(terms):
    """``[["certified", 1], ["over_limit", -1]]`` as ``certified - over_limit``."""
    text = ""
    for name, sign in terms:
        if name != "class" and name not in COUNTS:
            raise KeyError(name)
        mark = ("" if not text else " + ") if sign > 0 else " - "
        text += mark + ("1" if name == "class" else name)
    return text
