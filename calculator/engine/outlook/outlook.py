"""What a class may expect, put together from a typed form: plain values ready for JSON."""

from calculator.engine.entry import chances, numbers
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import is_blank
from calculator.engine.one_class import caution
from calculator.engine.outlook.break_even import break_even, sure
from calculator.engine.outlook.chance import MOST_CERTIFIED, Prospect, rounded, shown, whole_class
from calculator.engine.scheme.caps import limit
from calculator.engine.scheme.dated import on_typed_day
from calculator.engine.scheme.outcome import OutcomeError
from calculator.engine.scheme.payment import MissingCount, pay
from calculator.engine.scheme.settlement import NO_TIER
from calculator.engine.scheme.typed import stand_ins

ENTRIES = ("trainees", "certified", "unit_price", "directory_standard")
COSTS = ("cost_per_trainee", "fixed_cost")
_DEAREST = 10**11 - 1  # 分 per person; what can be typed as a price


def outlook(rules, scheme_id, typed, kind=None, choices=None):
    """The expected payment of one class, its distribution over the tiers, and the price that
    covers its cost.

    `typed` {field: text}: ``trainees``, ``certified``, ``unit_price``, ``directory_standard`` and
    ``day`` (may be blank), ``chance``, and the costs in 元, which may be blank. Exact fractions are texts like
    ``"2/3"``: their numbers outgrow those of other readers of JSON. What the scheme does not ask for
    is not read. Raises TypedError, ChoiceError,
    NoFormula.
    """
    choices = choices or {}
    scheme = rules.scheme(scheme_id)
    scheme.check(choices, kind)
    outcome, values, scheme = _read(scheme, typed)
    price, standard = values["unit_price"], values["directory_standard"]
    formula = scheme.formula(choices)
    prospect = Prospect(formula, outcome, values["chance"])
    try:
        weighed, total = prospect.expected(price)
        tiers = prospect.tiers(price)
    except MissingCount as missing:
        label = scheme.entry(missing.field)["label"]
        message = "所选的理解要用到“{}”，这里没有这一项；请改选别的理解".format(label)
        raise TypedError([((), message)])
    used = caution.values_used(scheme, kind)
    found = {
        "scheme": scheme.id,
        "data_version": rules.data_version,
        "counts": {
            name: values[name] if name in scheme.asked else None
            for name in ("trainees", "certified")
        },
        "unit_price_fen": price,
        "chance": list(values["chance"]),
        "expected_fen": rounded(weighed, total),
        "expected_exact_fen": _fraction(weighed, total),
        "tiers": [_tier(formula, each, weight, part, total) for each, weight, part in tiers],
        "cost": _cost(scheme, prospect, values, kind, weighed, total),
        "warnings": caution.warnings(scheme, price, kind, standard),
        "unproved": scheme.unproved(kind),
    }
    if used:
        found["notes"] = used
    return found


def _read(scheme, typed):
    """(the class with nobody employed, the values typed, the scheme on the day typed). Raises
    TypedError with every problem."""
    asked, named = scheme.asked, scheme.words
    values = {}
    problems = []
    try:
        scheme = on_typed_day(scheme, typed)
    except EntryError as error:
        problems.append(((error.field,), error.message))
    readers = [
        ("trainees", numbers.count),
        ("certified", numbers.count),
        ("unit_price", numbers.price),
    ]
    readers += [("directory_standard", numbers.price), ("chance", chances.chance)]
    readers += [(field, numbers.cost) for field in COSTS]
    for field, reader in readers:
        text = str(typed.get(field) or "")
        if field in ENTRIES and field not in asked:
            values[field] = None
            continue
        if field in COSTS + ("directory_standard",) and is_blank(text):
            values[field] = None
            continue
        try:
            values[field] = reader(field, text)
        except EntryError as error:
            problems.append(((error.field,), error.message))
    outcome = None
    if "trainees" in values and "certified" in values:
        values.update(stand_ins(asked, {name: values[name] for name in ("trainees", "certified")}))
        if values["certified"] > MOST_CERTIFIED:
            field = "certified" if "certified" in asked else "trainees"
            message = "{0} {1} 人；这一页逐人精确计算，最多算到{0} {2} 人，更大的班请分开算"
            text = message.format(named[field], values["certified"], MOST_CERTIFIED)
            problems.append(((field,), text))
        try:
            outcome = whole_class(values["trainees"], values["certified"], named=named)
        except OutcomeError as error:
            problems = error.problems + problems
    if problems:
        raise TypedError(problems)
    return outcome, values, scheme


def _tier(formula, instalment, weight, weighed, total):
    """One tier: its chance, and what a class that ends there is paid on average (分). Where no line
    is reached (instalment None), the first line is what it rests on."""
    return {
        "id": instalment and instalment.id,
        "title": instalment.title if instalment else NO_TIER,
        "chance": _fraction(weight, total),
        "chance_shown": shown(weight, total),
        "permyriad": weight * 10000 // total,
        "paid_fen": rounded(weighed, weight) if weight else None,
        "cite": (instalment or formula.instalments[0]).cite,
    }


def _fraction(numerator, denominator):
    return "{}/{}".format(*chances.lowest(numerator, denominator))


def _cost(scheme, prospect, values, kind, weighed, total):
    """The cost and what is left of the expected payment, the chance that the payment is less, and
    the prices at which the expected and the least payment cover it; None without a cost."""
    if values["cost_per_trainee"] is None and values["fixed_cost"] is None:
        return None
    cost = (values["cost_per_trainee"] or 0) * values["trainees"] + (values["fixed_cost"] or 0)
    price = break_even(prospect, cost, _DEAREST)
    safe = sure(prospect, cost, _DEAREST)
    standard = values["directory_standard"]
    warnings = [] if price is None else caution.warnings(scheme, price, kind, standard)
    lost = 0
    for outcome, weight in prospect.groups():
        if pay(prospect.formula, outcome, values["unit_price"]).total < cost:
            lost += weight
    return {
        "cost_fen": cost,
        "left_fen": rounded(weighed - cost * total, total),
        "loss_chance": _fraction(lost, total),
        "loss_chance_shown": shown(lost, total),
        "sure_fen": safe,
        "sure_above_cap": safe is not None and bool(caution.warnings(scheme, safe, kind, standard)),
        "break_even_fen": price,
        "above_cap": bool(warnings),
        "limit_fen": limit(scheme, kind, standard),
        "cite": warnings[0]["cite"] if warnings else None,
    }
