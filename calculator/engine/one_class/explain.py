"""The sum written out in plain Chinese, step by step, each step with its clause."""

from calculator.engine.entry.dates import chinese
from calculator.engine.scheme.head_words import heads
from calculator.engine.scheme.money import percent, yuan


def steps(scheme, formula, outcome, unit_price, paid):
    """[{id, title, text, amount_fen, earned, cite, readings}] in the order in which the sum is done.

    `readings`: ids of those that can change the step for this class; `formula` is the scheme's under
    the options chosen, `paid` what it pays.

    `amount_fen` is None for a step that has no amount of its own (a rate).
    """
    named = scheme.words
    result = []
    if formula.heads:
        who = heads(formula.heads, outcome, named)
        text = "{} × {} 元 = {} 元".format(who, yuan(unit_price), yuan(paid.base))
        result.append(_step("base", "总额", text, paid.base, True, formula.cite))
    for measure in formula.measured:
        name = "rate" if measure is formula.main_measure else measure["id"]
        terms, rate = formula.measures[measure["id"]], paid.rates[measure["id"]]
        text = _rate(terms, outcome, rate, named)
        result.append(_step(name, measure["title"], text, None, True, measure["cite"]))
    replaced_by = {}
    for instalment, earned in zip(formula.instalments, paid.earned):
        if earned:
            for replaced in instalment.replaces:
                replaced_by[replaced] = instalment.title
    for i, instalment in enumerate(formula.instalments):
        amount, earned = paid.amounts[i], paid.earned[i]
        text = _since(instalment) + _condition(instalment, paid.rates)
        text += _sum(formula, instalment, outcome, unit_price, paid, i, named)
        if instalment.id in replaced_by:
            text += "；由{}代替，不另给".format(replaced_by[instalment.id])
        elif not earned:
            text += "（没有到线，不计入合计）"
        result.append(_step(instalment.id, instalment.title, text, amount, earned, instalment.cite))
    for step in result:
        part = formula.main_measure["id"] if step["id"] == "rate" else step["id"]
        step["readings"] = _doubts(scheme.readings, part, outcome)
    parts = [yuan(a) for a, earned in zip(paid.amounts, paid.earned) if earned] or ["0"]
    text = " + ".join(parts) + (" = {}".format(yuan(paid.total)) if len(parts) > 1 else "") + " 元"
    result.append(dict(_step("total", "合计", text, paid.total, True, None), readings=[]))
    return result


def _doubts(readings, part, outcome):
    """The ids of `readings` with an option that changes `part` and moves anybody of this class."""
    return [
        reading["id"]
        for reading in readings
        if any(
            change["part"] == part and _moves(change, outcome)
            for option in reading["options"]
            for change in option["changes"]
        )
    ]


def _moves(change, outcome):
    names = change.get("drop") or [name for name, _ in change.get("add", ())]
    return not names or any(outcome.counts[name] for name in names)


def _step(name, title, text, amount, earned, cite):
    return {
        "id": name,
        "title": title,
        "text": text,
        "amount_fen": amount,
        "earned": earned,
        "cite": cite,
    }


def _rate(measure, outcome, rate, named):
    terms, of_terms = measure
    counted, of = rate
    text = "{} ÷ {}".format(heads(terms, outcome, named), heads(of_terms, outcome, named))
    if of <= 0:
        return text + "：没有人可作分母，算不出比例"
    exact = counted * 10000 % of == 0
    return text + (" = " if exact else " ≈ ") + percent(counted, of)


def _since(instalment):
    """``按2027年1月1日起的数字，``; nothing where they have no dates."""
    return "按{}起的数字，".format(chinese(instalment.since)) if instalment.since else ""


def _condition(instalment, rates):
    """``到线（含正好）要 12 人，现在 12 人，到了：``; nothing where there is no condition."""
    threshold = instalment.threshold
    if threshold is None:
        return ""
    counted, of = rates[instalment.measure]
    edge = "含正好" if threshold.inclusive else "不含正好"
    line = "到 {}（{}）".format(percent(*instalment.reaches), edge)
    if of <= 0:
        return line + "才给，没有人可作分母，没有到线："
    need = threshold.least(of)
    verdict = "到了" if threshold.reached(counted, of) else "还差 {} 人".format(need - counted)
    return "{}要 {} 人，现在 {} 人，{}：".format(line, need, counted, verdict)


def _sum(formula, instalment, outcome, unit_price, paid, i, named):
    amount = yuan(paid.amounts[i])
    if instalment.amount is not None:
        if instalment.heads[0][0] == "class":
            return "每班 {} 元".format(amount)
        who = heads(instalment.heads, outcome, named)
        return "{} × {} 元 = {} 元".format(who, yuan(instalment.amount), amount)
    if instalment.share is None:
        before = [yuan(a) for a, one in zip(paid.amounts[:i], formula.instalments) if one.share]
        return "{} − {} = {} 元".format(yuan(paid.base), " − ".join(before), amount)
    share = percent(*instalment.share)
    if paid.base == 0:
        return "没有可以计算补贴的人，{} 元".format(amount)
    if outcome.heads(instalment.heads) * unit_price == paid.base:
        return "{} × {} = {} 元".format(yuan(paid.base), share, amount)
    who = heads(instalment.heads, outcome, named)
    return "{} × {} 元 × {} = {} 元".format(who, yuan(unit_price), share, amount)
