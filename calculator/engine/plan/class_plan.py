"""Many classes of one scheme, computed row by row; only totals are kept.

A row of plain numbers takes a short way: each text met is read with the care of `entry` once and
remembered. Every other row goes through `typed`, which finds all its problems in one pass. Both
ways end in the same compiled formula.
"""

from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import AROUND, name, shown, trimmed
from calculator.engine.one_class import caution
from calculator.engine.plan import sum_rows
from calculator.engine.plan.class_days import ClassDays
from calculator.engine.plan.class_table import DAMAGED, ClassTable
from calculator.engine.plan.columns import DATE, FIELDS, KIND, MONEY, PEOPLE, columns
from calculator.engine.plan.day_sums import DaySums
from calculator.engine.scheme import in_time
from calculator.engine.scheme.compiled import compiled
from calculator.engine.scheme.outcome import COUNTS, EMPLOYED, FURTHER
from calculator.engine.scheme.typed import read

_REMEMBERED = 5000  # texts; so that no file, however long, fills the memory
# What a name may hold that has to be looked at; in most there is nothing of it.
_LOOKED_AT = AROUND | sum_rows.ASKED | {DAMAGED}
_LOOKED_AT_FIRST = sum_rows.ASKED_FIRST | {"'"}
_FRESH = 64  # classes added to the totals in one go; more keep the garbage collector busy
_WEAKEST = 10  # classes named as the nearest to a change of tier

LINE = 0  # its place in a class as `ClassPlan.read` gives it


