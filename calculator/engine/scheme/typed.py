"""One class as a person typed it, read and checked; all problems found in one pass."""

from calculator.engine.entry import numbers
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import is_blank, typed_in
from calculator.engine.scheme.outcome import COUNTS, Outcome, OutcomeError

PRICES = ("unit_price", "directory_standard")
MAY_BE_BLANK = ("directory_standard", "employed_uncertified", "over_limit", "over_limit_employed")


def read(typed):
    """`typed` {entry id: text} as (Outcome, unit price in 分, directory standard in 分 or None).

    Raises TypedError with every unreadable or contradictory entry.
    """
    values = {}
    problems = []
    for field in COUNTS + PRICES:
        text = typed_in(typed, field)
        if field in MAY_BE_BLANK and is_blank(text):
            values[field] = None
            continue
        try:
            values[field] = (numbers.price if field in PRICES else numbers.count)(field, text)
        except EntryError as error:
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
