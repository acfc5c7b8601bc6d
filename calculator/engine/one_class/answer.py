"""The whole answer for one class as it was typed."""

from calculator.engine.entry.text import is_blank, typed_in
from calculator.engine.one_class.as_typed import as_typed
from calculator.engine.one_class.estimate import estimate


def answer(rules, scheme_id, typed, kind=None, choices=None):
    """The `estimate` of one typed class.

    A blank over-limit count is taken for 0 and noted. Raises TypedError, ChoiceError, NoFormula.
    """
    scheme = rules.scheme(scheme_id)
    result = as_typed(estimate, rules, scheme, typed, kind, choices or {})
    if "over_limit" in scheme.asked and is_blank(typed_in(typed, "over_limit")):
        limited = scheme.entry("over_limit")
        message = "没有填“{}”，按 0 人算".format(limited["label"])
        note = {"code": "over-limit-blank", "message": message, "cite": limited["cite"]}
        result["notes"].append(note)
    return result
