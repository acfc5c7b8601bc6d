"""The moment at which something was made, given by whoever calls: nothing here asks a clock."""

from calculator.engine.entry import dates

_COUNTED_FROM = 2026  # the year whose first second in UTC is number 0
_DAY = 24 * 60  # minutes


class Moment:
    """`day` (year, month, day) where it was made; `utc` ``20260831T010203Z``; `number` the seconds
    since a fixed day, which is larger for whatever is made later, on whatever side of the world."""

    def __init__(self, day, utc, number):
        self.day = day
        self.utc = utc
        self.number = number


def read(text):
    """The Moment of ``2026-08-31T09:02:03+08:00``, a time with how far it is ahead of UTC."""
    day = (int(text[:4]), int(text[5:7]), int(text[8:10]))
    zone = text[19:]
    hours, minutes = zone[1:].split(":")[:2]
    ahead = int(hours) * 60 + int(minutes)
    if zone[0] == "-":
        ahead = -ahead
    minute = int(text[11:13]) * 60 + int(text[14:16]) - ahead
    there = day
    if minute < 0:
        there, minute = _day_before(day), minute + _DAY
    elif minute >= _DAY:
        there, minute = dates.next_day(day), minute - _DAY
    time = "{:02d}{:02d}{}".format(minute // 60, minute % 60, text[17:19])
    number = (_days(there) * _DAY + minute) * 60 + int(text[17:19])
    return Moment(day, dates.compact(there) + "T" + time + "Z", number)


def _day_before(date):
    if date[2] > 1:
        return date[0], date[1], date[2] - 1
    return dates.last_day(dates.move(date[:2], -1))


def _days(date):
    """How many days `date` is after the first of the year counted from; never less than none."""
    days = date[2] - 1
    month = (_COUNTED_FROM, 1)
    while month < tuple(date[:2]):
        days += dates.days_in(*month)
        month = dates.move(month, 1)
    return days
