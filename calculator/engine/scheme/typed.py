"""One class as a person typed it, read and checked; all problems found in one pass."""

from calculator.engine.entry import numbers
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import is_blank, typed_in
from calculator.engine.scheme.outcome import COUNTS, FURTHER, Outcome, OutcomeError

PRICES = ("unit_price", "directory_standard")
MAY_BE_BLANK = FURTHER + ("directory_standard", "day")
NOBODY_IF_BLANK = ("over_limit", "over_limit_uncertified")


def entries(scheme):
    """What `scheme` asks of one class, in the order in which it is told everywhere."""
    return [field for field in COUNTS + PRICES + ("day",) if field in scheme.asked]


def read(asked, typed, named):
    """`typed` {entry id: text} as (Outcome, unit price in 分, directory standard in 分), each price None
    where it is not known.

    Only what is `asked` is read; see `stand_ins` for the other counts, and `head_words.words` for
    what they are `named`. Raises TypedError with every
    unreadable or contradictory entry.
    """
    values = {}
    problems = []
    for field in COUNTS + PRICES:
        text = typed_in(typed, field)
        if field not in asked or (field in MAY_BE_BLANK and is_blank(text)):
            values[field] = None
            continue
        try:
            values[field] = (numbers.price if field in PRICES else numbers.count)(field, text)
        except EntryError as error:
            problems.append(((error.field,), error.message))
    counts = {field: values[field] for field in COUNTS if field in values}
    if len(counts) == len(COUNTS):
        for field in NOBODY_IF_BLANK:
            counts[field] = counts[field] or 0
        try:
            outcome = Outcome.checked(named=named, **stand_ins(asked, counts))
        except OutcomeError as error:
            problems = error.problems + problems
    if problems:
        raise TypedError(problems)
    return outcome, values["unit_price"], values["directory_standard"]


def stand_ins(asked, counts):
    """`counts` with a number for each that is not `asked`, so that they make a class: nobody employed,
    everybody certified, nobody beside the certified. The formula looks at none of them.
    """
    counts = dict(counts)
    if "employed" not in asked:
        counts["employed"] = 0
    if "certified" not in asked:
        counts["certified"] = counts["trainees"] if "trainees" in asked else counts["employed"]
    if "trainees" not in asked:
        counts["trainees"] = max(1, counts["certified"])
    return counts