class ClassPlan:
    """The classes of one table under one scheme and one choice of readings.

    `window_months`: how long after the certificates employment is looked at, None where no
    document says it; `claim`: what its calendar says of the day of payment; `late`: for each instalment
    whether it waits for that; `time`: for which classes its document is meant, see `in_time`. `refuse(line, texts,
    message, fields)` is called for each row that cannot be computed: `texts` {entry id: text} as
    typed, `fields` the entries concerned.
    `total` (分), `classes`, `refused`, `by_day` (a `DaySums`), `tiers` (classes by tier reached) and `weakest` [((jobs away
    from a change, …), class)] stand once `read` is done, as
    does `understood`, see `Headings`, `origin`, see `ClassTable`, and `columns`: those that are usual or that the table has, in the
    order in which they go out. Raises ChoiceError and NoFormula.
    """

    def __init__(self, rules, scheme_id, choices, window_months, refuse):
        self.choices = choices or {}
        self.scheme = rules.scheme(scheme_id)
        self.scheme.check(self.choices)
        self.formula = self.scheme.formula(self.choices)
        self.compiled = compiled(self.formula)
        self.days = ClassDays(self.scheme, self.choices)
        self.window_months = window_months
        calendar = rules.part_of("calendar", scheme_id)
        self.claim = calendar["claim"]["text"] if calendar else None
        self.time = rules.part_of("time", scheme_id)
        self.late = [self.formula.awaits_work(each) for each in self.formula.instalments]
        self.total = 0
        self.classes = 0
        self.refused = 0
        self.tiers = [0 for _ in self.formula.instalments]
        self._certified_on = self.scheme.called()["certified_on"]
        self.by_day = DaySums(len(self.tiers))
        self.weakest = []
        self.understood = []
        self.origin = None
        self._refuse = refuse
        self._fresh = []
        self._smallest = -1
        self._first_lines = {}
        self._rows_above = sum_rows.Sums()
        self._own = columns(self.scheme, self.days.heading)
        self.columns = [column for column in self._own if column.usual]
        self._called = {column.field: column.heading for column in columns() + self._own}
        self._readers = {column.holds: column.read for column in self._own}
        self._known = {holds: {} for holds in (PEOPLE, MONEY, KIND, DATE)}
        self._outside = {}

    def read(self, lines):
        """Each class that can be computed, in the order of `lines` (text without line ends):

        (line, class_id, people, unit_price, directory_standard, kind, certified_on, day, settled),
        with `people` in the order of `COUNTS`, prices in 分, `certified_on` and `day`, which decides
        between figures with dates, as (year, month, day), what is not said None, and `settled` as
        `CompiledFormula.settle` gives it.
        Raises TableError where the headings are no table of classes.
        """
        table = ClassTable(lines, self._own)
        places, width = table.places, table.width
        self.columns = [column for column in self._own if column.usual or column.field in places]
        self.understood = table.headings.understood
        self.origin = table.origin
        usual = FIELDS[:5]
        at_id, at_n, at_c, at_e, at_price = [places.get(field) for field in usual]
        at_kind, at_date = places.get("kind"), places.get("certified_on")
        careful = [places[f] for f in FURTHER + ("directory_standard",) if f in places]
        count, price_of = self._known[PEOPLE].get, self._known[MONEY].get
        fresh = self._fresh
        first_lines = self._first_lines
        above = self._rows_above
        settle = self.compiled.settle
        simple = not self.compiled.needed and all(field in places for field in usual)
        simple = simple and not self.days.dated and not table.headings.converts()
        left, parted = table.left, table.may_be_parted
        for line, cells in table:
            if simple and len(cells) == width and not isinstance(cells, str):
                n, c, e = count(cells[at_n]), count(cells[at_c]), count(cells[at_e])
                price = price_of(cells[at_price])
                if n is None:
                    n = self._remember(PEOPLE, cells[at_n])
                if c is None:
                    c = self._remember(PEOPLE, cells[at_c])
                if e is None:
                    e = self._remember(PEOPLE, cells[at_e])
                if price is None:
                    price = self._remember(MONEY, cells[at_price])
                if n and price and c is not None and e is not None and e <= c <= n:
                    class_id = cells[at_id]
                    kind = date = None
                    if class_id[:1] in _LOOKED_AT_FIRST or not _LOOKED_AT.isdisjoint(class_id):
                        class_id = _name(class_id)
                    plain = class_id and class_id not in first_lines
                    for at in left:
                        plain = plain and not sum_rows.may_be_named(cells[at])
                    if parted:
                        plain = plain and not table.parted(cells)
                    for at in careful:
                        plain = plain and not trimmed(cells[at])
                    if at_kind is not None and trimmed(cells[at_kind]):
                        kind = self._remember(KIND, cells[at_kind])
                        plain = plain and kind
                    if at_date is not None and trimmed(cells[at_date]):
                        date = self._remember(DATE, cells[at_date])
                        plain = plain and date
                    people = (n, c, e, 0 if n == c else None, 0, 0, 0)
                    if plain and not above.add(people):
                        first_lines[class_id] = line
                        settled = settle(people, price)
                        one = line, class_id, people, price, None, kind, date, None, settled
                        fresh.append(one)
                        yield one
                        if len(fresh) >= _FRESH:
                            self._count_up()
                        continue
            one = self._carefully(line, table, cells)
            if one:
                fresh.append(one)
                yield one
                if len(fresh) >= _FRESH:
                    self._count_up()
        self._count_up()

    def formula_of(self, one):
        """The formula that a class as `read` gives it is paid by."""
        _, _, _, _, _, _, _, day, _ = one
        return self.days.scheme(day).formula(self.choices)

    def warnings(self, one):
        """What a person should know of one class as `read` gives it: that the document has ended,
        that its price is above its cap, or that the cap is not known; which of several values
        with dates were used; and that its dates lie outside the document's time."""
        _, _, _, price, standard, kind, certified, day, _ = one
        scheme = self.days.scheme(day)
        found = caution.ended(scheme)
        if kind is not None:
            above = caution.warnings(scheme, price, kind, standard)
            found = found + (above or caution.unknown_cap(scheme, kind, standard))
        found = found + caution.values_used(scheme, kind)
        if self._is_outside(certified) or self._is_outside(day):
            found = found + in_time.warnings(self.time, self.dates_of(one))
        return found

    def may_warn(self, one):
        """Whether `warnings` has to be asked; quick, for tables of many thousand rows."""
        _, _, _, _, _, kind, certified, _, _ = one
        return kind is not None or self.days.dated or self._is_outside(certified)

    def _is_outside(self, date):
        """Whether something is to be said of a date, None where there is none."""
        known = self._outside.get(date)
        if known is None:
            known = in_time.judged(self.time, date) is not None
            if len(self._outside) < _REMEMBERED:
                self._outside[date] = known
        return known

    def dates_of(self, one):
        """[(what it is called, date or None)] of what says when a class as `read` gives it was."""
        _, _, _, _, _, _, certified, day, _ = one
        found = [(self._certified_on, certified)]
        return found + ([(self.days.heading, day)] if self.days.heading else [])

    def _count_up(self):
        """Add the classes read since the last time to the totals: in one go, which is faster."""
        tiers, needs = self.tiers, self.compiled.needs
        due = {}
        for one in self._fresh:
            line, _, people, _, _, _, date, day, (paid, upward, _) = one
            base, _, amounts_due, _, tier, _, _, begins, _ = paid
            days = date, day
            if days not in due:
                due[days] = []
            due[days].append(amounts_due)
            if tier >= 0:
                tiers[tier] += 1
            if base <= self._smallest:
                continue
            # How many jobs the class is away from a change: one lost too many, or one too few.
            away = 0
            if upward:
                _, away, _ = upward
            if tier >= 0 and needs[tier] is not None:
                spare = people[EMPLOYED] - begins[needs[tier]] + 1
                if not away or spare < away:
                    away = spare
            if away:
                self._rank((away, -base, line), one)
        for days, rows in due.items():
            self.total += self.by_day.add(days, rows)
        self.classes += len(self._fresh)
        self._fresh.clear()

    def _rank(self, key, one):
        """Keep `one` among the weakest if it belongs there."""
        if len(self.weakest) < _WEAKEST or key < self.weakest[-1][0]:
            self.weakest.append((key, one))
            self.weakest.sort(key=_first)
            del self.weakest[_WEAKEST:]
            away, base, _ = self.weakest[-1][0]
            if len(self.weakest) == _WEAKEST and away == 1:
                self._smallest = -base  # no smaller class can be weaker than these

    def _remember(self, holds, text):
        """What `text` says, or None where only the careful way can tell what is wrong with it."""
        known = self._known[holds]
        if text in known:
            return known[text]
        try:
            value = self._readers[holds](text)
        except EntryError:
            return None
        if len(known) < _REMEMBERED:
            known[text] = value
        return value

    def _carefully(self, line, table, cells):
        """One row through `typed`; None where it is blank or refused."""
        texts, unread = table.texts(cells)
        if unread:
            self.refused += 1
            self._refuse(line, texts, unread, [])
            return None
        if not any(trimmed(cell) for cell in cells):
            return None
        class_id = name(texts["class_id"])
        sums = [text for text in [class_id] + table.left_of(cells) if sum_rows.is_named(text)]
        problems = []
        if sums:
            message = "“{}”像是合计，不是一个班，可以删掉；真是一个班的话，请换个名字"
            problems.append((("class_id",), message.format(shown(sums[0]))))
            self._rows_above.begin_again()
            self.refused += 1  # what else is odd about it need not be mended
            self._refuse(line, texts, self._message(problems), ["class_id"])
            return None
        if not class_id:
            problems.append((("class_id",), "还没有填"))
        elif class_id in self._first_lines:
            message = "“{}” 在第 {} 行已经有了".format(class_id, self._first_lines[class_id])
            problems.append((("class_id",), message))
        said = {}
        for field, holds in (("kind", KIND), ("certified_on", DATE)):
            said[field] = None
            if trimmed(texts.get(field, "")):
                try:
                    said[field] = self._readers[holds](texts[field])
                except EntryError as error:
                    problems.append(((field,), error.message))
        day, formula = None, self.compiled
        try:
            if self.days.dated and not problems:
                day, formula = self.days.read(texts, said["certified_on"])
        except EntryError as error:
            problems.append(((error.field,), error.message))
        try:
            outcome, price, standard = read(self.scheme.asked, texts, self.scheme.words)
            people = tuple(outcome.counts[field] for field in COUNTS)
            missing = formula.lacks(people)
            if missing:
                message = "所选的理解要用到这一格，还没有填；请填写，或改选别的理解"
                problems.append(((missing,), message))
            added_up = 0 if problems else self._rows_above.add(people)
            if added_up:
                message = "人数正好是上面 {} 个班加起来的数，像是合计，没有算；真是一个班的话，请把它移到最前面"
                problems.append((("class_id",), message.format(added_up)))
                self._rows_above.begin_again()
        except TypedError as error:
            problems += error.problems
        if problems:
            self.refused += 1
            concerned = [field for fields, _ in problems for field in fields]
            self._refuse(line, texts, self._message(problems), concerned)
            return None
        self._first_lines[class_id] = line
        settled = formula.settle(people, price)
        kind, certified_on = said["kind"], said["certified_on"]
        return line, class_id, people, price, standard, kind, certified_on, day, settled

    def _message(self, problems):
        return "；".join(
            "{}：{}".format("、".join(self._called[field] for field in fields), message)
            for fields, message in problems
        )


def _name(text):
    """The name in a cell; nothing where only the careful way can tell what it is."""
    found = name(text)
    if found[:1] == "'" or DAMAGED in found or sum_rows.may_be_named(found):
        return ""
    return found


def _first(pair):
    return pair[0]
