"""The formula of a scheme, changed by the options chosen for its doubtful readings."""

from calculator.engine.scheme.threshold import Threshold


class Instalment:
    """One part of the payment; `threshold` is None where it is paid without a condition.

    It pays `amount` 分 for each of `heads` (the class itself is one), or its `share` of heads × price;
    with neither, what is left of the base.
    """

    def __init__(self, rule):
        self.id = rule["id"]
        self.title = rule["title"]
        self.cite = rule["cite"]
        self.since = rule.get("since")  # the day from which its figures hold, where they have dates
        self.share = rule["share"]
        self.amount = rule["amount_fen"]
        self.heads = rule["heads"]
        self.replaces = rule["replaces"]
        self.measure = rule["measure"]
        self.reaches = rule["reaches"]
        self.threshold = None
        if self.reaches:
            numerator, denominator = self.reaches
            self.threshold = Threshold(numerator, denominator, rule["inclusive"])


class Formula:
    """`heads` × price is the base; `measures` by id are (counted, of); `instalments` in order.

    Without `heads` nothing is paid by the price, and there is no base; without measures, no rate.

    Head counts are signed lists, [count id, +1 or -1]. `changes` come from the options chosen:
    each names a part (measure, instalment or the base) and a key of it to set, to add to, or to
    drop counts from.
    """

    def __init__(self, rule, changes):
        self.cite = rule["cite"]
        self.measured = rule["measures"]  # as in the rules: id, title, cite
        self.main_measure = rule["measures"][0] if rule["measures"] else None
        parts = {part["id"]: part for part in rule["measures"] + rule["instalments"]}
        parts["base"] = {"heads": rule["heads"]}
        for name in {change["part"] for change in changes}:
            parts[name] = dict(parts[name])
        # Verb by verb, so that the order of readings does not matter.
        for change in changes:
            if "set" in change:
                parts[change["part"]][change["key"]] = change["set"]
        for change in changes:
            if "add" in change:
                part = parts[change["part"]]
                part[change["key"]] = part[change["key"]] + change["add"]
        for change in changes:
            if "drop" in change:
                part = parts[change["part"]]
                kept = [term for term in part[change["key"]] if term[0] not in change["drop"]]
                part[change["key"]] = kept
        self.heads = parts["base"]["heads"]
        self.measures = {}
        for measure in rule["measures"]:
            part = parts[measure["id"]]
            self.measures[measure["id"]] = (part["counted"], part["of"])
        self.instalments = [Instalment(parts[i["id"]]) for i in rule["instalments"]]
        ids = [instalment.id for instalment in self.instalments]
        # Of each instalment the places of those that it replaces.
        self.replacing = [[ids.index(r) for r in one.replaces] for one in self.instalments]
        self.compiled = None  # see `compiled.compiled`
        # Every (count id, sign) that takes part, to tell what must be known.
        self.terms = list(self.heads or [])
        for counted, of in self.measures.values():
            self.terms += counted + of
        for instalment in self.instalments:
            self.terms += instalment.heads or []

    def may_pay_nothing(self):
        """Whether everything that is paid has a condition."""
        return all(instalment.threshold is not None for instalment in self.instalments)

    def awaits_work(self, instalment):
        """Whether one more employed brings the line of `instalment` nearer."""
        if instalment.threshold is None:
            return False
        counted, _ = self.measures[instalment.measure]
        return any(name == "employed" and sign > 0 for name, sign in counted)

    def uses(self, count):
        """Whether the head count with this id takes part in the sum."""
        return any(name == count for name, _ in self.terms)


def tier_id(instalments, place):
    """The id of the instalment at this place, None for -1: no line is reached."""
    return instalments[place].id if place >= 0 else None
