"""What the classes of a plan come to by their dates, and from these by month and by what lies out of time."""

from calculator.engine.entry import dates
from calculator.engine.scheme import in_time

_WHYS = (in_time.BEFORE, in_time.AFTER, in_time.FAR)


class DaySums:
    """分 by instalment (there are `places`) and day of the certificates; where another `day` decides
    between figures with dates, by both.
    """

    def __init__(self, places):
        self._places = places
        self._sums = {}  # (day of the certificates, other day), either None: (classes, 分 by instalment)

    def add(self, days, rows):
        """`rows` of 分 by instalment, one for each class of these `days`; what they come to."""
        sums = [sum(column) for column in zip(*rows)]
        classes, before = self._sums.get(days, (0, self._nothing()))
        self._sums[days] = classes + len(rows), [a + b for a, b in zip(before, sums)]
        return sum(sums)

    def instalments(self):
        """分 by instalment, of all classes."""
        found = self._nothing()
        for _, sums in self._sums.values():
            found = [a + b for a, b in zip(found, sums)]
        return found

    def months(self, late, window_months):
        """[(month or None, 分 by instalment)] in the order of time, without those of no money.

        An instalment that awaits employment (`late`, for each) stands in the month in which the window
        for it ends, every other one in the month of the certificates. None: no date was given, or no
        document says how long the window is.
        """
        months = {}
        for (certified, _), (_, sums) in self._sums.items():
            for place, fen in enumerate(sums):
                month = month_of(certified, late[place], window_months)
                if month not in months:
                    months[month] = self._nothing()
                months[month][place] += fen
        paid = [month for month in months if any(months[month])]
        found = sorted(month for month in paid if month)
        return [(month, months[month]) for month in found + [m for m in paid if m is None]]

    def out_of_time(self, time):
        """[(one of those of `in_time`, classes, 分)] of the classes with a date that lies outside `time`."""
        found = []
        for why in _WHYS:
            classes = fen = 0
            for days, (more, sums) in self._sums.items():
                if worst(time, days) == why:
                    classes += more
                    fen += sum(sums)
            if classes:
                found.append((why, classes, fen))
        return found

    def undated(self):
        """How many classes say no day of the certificates."""
        return sum(classes for (day, _), (classes, _) in self._sums.items() if day is None)

    def _nothing(self):
        return [0 for _ in range(self._places)]


def month_of(certified, late, window_months):
    """The (year, month) in which an instalment stands; see `DaySums.months`."""
    if not certified or (late and not window_months):
        return None
    return dates.move(certified[:2], window_months) if late else certified[:2]


def worst(time, days):
    """What `in_time` says of the days of one class: the first that leaves it out."""
    whys = [in_time.judged(time, day) for day in days]
    for why in _WHYS:
        if why in whys:
            return why
    return None
