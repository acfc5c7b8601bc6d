"""One class as it was typed, computed; what it lacks is said as what cannot be read is."""

from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.scheme.dated import on_typed_day
from calculator.engine.scheme.payment import MissingCount
from calculator.engine.scheme.typed import read


def as_typed(compute, rules, scheme, typed, kind, choices):
    """What `compute` makes of the class `typed` {entry id: text}: `settled` or `estimate`.

    Raises TypedError, also where a chosen reading asks for a count that was left blank; ChoiceError,
    NoFormula.
    """
    scheme.check(choices, kind)
    problems = []
    try:
        scheme = on_typed_day(scheme, typed)
    except EntryError as error:
        problems.append(((error.field,), error.message))
    try:
        outcome, unit_price, standard = read(scheme.asked, typed, scheme.words)
    except TypedError as error:
        problems = error.problems + problems
    if problems:
        raise TypedError(problems)
    try:
        return compute(rules, scheme, outcome, unit_price, kind, standard, choices)
    except MissingCount as missing:
        label = scheme.entry(missing.field)["label"]
        message = "所选的理解要用到“{}”，还没有填；请填写，或改选别的理解".format(label)
        raise TypedError([((missing.field,), message)])
