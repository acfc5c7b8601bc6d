"""The whole answer for one class as it was typed."""

from calculator.engine.entry.problems import TypedError
from calculator.engine.entry.text import is_blank, typed_in
from calculator.engine.one_class.estimate import estimate
from calculator.engine.scheme.payment import MissingCount
from calculator.engine.scheme.typed import read


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
    if is_blank(typed_in(typed, "over_limit")):
        limited = scheme.entry("over_limit")
        message = "没有填“{}”，按 0 人算".format(limited["label"])
        note = {"code": "over-limit-blank", "message": message, "cite": limited["cite"]}
        result["notes"].append(note)
    return result
