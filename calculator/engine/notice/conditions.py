"""Whether a class and its provider meet what the notice asks for, one requirement at a time.

`part` is the part `conditions` of the rules. The words of the requirement decide: what only holds
in principle is never failed, a list that is not closed neither, and what is not known is missing.
What is plainly stated (who a provider is) has to be met as much as what must be.
"""

from calculator.engine.entry import numbers
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import is_blank, typed_in
from calculator.engine.scheme.caps import on, used_words
from calculator.engine.scheme.choices import check_answer, in_force
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.threshold import Threshold

MET, FAILED, EXPLAIN, MISSING, NOTE = "met", "failed", "explain", "missing", "note"
PEOPLE = "people"  # some people do not meet it; what that costs falls on them, not on the class
OUTCOMES = (MET, FAILED, EXPLAIN, MISSING, PEOPLE, NOTE)
_SOFT = ("in-principle", "encouraged", "may")
_YES, _NO = "yes", "no"


def read(part, typed):
    """`typed` {entry id: text} as {entry id: whole number, 分, chosen value or None}.

    Raises TypedError with everything that cannot be read, and where a whole is nothing or a part
    is more than its whole; ChoiceError for an answer that is not offered.
    """
    values = {}
    problems = []
    for asked in part["entries"]:
        field = asked["id"]
        text = typed_in(typed, field)
        values[field] = None
        if is_blank(text):
            continue
        if asked["kind"] in ("number", "price"):
            try:
                values[field] = (numbers.price if asked["kind"] == "price" else _count)(field, text)
            except EntryError as error:
                problems.append(((field,), error.message))
        else:
            check_answer(field, text, offered(asked))
            values[field] = text
    labels = {asked["id"]: asked["label"] for asked in part["entries"]}
    for whole in [asked["id"] for asked in part["entries"]]:
        # What others are a part of is never nothing.
        if values[whole] == 0 and whole in [asked["at_most"] for asked in part["entries"]]:
            message = "{}是 0；这里至少是 1，还不知道就空着"
            problems.append(((whole,), message.format(labels[whole])))
    if problems:
        raise TypedError(problems)
    contradictions = []
    for asked in part["entries"]:
        field, most = asked["id"], asked["at_most"]
        if most and None not in (values[field], values[most]) and values[field] > values[most]:
            message = "{} {}，多于{} {}；请改其中一个"
            message = message.format(labels[field], values[field], labels[most], values[most])
            contradictions.append(((field, most), message))
    for check in part["checks"]:
        if check["kind"] == "people" and not contradictions:
            contradictions += _too_many(check["entries"], values, labels)
    if contradictions:
        raise TypedError(contradictions)
    return values


def _too_many(entries, values, labels):
    """What is wrong where those inside and those outside the groups are more than all together."""
    whole, inside, outside = [values[field] for field in entries]
    if None in (whole, inside, outside) or inside + outside <= whole:
        return []
    message = "{} {} 和{} {} 加起来多于{} {}；请改其中一个"
    first, second, third = entries
    message = message.format(labels[second], inside, labels[third], outside, labels[first], whole)
    return [((second, third, first), message)]


def offered(asked):
    """The answers that an entry offers."""
    if asked["kind"] == "yes-no":
        return (_YES, _NO)
    return [choice["value"] for choice in asked["choices"]]


def conditions(part, values, choices=None):
    """The list of checks with their outcomes, in the catalogue's order.

    `values` as from `read`; `choices` {reading id: option} of the readings that switch a check.
    Each is ``{"id", "section", "outcome", "text", "missing": [entry ids], "cites", …}``; `outcome`
    is one of `OUTCOMES`. Raises ChoiceError.
    """
    switched = [(each["id"], each) for each in part["readings"] if each["switched"]]
    chosen = in_force(switched, choices or {})
    found = []
    for check in part["checks"]:
        under = check["reading"]
        if under is None or chosen[under["id"]] == under["option"]:
            found.append(_outcome(part, check, values))
    return {"choices": chosen, "checks": found}


def _count(field, text):
    """A whole number of anything: 课时, 人次, 次 behind it are no matter."""
    return numbers.count(field, text, numbers.PEOPLE + ("课时", "次"))


