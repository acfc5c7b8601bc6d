"""Which of the documents held governs a class, by place, date and how it was awarded.

`part` is the part `governing` of the rules. What is not known stays open: every verdict that is
still possible is looked at, and only where they are one and the same it is given.
"""

from calculator.engine.entry import dates, written_dates
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import is_blank
from calculator.engine.scheme.choices import check_answer, check_option

PLACE, AWARDED = "place", "awarded"
ANSWERS = ("yes", "no")


def read(part, typed):
    """`typed` {"place", "awarded", one per date} as ({"place", "awarded"}, {option: date}).

    What was not typed is None. Raises TypedError with everything that cannot be read, and where
    the class ends before it opens; ChoiceError for a place or an answer that is not offered.
    """
    offered = ((PLACE, [place["id"] for place in part["places"]]), (AWARDED, ANSWERS))
    known = {}
    for field, values in offered:
        known[field] = typed.get(field) or None
        if known[field] is not None:
            check_answer(field, known[field], values)
    days = {}
    problems = []
    for option in [asked["option"] for asked in part["dates"]]:
        text = typed.get(option)
        days[option] = None
        if not is_blank(text):
            try:
                days[option] = written_dates.read(option, text)
            except EntryError as error:
                problems.append(((option,), error.message))
    if problems:
        raise TypedError(problems)
    opening, end = days.get("opening"), days.get("end")
    if opening and end and end < opening:
        message = "结业 {}，早于开班 {}；请改其中一个"
        message = message.format(dates.chinese(end), dates.chinese(opening))
        raise TypedError([(("end", "opening"), message)])
    return known, days


def governing(part, known, days, choice=None):
    """What governs the class, and what would under each other option of the reading.

    `known`, `days` as from `read`; `choice` an option of the part's reading. Each answer is
    ``{"option", "verdict": a verdict or None, "missing": [field names], "span", "ceiling"}``: a
    verdict only where every input that is not known leaves it the same; `span` (first day, first
    day after it) the days around the date for which it is the verdict, None for an open end, and
    None where the date is not known. Raises ChoiceError.
    """
    reading = part["reading"]
    choice = reading["default"] if choice is None else choice
    values = [option["value"] for option in reading["options"]]
    check_option(reading["id"], choice, values)
    answers = [_answer(part, known, days.get(value), value) for value in values]
    chosen = answers[values.index(choice)]
    return {
        "chosen": chosen,
        "others": [answer for answer in answers if answer["option"] != choice],
    }


def period_of(part, day):
    """The period that a date (year, month, day) falls into."""
    found = part["periods"][0]
    for period in part["periods"][1:]:
        if tuple(period["starts"]) <= day:
            found = period
    return found


def _answer(part, known, day, option):
    """The answer where the reading's `option` looks at the date `day` (None: not known)."""
    period = None if day is None else period_of(part, day)["id"]
    inputs = (
        (PLACE, known[PLACE], [place["id"] for place in part["places"]]),
        (option, period, [each["id"] for each in part["periods"]]),
        (AWARDED, known[AWARDED], ANSWERS),
    )
    missing = []
    for place, (field, value, _) in enumerate(inputs):
        if value is None and not _same(part, inputs, place):
            missing.append(field)
    verdicts = _possible(part, inputs)
    decided = len(verdicts) == 1
    if decided:
        missing = []
    places, periods = part["ceiling"]["places"], part["ceiling"]["periods"]
    return {
        "option": option,
        "verdict": verdicts[0] if decided else None,
        "missing": missing,
        "span": _span(part, inputs, verdicts[0]) if decided and period else None,
        "ceiling": decided and known[PLACE] in places and period in periods,
    }


def _span(part, inputs, verdict):
    """The days around the period of `inputs` on which `verdict` stays the only one possible."""
    place, (option, period, offered), awarded = inputs

    def stays(number):
        return _possible(part, (place, (option, offered[number], offered), awarded)) == [verdict]

    first = last = offered.index(period)
    while first > 0 and stays(first - 1):
        first -= 1
    while last + 1 < len(offered) and stays(last + 1):
        last += 1
    starts = [each["starts"] for each in part["periods"]] + [None]
    return starts[first], starts[last + 1]


def _same(part, inputs, place):
    """Whether the input at `place` makes no difference, whatever the others turn out to be."""
    for first in _values(inputs[(place + 1) % 3]):
        for second in _values(inputs[(place + 2) % 3]):
            found = set()
            for value in _values(inputs[place]):
                case = [None, None, None]
                case[place] = value
                case[(place + 1) % 3] = first
                case[(place + 2) % 3] = second
                found.add(_verdict(part, case)["id"])
            if len(found) > 1:
                return False
    return True


def _possible(part, inputs):
    """The verdicts that are possible with what is known, none twice."""
    found = []
    for place in _values(inputs[0]):
        for period in _values(inputs[1]):
            for awarded in _values(inputs[2]):
                verdict = _verdict(part, (place, period, awarded))
                if verdict not in found:
                    found.append(verdict)
    return found


def _values(one):
    _, value, offered = one
    return offered if value is None else [value]


def _verdict(part, case):
    """The verdict of one case (place, period, answer); the catalogue has exactly one for each."""
    place, period, awarded = case
    for verdict in part["verdicts"]:
        when = verdict["when"]
        if place in when["places"] and period in when["periods"]:
            if when["awarded"] is None or when["awarded"] == awarded:
                return verdict
    raise KeyError(case)
