"""Which months an employer has paid for, and whether enough of them stand together in the window.

The window, the months it holds and how many are needed come from the calendar, counted as it counts
them. A stretch of months begins at the earliest where the window does (or so that its last month is in
it, where months before count), and at the latest as the run's reading says.
"""

from calculator.engine.entry import dates, months, numbers, written_dates, yes_no
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import is_blank, plain
from calculator.engine.notice.calendar import window
from calculator.engine.roster.cells import FAILS, PASSES, UNKNOWN, Said
from calculator.engine.roster.fields import FIELDS

_UNITS = ("个月", "月")
_PARTING = "、；;/→\n，,"


class Stretch(Said):
    """What the months say; `until` the last month in which a stretch may still begin, None where there
    is none; `end` that stretch's last month; `waits` True where only the start of the window is missing."""

    def __init__(
        self, state, problem=None, until=None, end=None, waits=False, late=None, begun=False
    ):
        Said.__init__(self, state, problem=problem)
        self.until = until
        self.end = end
        self.waits = waits
        self.begun = begun  # whether that month is paid already
        self.late = late  # the last month in which it might have begun, where that is over

    def told(self):
        """See `Said.told`."""
        return Said.told(self) + (self.until, self.end, self.waits, self.begun, self.late)


class Insured:
    """The check under the chosen readings; `calendar` is the part of that name."""

    def __init__(self, check, calendar, chosen, edge):
        self.columns = check["columns"]
        self.calendar = calendar
        self.column = check["starts"][chosen[calendar["start"]["reading"]["id"]]]
        self.run = chosen[calendar["run"]["reading"]["id"]]
        self.edge = edge
        self.need = calendar["insurance"]["months"]
        on = [s["what"] for s in check["switches"] if chosen[s["reading"]] == s["when"]]
        self.before, self.late, self.one = ("before" in on), ("late" in on), ("one-employer" in on)
        self._windows = {}

    def said(self, cells, class_day, on):
        """The Stretch of one person: `cells` the texts of the columns, `class_day` the one day of the
        class or None, `on` today."""
        told = dict(zip(self.columns, cells))
        try:
            paid, doubt = self._paid(told)
            first, last = self._begins(self._start(told, class_day))
        except EntryError as error:
            return Stretch(UNKNOWN, FIELDS[error.field] + error.message)
        if first is None:
            if paid is not None and not self._within(paid, (0, 1), (9999, 12), on):
                return Stretch(FAILS)
            return Stretch(UNKNOWN, self._no_start(), waits=True)
        until = self._until(paid or [], first, last, on)
        late = None if until else last
        end = until and dates.move(until, self.need - 1)
        if paid is None and self._could_be(first, last, on):
            return Stretch(UNKNOWN, None, until, end, late=late)
        if paid is None or not self._within(paid, first, last, on):
            begun = until is not None and until in (paid or [])
            return Stretch(FAILS, None, until, end, late=late, begun=begun)
        doubt = doubt or (self.one and self._employers(told))
        return Stretch(UNKNOWN, doubt) if doubt else Stretch(PASSES)

    def chance(self, cells, class_day, on):
        """(the last month in which an employer may still begin to pay, the last of such a stretch, the month
        that was the last where it is over); None thrice where the window is not known."""
        try:
            first, last = self._begins(self._start(dict(zip(self.columns, cells)), class_day))
        except EntryError:
            return None, None, None
        if first is None:
            return None, None, None
        if last < tuple(on[:2]):
            return None, None, last
        return last, dates.move(last, self.need - 1), None

    def _start(self, told, class_day):
        if self.column is None:
            return class_day
        text = told.get(self.column)
        if is_blank(text) or yes_no.known(text) is False:
            return None
        return written_dates.read(self.column, text)

    def _no_start(self):
        if self.column is None:
            return "按这种理解全班从同一天数起，这一班的日期不只一个；请填全班统一的日期"
        return "没有写{}，不知道从哪天数起".format(FIELDS[self.column])

    def _paid(self, told):
        """(the months paid as a set, None where nothing is written; the sentence about those in doubt, or
        None). Raises EntryError."""
        listed = self._list(told, "months")
        begun, count = told.get("insured_from"), told.get("insured_months")
        no_begin = not is_blank(begun) and yes_no.known(begun) is False
        run = None
        if no_begin or (not is_blank(count) and yes_no.known(count) is False):
            run = set()
        elif not is_blank(count):
            number = numbers.count("insured_months", count, _UNITS)
            if number and is_blank(begun):
                if listed is None:
                    raise EntryError("insured_from", "没有写；写了连续月数，还要写从哪个月起缴")
            else:
                first = months.month("insured_from", begun) if number else None
                run = {dates.move(first, step) for step in range(number)}
        elif not is_blank(begun) and listed is None:
            months.month("insured_from", begun)
            raise EntryError("insured_months", "没有写；写了起缴月，还要写连续缴了几个月")
        if listed is not None and run is not None and not run <= listed:
            raise EntryError("months", "和起缴月、连续月数对不上；请核对，只留一处")
        paid = run if listed is None else listed
        return self._without_late(told, paid)

    def _list(self, told, name):
        text = told.get(name)
        if is_blank(text):
            return None
        return set() if yes_no.known(text) is False else set(months.months(name, text))

    def _without_late(self, told, paid):
        text = told.get("paid_late")
        if paid is None or is_blank(text) or yes_no.known(text) is False:
            return paid, None
        if yes_no.known(text):
            return paid, None if self.late else "有补缴的月份，不算；请写明补缴的是哪几个月"
        late = set(months.months("paid_late", text))
        return paid | late if self.late else paid - late, None

    def _employers(self, told):
        """The sentence where the months may be those of several employers, or None."""
        text = plain(told.get("employer") or "")
        for mark in _PARTING:
            text = text.replace(mark, _PARTING[0])
        names = [name for name in text.split(_PARTING[0]) if not is_blank(name)]
        if len(names) == 1:
            return None
        if not names:
            return "没有写就业单位，不知道是不是同一家"
        return "写了几家就业单位；请只写连续缴满的那一家，和它缴的月份"

    def _begins(self, start):
        """(first, last) month in which a stretch may begin; of no start, None twice."""
        if start is None:
            return None, None
        if start not in self._windows:
            run = window(self.calendar, start, 1, self.run, self.edge)["run"]
            first = run["first_begin"]
            if self.before:
                first = dates.move(first, 1 - self.need)
            self._windows[start] = first, run["last_begin"]
        return self._windows[start]

    def _stretch(self, begin):
        return [dates.move(begin, step) for step in range(self.need)]

    def _within(self, paid, first, last, on):
        """Whether a stretch of months that are paid, and over where the edge asks for whole ones, begins
        between the two."""
        now = self._last_month(on)
        return any(self._stretch(begin)[-1] <= now for begin in self._written(paid, first, last))

    def _written(self, paid, first, last):
        """The months between the two, in order, from which enough are written in a row."""
        begins = [month for month in sorted(paid) if first <= month <= last]
        return [b for b in begins if all(month in paid for month in self._stretch(b))]

    def _last_month(self, on):
        """The last month that may be taken for paid: one that is over, or for parts of months this one."""
        now = tuple(on[:2])
        whole = self.edge == "whole" and tuple(on) != dates.last_day(now)
        return dates.move(now, -1) if whole else now

    def _could_be(self, first, last, on):
        """Whether a stretch from a month between the two may have been paid by now."""
        return first <= last and first <= dates.move(self._last_month(on), 1 - self.need)

    def _until(self, paid, first, last, on):
        """The last month in which a stretch may begin whose months are paid or still to come; where one is
        written that only has to come to its end, the month in which that begins."""
        for begin in self._written(paid, first, last):
            return begin
        now = tuple(on[:2])
        begin = last
        while begin >= first:
            if all(month in paid or month >= now for month in self._stretch(begin)):
                return begin
            begin = dates.move(begin, -1)
        return None
