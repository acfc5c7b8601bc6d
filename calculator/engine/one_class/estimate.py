"""The whole answer for one class, as plain values ready for JSON."""

from calculator.engine.one_class import caution, explain, ladder, readings
from calculator.engine.one_class.around import around
from calculator.engine.one_class.headroom import headroom
from calculator.engine.one_class.settled import settled
from calculator.engine.scheme.formula import tier_id
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.payment import pay


def estimate(rules, scheme, outcome, unit_price, kind=None, directory_standard=None, choices=None):
    """Everything known about the payment of one class; amounts in whole 分.

    `unit_price` and `directory_standard` in 分 per person; `kind` of the course (a cap's kind) or
    None; `choices` {reading: option}. Without an entry for those employed there is no ladder. Raises NoFormula, ChoiceError, and MissingCount where a
    chosen option needs a head count that is not known.
    """
    choices = choices or {}
    result = settled(rules, scheme, outcome, unit_price, kind, directory_standard, choices)
    formula = scheme.formula(choices)
    paid = pay(formula, outcome, unit_price)
    least, most = readings.extremes(scheme, outcome, unit_price)
    result["readings"] = _readings(scheme, choices, outcome, unit_price, paid.total)
    result["range"] = {"min_fen": least, "max_fen": most}
    result["notes"] = caution.notes(scheme, outcome, kind, directory_standard, result)
    result["steps"] = explain.steps(scheme, formula, outcome, unit_price, paid)
    if "employed" not in scheme.asked:  # then nothing changes with those employed
        result["headroom"] = {"above": [], "held": []}
        result["around"] = result["ladder"] = []
        result["payments_fen"] = None
        return result
    result["headroom"] = headroom(formula, outcome, unit_price)
    result["around"] = around(formula, outcome, unit_price, result["headroom"])
    segments = ladder.segments(formula, outcome, unit_price)
    result["ladder"] = [
        {
            "from": first,
            "to": last,
            "tier": tier_id(formula.instalments, start.tier),
            "from_fen": start.total,
            "to_fen": end.total,
        }
        for first, last, start, end in segments
    ]
    result["payments_fen"] = ladder.payments(formula, outcome, unit_price, segments)
    return result


def _readings(scheme, choices, outcome, unit_price, total):
    return [
        {
            "id": item["id"],
            "title": item["title"],
            "question": item["question"],
            "default": item["default"],
            "chosen": value,
            "options": [
                {
                    "value": option["value"],
                    "title": option["title"],
                    "argument": option["argument"],
                    "total_fen": amount,
                    "why": _why(scheme, option["value"] == value, amount, missing, total),
                }
                for option, amount, missing in options
            ],
            "cites": item["cites"],
        }
        for item, value, options in readings.alternatives(scheme, choices, outcome, unit_price)
    ]


def _why(scheme, in_force, amount, missing, total):
    if amount is None:
        return "还缺信息：" + scheme.entry(missing)["label"]
    if in_force:
        return "本次按这个理解计算"
    if amount == total:
        return "与本次结果相同"
    return "比本次{} {} 元".format("多" if amount > total else "少", yuan(abs(amount - total)))
