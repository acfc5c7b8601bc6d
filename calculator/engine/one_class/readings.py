"""What the doubtful readings do to one class: each alternative alone, and the range of all."""

from calculator.engine.scheme.payment import MissingCount, pay


def alternatives(scheme, choices, outcome, unit_price):
    """For each reading every option's total with the other readings held as chosen.

    [(reading, value in force, [(option, total in 分 or None, missing count or None)])]
    """
    result = []
    for reading in scheme.readings:
        value = choices.get(reading["id"], reading["default"])
        options = []
        for option in reading["options"]:
            trial = dict(choices)
            trial[reading["id"]] = option["value"]
            total, missing = _total(scheme.formula(trial), outcome, unit_price)
            options.append((option, total, missing))
        result.append((reading, value, options))
    return result


def extremes(scheme, outcome, unit_price):
    """The least and the most, in 分, over all combinations of options that can be computed."""
    options = []
    for reading in scheme.readings:
        tried = [o["value"] for o in reading["options"] if not _is_idle(o, reading, outcome)]
        options.append(tuple(tried))
    formulas = scheme.formulas(tuple(options))
    totals = [_total(formula, outcome, unit_price)[0] for formula in formulas]
    totals = [total for total in totals if total is not None]
    return min(totals), max(totals)


def _is_idle(option, reading, outcome):
    """Whether the option need not be tried: it adds a head count that is unknown, so that no
    combination with it can be computed, or adds and drops only head counts that are 0 here.

    It quarters the combinations for most classes; the default is always tried.
    """
    if option["value"] == reading["default"]:
        return False
    added = [name for change in option["changes"] for name, _ in change.get("add", ())]
    if outcome.missing([(name, 1) for name in added]):
        return True
    for other in reading["options"]:
        if other["value"] == reading["default"] and other["changes"]:
            return False  # then changing nothing is itself a difference
    if any("set" in change for change in option["changes"]):
        return False
    dropped = [name for change in option["changes"] for name in change.get("drop", ())]
    return not any(outcome.counts[name] for name in added + dropped)


def _total(formula, outcome, unit_price):
    try:
        return pay(formula, outcome, unit_price).total, None
    except MissingCount as missing:
        return None, missing.field
