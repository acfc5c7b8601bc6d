"""Whether the days of a class stand in the order in which they happen; what does not is asked about.

No clause forbids another order, so nothing is refused, and nothing is passed over either.
"""

from calculator.engine.entry import dates, written_dates
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import is_blank

CONTRACT, OPENING = "contract", "opening"


def read(typed):
    """`typed` {"contract", "opening"} as (date, date); None where nothing was typed. Raises TypedError."""
    found = []
    problems = []
    for field in (CONTRACT, OPENING):
        date = None
        if not is_blank(typed.get(field)):
            try:
                date = written_dates.read(field, typed[field])
            except EntryError as error:
                problems.append(((field,), error.message))
        found.append(date)
    if problems:
        raise TypedError(problems)
    return found[0], found[1]


def asked(contract, opening, certified=None, named="取证"):
    """[sentence] that asks about each two days in an odd order; `certified` the first certificate, by
    the name `named`. Any of the dates may be None.
    """
    found = []
    if contract and opening and contract > opening:
        text = "签订协议是 {}，晚于开班的 {}：请核对有没有填反。确实先开班、后签协议的，这个班算不算在内，请先问经办部门。"
        found.append(text.format(dates.chinese(contract), dates.chinese(opening)))
    if opening and certified and opening > certified:
        text = "开班是 {}，晚于{}的 {}：请核对是不是填错了哪一个。"
        found.append(text.format(dates.chinese(opening), named, dates.chinese(certified)))
    return found
