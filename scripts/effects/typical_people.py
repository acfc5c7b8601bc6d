"""People at the edges of the checks of a roster: for each check one who just passes it, fails it, leaves it blank.

They are made from the checks alone, whatever these are. All are certified, and insured by one employer in
the first months that count, but for what is said of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from calculator.engine.entry import dates
from calculator.engine.notice.calendar import window
from calculator.engine.roster.fields import FIELDS
from calculator.engine.scheme.money import percent

Fields = dict[str, str]
Check = dict[str, Any]

DAY = (2024, 5, 15)
"""The certificates' day, in the middle of a month, so that what is said of part months can be seen."""
TODAY = (2026, 12, 31)
"""Long after, so that every month is over."""
NUMBER = "1" * 18
"""Of one person in two classes."""
_AROUND = 3  # months, before and behind the window
_YES, _NO, _BLANK, _UNKNOWN = "是", "否", "", "别的写法"


class Typical(NamedTuple):
    """`words` of what is not as with everybody; `fields` of that; `elsewhere`: in another class as well."""

    words: str
    fields: Fields
    elsewhere: bool = False


def usual(part: dict[str, Any], calendar: dict[str, Any]) -> Fields:
    """The cells of somebody who passes every check; `part`, `calendar`: those of the rules."""
    found: Fields = {}
    for check in part["checks"]:
        first, *others = check["columns"]
        match check["test"]:
            case "yes":
                found[first] = _YES
            case "no":
                found[first] = _NO
            case "share":
                found[first] = "100%"
            case "times":
                found[first] = "0"
            case "kind":
                found[first] = _word(check, _accepted(check))
                if _asks_the_end(check):
                    found[others[-1]] = found[first]
            case "not-later":
                found |= {first: dates.iso(DAY), others[0]: dates.iso(DAY)}
            case "insured":
                found |= _starts(check)
                found |= {"months": _months(*_run(calendar, 0)), "employer": "某单位"}
    return found


def typical(part: dict[str, Any], calendar: dict[str, Any]) -> Iterator[Typical]:
    """The people of every check, in its order."""
    yield Typical("样样都符合", {})
    for check in part["checks"]:
        match check["test"]:
            case "yes" | "no":
                yield from _each(check["columns"][:1], [_YES, _NO, _BLANK])
            case "share":
                yield from _each(check["columns"][:1], [*_shares(*check["share"]), _BLANK])
            case "times":
                edge = check["value"]
                yield from _each(check["columns"][:1], [str(edge - 1), str(edge), _BLANK])
            case "kind":
                words = [_word(check, kind) for kind in check["kinds"]]
                ends = check["columns"][-1:] if _asks_the_end(check) else []
                yield from _each([*check["columns"][:1], *ends], [*words, _NO, _UNKNOWN, _BLANK])
            case "not-later":
                before = dates.iso((*dates.move(DAY[:2], -1), DAY[2]))
                yield from _each(check["columns"][1:2], [before, _BLANK])
            case "insured":
                yield from _insured(check, calendar)
            case "once":
                yield Typical("还在另一个班，样样也都符合", {}, elsewhere=True)


def _each(columns: list[str], texts: list[str]) -> Iterator[Typical]:
    for column in columns:
        for text in texts:
            yield Typical(_said(column, text), {column: text})


def _said(column: str, text: str) -> str:
    return f"{FIELDS[column]}写“{text}”" if text else f"没有写{FIELDS[column]}"


def _shares(numerator: int, denominator: int) -> Iterator[str]:
    """At the share, and a thousandth of it below."""
    yield percent(numerator * 1000, denominator * 1000)
    yield percent(numerator * 1000 - 1, denominator * 1000)


def _asks_the_end(check: Check) -> bool:
    return any(switch["what"] == "at-end" for switch in check["switches"])


def _accepted(check: Check) -> dict[str, Any]:
    """A kind that every option accepts, where there is one."""
    lists = [option["accepts"] for option in check["options"] if option["accepts"] is not None]
    everywhere = [k for k in check["kinds"] if all(k["id"] in accepted for accepted in lists)]
    return dict((everywhere or check["kinds"])[0])


def _word(check: Check, kind: dict[str, Any]) -> str:
    return str([*kind["words"], *kind["names"], _UNKNOWN][0])


def _starts(check: Check) -> Fields:
    """The days from which a window may run, each a month before the one ahead of it."""
    columns = dict.fromkeys(column for column in check["starts"].values() if column)
    return {
        column: dates.iso((*dates.move(DAY[:2], -place), DAY[2]))
        for place, column in enumerate(columns)
    }


def _run(calendar: dict[str, Any], step: int, more: int = 0) -> tuple[Any, Any]:
    """(first, last) of as many months as are needed and `more`, begun `step` months behind the first of
    the window."""
    run = calendar["run"]["reading"]["default"]
    found = window(calendar, DAY, 1, run, calendar["edges"][0]["value"])["run"]
    first = dates.move(found["first_begin"], step)
    return first, dates.move(first, calendar["insurance"]["months"] - 1 + more)


def _months(first: Any, last: Any) -> str:
    return f"{dates.iso(first)}至{dates.iso(last)}"


def _insured(check: Check, calendar: dict[str, Any]) -> Iterator[Typical]:
    """Months that begin around the window, one too few, with a gap, paid late, with two employers."""
    certified = f"{dates.chinese(DAY)}取证"
    for step in range(-_AROUND - 1, calendar["window"]["months"] + _AROUND):
        first, last = _run(calendar, step)
        words = f"{certified}，{dates.chinese(first)}到{dates.chinese(last)}缴了养老保险"
        yield Typical(words, {"months": _months(first, last)})
    first, last = _run(calendar, 0, -1)
    yield Typical("养老保险少缴一个月", {"months": _months(first, last)})
    first, last = _run(calendar, 0, 1)
    middle = dates.iso(dates.move(first, 1))
    gap = f"{dates.iso(first)}、{_months(dates.move(first, 2), last)}"
    yield Typical("养老保险中间断了一个月", {"months": gap})
    yield Typical("养老保险有一个月是补缴的", {"paid_late": middle})
    yield Typical("写了两家单位", {"employer": "某单位、另一单位"})
    yield from _each(["employer", "months"], [_BLANK])
    yield from _each(list(_starts(check)), [_BLANK])
