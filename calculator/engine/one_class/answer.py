"""The whole answer for one class as it was typed."""

from calculator.engine.entry.text import is_blank, typed_in
from calculator.engine.one_class.as_typed import as_typed
from calculator.engine.one_class.estimate import estimate
from calculator.engine.scheme.typed import NOBODY_IF_BLANK


def answer(rules, scheme_id, typed, kind=None, choices=None):
    """The `estimate` of one typed class.

    A blank over-limit count that can move the sum is taken for 0 and noted. Raises TypedError,
    ChoiceError, NoFormula.
    """
    scheme = rules.scheme(scheme_id)
    choices = choices or {}
    result = as_typed(estimate, rules, scheme, typed, kind, choices)
    counts = result["counts"]
    for field in NOBODY_IF_BLANK:
        if field not in scheme.asked or not is_blank(typed_in(typed, field)):
            continue
        if field == "over_limit_uncertified":
            everybody = counts["trainees"] == counts["certified"]
            if everybody or not scheme.formula(choices).uses(field):
                continue
        limited = scheme.entry(field)
        message = "没有填“{}”，按 0 人算".format(limited["label"])
        note = {"code": "over-limit-blank", "message": message, "cite": limited["cite"]}
        result["notes"].append(note)
    return result
