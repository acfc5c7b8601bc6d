"""The year that a day of graduation puts somebody into, counted as the document prints it."""

from calculator.engine.entry import dates


def school_year(year, graduated):
    """(first day, last day) of the `year` of a fit, for who graduates on this day."""
    first = graduated[0] - year["years_before"], year["month"], year["day"]
    after, _ = dates.add_months(first, year["months"])
    return first, day_before(after)


def day_before(date):
    """The day before `date`."""
    if date[2] > 1:
        return date[0], date[1], date[2] - 1
    return dates.last_day(dates.move(date[:2], -1))