def _outcome(part, check, values):
    requirement = check["requirement"]
    cites = check["cites"]
    if check["kind"] == "cap":
        holds, text, missing, cap = _cap(part, check, values)
        cites = cites + ([cap["cite"]] if cap else [])
    elif check["kind"] == "people":
        holds, text, missing = _people(check, values)
    else:
        asked = check["entries"]
        missing = [field for field in asked if values[field] is None]
        holds, text = None, ""
        if not missing:
            holds, text = _tested(check, [values[field] for field in asked])
    if holds is None:
        outcome = MISSING
    elif holds:
        outcome = MET
    elif check["note_only"]:
        outcome = NOTE
    elif check["per_person"]:
        outcome = PEOPLE
    elif check["open_ended"]:
        outcome = MISSING  # the list ends in 等: only the issuer can say
    elif requirement["strength"] in _SOFT and check["kind"] != "cap":
        outcome = EXPLAIN
    else:
        outcome = FAILED
    return {
        "id": check["id"],
        "section": check["section"],
        "title": check["title"],
        "rule": check["rule"],
        "outcome": outcome,
        "text": text,
        "otherwise": check["otherwise"] if holds is False else None,
        "missing": missing,
        "related": check["related"] + ([check["reading"]["id"]] if check["reading"] else []),
        "cites": cites,
    }


def _tested(check, values):
    """(whether the requirement is met, what was compared in words)."""
    kind = check["kind"]
    if kind == "share":
        return _share(check, values[0], values[1])
    if kind == "number":
        return _number(check, values[0])
    if kind == "answer":
        return _answer(values[0])
    if kind == "one-of":
        return values[0] in check["accepted"], ""
    return values[0] == 0, "{} 人".format(values[0])  # nobody


def _people(check, values):
    """(whether all are in the groups, None where it is not known of some; how many are; what is missing)."""
    whole, inside, outside = [values[field] for field in check["entries"]]
    missing = [field for field in check["entries"] if values[field] is None]
    if whole is None or (inside is None and outside is None):
        return None, "", missing
    unknown = whole - (inside or 0) - (outside or 0)
    text = "{} 人符合，{} 人还缺信息，{} 人不在所列人群".format(inside or 0, unknown, outside or 0)
    if check["open_ended"]:
        text += "（名单以“等”结尾）"
    return None if unknown else not outside, text, missing if unknown else []


def _number(check, value):
    """One number against the value of the requirement, or against its two ends."""
    requirement = check["requirement"]
    unit, bound = requirement["unit"], requirement["bound"]
    low = requirement["value"]
    high = requirement["to"]
    if high is not None:
        return low <= value <= high, "{} {}，一般 {}—{} {}".format(value, unit, low, high, unit)
    if bound == "at-most":
        return value <= low, "{} {}，至多 {} {}".format(value, unit, low, unit)
    return value >= low, "{} {}，至少 {} {}".format(value, unit, low, unit)


def _share(check, part, whole):
    """A part of a whole against a share, in whole numbers."""
    numerator, denominator = check["requirement"]["share"]
    line = Threshold(numerator, denominator, check["requirement"]["bound"] == "at-least")
    text = "{} ÷ {}，到线要 {}".format(part, whole, line.least(whole))
    return line.reached(part, whole), text


def _answer(value):
    return value == _YES, "填的是“{}”".format("是" if value == _YES else "否")


def _cap(part, check, values):
    """(whether the price keeps to its cap or None, the sum in words, what is missing, the cap)."""
    kind_field, price_field, standard_field = check["entries"]
    kind, price = values[kind_field], values[price_field]
    missing = [field for field in (kind_field, price_field) if values[field] is None]
    cap = None
    for each in part["caps"]:
        if each["kind"] == kind:
            cap = on(each, None)
    if cap is None:
        return None, "", missing, None
    limit = cap["amount_fen"]
    if limit is None:
        limit = values[standard_field]
        if limit is None:
            return None, cap["note"], missing + [standard_field], cap
    if missing:
        return None, "", missing, cap
    text = "{} 元/人，{}至多 {} 元/人".format(yuan(price), cap["title"], yuan(limit))
    used = used_words(cap)
    if used:
        text += "（{}）".format(used)
    return price <= limit, text, [], cap
