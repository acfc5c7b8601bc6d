"""The classes of a table, each under the figures of its own day, where figures have dates."""

from calculator.engine.entry.problems import EntryError
from calculator.engine.plan.columns import DAY, columns
from calculator.engine.scheme.compiled import compiled
from calculator.engine.scheme.dated import on_day, on_typed_day

_CERTIFIED_ON = "certified_on"
_REMEMBERED = 5000  # days; so that no file, however long, fills the memory


def columns_of(scheme):
    """The columns of a table of classes of `scheme`; see `columns.columns`."""
    return columns(scheme, ClassDays(scheme, {}).heading)


class ClassDays:
    """`scheme` under `choices` on the days of classes.

    `dated`: whether anything hangs on the day; `heading` of the column that says it, None where
    there is none: nothing hangs on it, or the date of the certificates decides.
    """

    def __init__(self, scheme, choices):
        self.dated = DAY in scheme.asked
        asked = scheme.entry(DAY) if self.dated else None
        self.heading = asked["label"] if asked and asked["of"] != _CERTIFIED_ON else None
        self._scheme = scheme
        self._choices = choices
        self._known = {None: scheme}

    def read(self, texts, certified_on):
        """(day, compiled formula) of a class: `texts` {entry id: text} as typed. Raises EntryError."""
        try:
            if self.heading:
                scheme = on_typed_day(self._scheme, texts)
            else:
                scheme = on_day(self._scheme, certified_on)
        except EntryError as error:
            raise EntryError(DAY if self.heading else _CERTIFIED_ON, error.message) from None
        return scheme.day, compiled(scheme.formula(self._choices))

    def scheme(self, day):
        """The scheme on a day as `read` gives it."""
        if day not in self._known:
            if len(self._known) == _REMEMBERED:
                self._known = {None: self._scheme}
            self._known[day] = self._scheme.on(day)
        return self._known[day]
