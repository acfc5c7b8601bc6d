"""A plan of many classes as CSV for spreadsheets: one row for each of the table, in its order and place."""

from calculator.engine.entry.formula_mark import marked
from calculator.engine.plan import origin
from calculator.engine.scheme.money import plain_yuan
from calculator.engine.scheme.outcome import COUNTS
from calculator.engine.scheme.settlement import NO_TIER
from calculator.engine.scheme.unproved import MARK
from calculator.files.cells import harmless, quoted

_REMEMBERED = 5000  # amounts written before


class PlanCsv:
    """The rows of a `ClassPlan` whose headings have been read, each with its end; amounts in 元 without
    marks. Rows are asked for in the order of the table. `made`: the `Origin` of what is written.

    The file is a table that can be read again: it has every column that was read, and each row stands
    where it stood, so that what is said of a row by its number stays true. A cell that a spreadsheet
    would take for a formula gets an apostrophe in front.
    """

    def __init__(self, plan, made):
        self._plan = plan
        self._made = made
        self._titles = [instalment.title for instalment in plan.formula.instalments]
        self._tiers = self._titles + [NO_TIER]  # which is at -1
        self._amounts = {}
        self._first = [column for column in plan.columns if column.needed]
        self._counts = [COUNTS.index(c.field) for c in self._first if c.field in COUNTS]
        self._further = [column for column in plan.columns if not column.needed]
        kinds = [cap["kind"] for cap in plan.scheme.rule["caps"]]
        self._unproved = {kind: self._waiting(kind) for kind in [None] + kinds}
        self._at = 1  # the row written last: the headings

    def headings(self):
        """The first line."""
        headings = ["行"] + [column.title() for column in self._first]
        headings += [title + "（元）" for title in self._titles] + ["合计（元）", "到哪一档"]
        headings += [
            "再多1人{}多得（元）".format(self._plan.scheme.words["work"]),
            "到下一档还差几人",
            "到下一档多得（元）",
        ]
        headings += [column.title() for column in self._further] + ["说明", MARK]
        headings.append(origin.heading(self._made))
        return ",".join([quoted(heading) for heading in headings]) + "\n"

    def one(self, one):
        """The row of a class as `ClassPlan.read` gives it."""
        line, class_id, people, price, _, kind, _, _, (paid, upward, more) = one
        known, amount = self._amounts.get, self._amount
        cells = [self._before(line) + str(line), quoted(marked(class_id))]
        add = cells.append
        for place in self._counts:
            add(str(people[place]))
        if price is not None:
            add(known(price) or amount(price))
        _, _, due, total, tier, _, _, _, _ = paid
        for fen in due:
            add(known(fen) or amount(fen))
        add(known(total) or amount(total))
        add(self._tiers[tier])
        add("" if more is None else known(more) or amount(more))
        if upward:
            _, further, gain = upward
            add(str(further))
            add(known(gain) or amount(gain))
        else:
            add(",")
        for column in self._further:
            value = column.value(one)
            add("" if value is None else quoted(column.text(value)))
        note = ""
        if self._plan.may_warn(one):
            note = quoted("；".join([each["message"] for each in self._plan.warnings(one)]))
        add(note)
        add(self._unproved[kind])
        return ",".join(cells) + ",\n"

    def refused(self, line, texts, message):
        """The row of one that was not computed: as it was typed, with what is wrong with it."""
        cells = [self._before(line) + str(line)]
        cells += [_typed(texts.get(column.field, "")) for column in self._first]
        cells += ["" for _ in range(len(self._titles) + 5)]
        cells += [_typed(texts.get(column.field, "")) for column in self._further]
        return ",".join(cells + [quoted("没有算：" + message), "", ""]) + "\n"

    def _before(self, line):
        """The blank rows before this one."""
        blank = line - self._at - 1
        self._at = line
        return "\n" * blank if blank > 0 else ""

    def _waiting(self, kind):
        """How many citations the sum of a class of this kind rests on that nobody has proved."""
        count = len(self._plan.scheme.unproved(kind))
        return "{} 处引文".format(count) if count else ""

    def _amount(self, fen):
        """`plain_yuan`, remembered."""
        text = plain_yuan(fen)
        if len(self._amounts) < _REMEMBERED:
            self._amounts[fen] = text
        return text


def _typed(text):
    return quoted(harmless(text))
