"""The dates that follow from the certificates of one class: the window, the insured months, the
earliest day on which each condition can be met.

`part` is the part `calendar` of the rules. Dates are (year, month, day), months (year, month).
What the documents leave open stands there as a convention, and on the page.
"""

from calculator.engine.entry import dates
from calculator.engine.entry.problems import TypedError
from calculator.engine.notice import day_order
from calculator.engine.scheme.choices import in_force
from calculator.engine.scheme.outcome import Outcome
from calculator.engine.scheme.scheme import Scheme
from calculator.engine.scheme.unproved import unproved

EDGES = "edges"  # the name under which the convention about part months is chosen
_USED = ("window", "insurance", "start", "run", "claim")  # what the dates follow from


def calendar(
    part, people, class_date=None, trainees=None, choices=None, contract=None, opening=None
):
    """Everything that follows, as plain values ready for JSON.

    `people`, `class_date`, `trainees` as from `calendar_entry.read`; `choices` {reading id or "edges":
    option}; `contract`, `opening` as from `day_order.read`: they move no date, but what is odd about
    them is ``asked``. Raises ChoiceError; TypedError where the chosen reading needs the one date of
    the class and it is not known.
    """
    chosen = in_force(_readings(part), choices or {})
    start = chosen[part["start"]["reading"]["id"]]
    starts = _starts(part["start"], start, people, class_date)
    if starts[start] is None:
        [day] = [one["day"] for one in part["start"]["together"] if one["option"] == start]
        raise TypedError([(("class_date",), "这样理解要填{}；请填是哪一天".format(day))])
    certified = sum(count for _, count in people)
    run = chosen[part["run"]["reading"]["id"]]

    def windows_of(begun):
        return [window(part, date, count, run, chosen[EDGES]) for date, count in begun]

    windows = windows_of(starts[start])
    found = {
        "choices": chosen,
        "certified": certified,
        "trainees": trainees,
        "windows": windows,
        "other_starts": [
            {"option": other, "windows": starts[other] and windows_of(starts[other])}
            for other in _options(part["start"])
            if other != start
        ],
        "settled_on": max(window["run"]["settled_on"] for window in windows),
        "instalments": _instalments(part, windows, certified, trainees),
        "asked": day_order.asked(
            contract, opening, people[0][0], Scheme(part["scheme"]).words["certified"]
        ),
        "unproved": unproved(
            [part[name] for name in _USED] + part["scheme"]["formula"]["instalments"]
        ),
    }
    if part["scheme"].get("ended"):
        found["ended"] = part["scheme"]["ended"]["message"]
    return found


def _starts(part, chosen, people, class_date):
    """{option: [(day, people)]} for every option of where the window begins; None where its day is
    not known. The one day given is that of the option chosen, else of the first for all together.
    """
    starts = {part["each"]: people}
    days = _options(part)[1:]
    given = chosen if chosen in days else days[0]
    for one in part["together"]:
        day = class_date if one["option"] == given else None
        if day is None and one["certified"] and len(people) == 1:
            day = people[0][0]
        starts[one["option"]] = day and [(day, sum(count for _, count in people))]
    return starts


def _options(part):
    """The options of the start in their order, each person's own first."""
    return [part["each"]] + [one["option"] for one in part["together"]]


def begins(part, option):
    """What the day is called from which the window runs under this option of the start: None where
    it is each person's certificate."""
    for one in part["start"]["together"]:
        if one["option"] == option:
            return one["day"]
    return None


def _readings(part):
    """[(name, reading)] of what can be chosen: where the window begins, its run, its edges."""
    found = [(each["reading"]["id"], each["reading"]) for each in (part["start"], part["run"])]
    return found + [(EDGES, {"default": part["edges"][0]["value"], "options": part["edges"]})]


def window(part, date, count, run, edge):
    """The window after a certificate of `date` for `count` people, with what the options `run` and `edge`
    make of it under ``run``: the months in which the insured ones may begin and end."""
    last, moved = dates.add_months(date, part["window"]["months"])
    found = {
        "certified_on": date,
        "people": count,
        "first_day": dates.next_day(date),
        "last_day": last,
        "moved": moved,  # that month has no such day
    }
    found["runs"] = [
        _run(part, found, option["value"], convention["value"])
        for option in part["run"]["reading"]["options"]
        for convention in part["edges"]
    ]
    for each in found["runs"]:
        if each["option"] == run and each["edge"] == edge:
            found["run"] = each
    return found


def _run(part, found, option, edge):
    """When the insured months may begin and end in a window under one option and one convention."""
    first, last = found["first_day"][:2], found["last_day"][:2]
    if edge == "whole":
        if found["first_day"] != dates.first_day(first):
            first = dates.move(first, 1)
        if found["last_day"] != dates.last_day(last):
            last = dates.move(last, -1)
    more = part["insurance"]["months"] - 1
    latest = dates.move(last, -more) if option == part["run"]["whole"] else last
    third, end = dates.move(first, more), dates.move(latest, more)
    settled = dates.last_day(end)
    if option == part["run"]["whole"]:
        settled = found["last_day"]
    return {
        "option": option,
        "edge": edge,
        "months": dates.count_months(first, last),
        "possible": dates.count_months(first, latest) > 0,
        "first_begin": first,
        "last_begin": latest,
        "last_end": end,
        "met_on": dates.last_day(third) if edge == "whole" else dates.first_day(third),
        "settled_on": settled,
    }


def _instalments(part, windows, certified, trainees):
    """For each instalment: how many have to be employed, and the earliest day on which so many are.

    Under the default readings of the scheme. `per_employed`: it is paid for those who found work.
    `needed` None: it has no condition, or the number of
    trainees is not known; 0: the certified alone are enough; `reachable` False: not even all the certified would be enough.
    """
    scheme = Scheme(part["scheme"])
    formula = scheme.formula({})
    if "trainees" not in scheme.asked:
        trainees = max(1, certified)  # nothing depends on them
    days = []
    for window in windows:
        days += [window["run"]["met_on"]] * window["people"]
    days.sort()
    found = []
    for instalment in formula.instalments:
        needed = None
        if instalment.threshold is not None and trainees is not None:
            counted, of = formula.measures[instalment.measure]
            needed = 0
            while needed <= certified:
                outcome = Outcome.checked(trainees, certified, needed)
                if instalment.threshold.reached(outcome.heads(counted), outcome.heads(of)):
                    break
                needed += 1
        reachable = needed is None or needed <= certified
        found.append(
            {
                "id": instalment.id,
                "title": instalment.title,
                "cite": instalment.cite,
                "conditional": instalment.threshold is not None,
                "per_employed": any(name == "employed" for name, _ in instalment.heads or []),
                "needed": needed if reachable else None,
                "reachable": reachable,
                "earliest": days[needed - 1] if needed and reachable else None,
            }
        )
    return found
