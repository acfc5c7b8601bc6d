"""The formula of a scheme, changed by the options chosen for its doubtful readings."""

from calculator.engine.threshold import Threshold


class Instalment:
    """One part of the payment; `threshold` is None where it is paid without a condition."""

    def __init__(self, rule):
        self.id = rule["id"]
        self.title = rule["title"]
        self.cite = rule["cite"]
        self.share = rule["share"]  # None: pays what is left of the base
        self.heads = rule["heads"]
        self.replaces = rule["replaces"]
        when = rule["when"]
        self.measure = when["measure"] if when else None
        self.reaches = when["reaches"] if when else None
        self.threshold = None
        if when:
            numerator, denominator = when["reaches"]
            self.threshold = Threshold(numerator, denominator, when["inclusive"])


class Formula:
    """`heads` × price is the base; `measures` by id are (counted, of); `instalments` in order.

    Head counts are signed lists, [count id, +1 or -1]. `changes` come from the options chosen.
    """

    def __init__(self, rule, changes):
        self.heads = rule["heads"]
        self.cite = rule["cite"]
        self.measures = {}
        for measure in rule["measures"]:
            parts = _changed(measure, ("counted", "of"), changes)
            self.measures[measure["id"]] = (parts["counted"], parts["of"])
        self.main_measure = rule["measures"][0]
        self.instalments = []
        for instalment in rule["instalments"]:
            copy = dict(instalment)
            copy.update(_changed(instalment, ("heads", "replaces"), changes))
            if copy["when"]:
                copy["when"] = dict(copy["when"])
                copy["when"].update(
                    _changed(instalment["when"], ("inclusive",), changes, instalment["id"])
                )
            self.instalments.append(Instalment(copy))

    def terms(self):
        """Every (count id, sign) the formula uses, to tell what must be known."""
        terms = list(self.heads)
        for counted, of in self.measures.values():
            terms += counted + of
        for instalment in self.instalments:
            terms += instalment.heads or []
        return terms

    def uses(self, count):
        """Whether the head count with this id takes part in the sum."""
        return any(name == count for name, _ in self.terms())


def _changed(part, keys, changes, part_id=None):
    """The values of `keys` in `part` after the changes that name it: first set, then added."""
    mine = [change for change in changes if change["part"] == (part_id or part["id"])]
    result = {}
    for key in keys:
        value = part[key]
        for change in mine:
            if change["key"] == key and change["add"] is None:
                value = change["set"]
        for change in mine:
            if change["key"] == key and change["add"] is not None:
                value = value + change["add"]
        result[key] = value
    return result
