"""One class as a person typed it, read, checked and computed; all problems found in one pass."""

from calculator.engine.entry import numbers
from calculator.engine.one_class.estimate import estimate
from calculator.engine.scheme.outcome import COUNTS, Outcome, OutcomeError
from calculator.engine.scheme.payment import MissingCount

PRICES = ("unit_price", "directory_standard")
MAY_BE_BLANK = ("directory_standard", "employed_uncertified", "over_limit", "over_limit_employed")


class TypedError(Exception):
    """What was typed cannot be computed. `problems`: list of (field ids, message)."""

    def __init__(self, problems):
        super().__init__("；".join(message for _, message in problems))
        self.problems = problems


def read(typed):
    """`typed` {entry id: text} as (Outcome, unit price in 分, directory standard in 分 or None).

    Raises TypedError with every unreadable or contradictory entry.
    """
    values = {}
    problems = []
    for field in COUNTS + PRICES:
        text = _text(typed, field)
        if field in MAY_BE_BLANK and numbers.is_blank(text):
            values[field] = None
            continue
        try:
            values[field] = (numbers.price if field in PRICES else numbers.count)(field, text)
        except numbers.EntryError as error:
            problems.append(((error.field,), error.message))
    counts = {field: values[field] for field in COUNTS if field in values}
    if len(counts) == len(COUNTS):
        counts["over_limit"] = counts["over_limit"] or 0
        try:
            outcome = Outcome.checked(**counts)
        except OutcomeError as error:
            problems = error.problems + problems
    if problems:
        raise TypedError(problems)
    return outcome, values["unit_price"], values["directory_standard"]


def answer(rules, scheme_id, typed, kind=None, choices=None):
    """The `estimate` of one typed class.

    A blank over-limit count is taken for 0 and noted. Raises TypedError, ChoiceError, NoFormula.
    """
    choices = choices or {}
    scheme = rules.scheme(scheme_id)
    scheme.check(choices, kind)
    outcome, unit_price, standard = read(typed)
    try:
        result = estimate(rules, scheme, outcome, unit_price, kind, standard, choices)
    except MissingCount as missing:
        label = scheme.entry(missing.field)["label"]
        message = "所选的理解要用到“{}”，还没有填；请填写，或改选别的理解".format(label)
        raise TypedError([((missing.field,), message)])
    if numbers.is_blank(_text(typed, "over_limit")):
        limited = scheme.entry("over_limit")
        message = "没有填“{}”，按 0 人算".format(limited["label"])
        note = {"code": "over-limit-blank", "message": message, "cite": limited["cite"]}
        result["notes"].append(note)
    return result


def _text(typed, field):
    text = typed.get(field)
    return "" if text is None else str(text)
