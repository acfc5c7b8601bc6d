"""The second sheet of a plan's workbook: what each class comes to, as formulas over the first one.

Each formula stands beside the value that it has now; see `sheet_formula`.
"""

from calculator.engine.entry import dates
from calculator.engine.scheme.outcome import COUNTS
from calculator.engine.scheme.settlement import NO_TIER
from calculator.files import plan_inputs, xlsx_cells, xlsx_numbers
from calculator.files.sheet_formula import READY, SheetFormula
from calculator.files.xlsx_cells import blank, letters, text

TITLE = "结果"
_REFUSED = "没有算"
_SAME = 'IF({0}="","",{0})'  # what stands in another cell
_FIRST = plan_inputs.FIRST
_HERE, _BEFORE = "\x01", "\x02"  # in place of a row's number, and of the one above


class PlanResults:
    """The sheet for `count` rows of the classes of a `plan`, whose `columns` are those of the first sheet.

    `kinds`: the range with the kinds of courses, or "". `dues`, `total`, `early`, `late`: the columns of
    the instalments, their sum, and the months of the certificates and of the end of the window for work
    ("" where there is none).
    """

    def __init__(self, plan, columns, count, kinds):
        self._plan = plan
        self._kinds = kinds
        self._last = _FIRST + count - 1
        self._inputs = {column.field: letters(place) for place, column in enumerate(columns)}
        self._counts = [field for field in COUNTS[:3] if field in self._inputs]
        self._measures = [measure["id"] for measure in plan.formula.measured]
        place = 2 + len(self._counts) + len(self._measures)
        self._base = letters(place) if plan.formula.heads else ""
        place += 1 if self._base else 0
        self.dues = [letters(place + due) for due in range(len(plan.formula.instalments))]
        place += len(self.dues)
        self.total, self.early = letters(place), letters(place + 2)
        self.late = letters(place + 3) if plan.window_months else ""
        self._looks = ["text", "text"] + ["count" for _ in self._counts]
        self._looks += ["rate" for _ in self._measures] + (["money"] if self._base else [])
        self._looks += ["money" for _ in self.dues] + ["money", "text", "month", "month"]
        self._written = ({}, {})  # formulas of the first row, and of the others

    def rows(self, classes, notes):
        """All rows; `classes` as for `plan_inputs.rows`, `notes` what is said behind each."""
        made = [self._headings()]
        for place, one in enumerate(classes):
            if isinstance(one, dict):
                blanks = ["" for _ in made[0][3:]]
                row = [text(one.get("class_id", "")), text(_REFUSED)] + blanks
            else:
                row = self._row(_FIRST + place, one)
            made.append(row + [text(notes[place], "wrapped") if notes[place] else ""])
        computed = [one for one in classes if one and not isinstance(one, dict)]
        return made + [self._sums(computed)]

    def range_of(self, column):
        """A column of all classes, as formulas of other sheets name it."""
        return "{0}!${1}${2}:${1}${3}".format(TITLE, column, _FIRST, self._last)

    def sum_of(self, column):
        """The cell with a column's sum, as formulas of other sheets name it."""
        return "{}!${}${}".format(TITLE, column, self._last + 1)

    def _headings(self):
        scheme = self._plan.scheme
        labels = ["班次", "核对"] + [scheme.called()[field] for field in self._counts]
        labels += [measure["title"] for measure in self._plan.formula.measured]
        labels += ["按单价核算（元）"] if self._base else []
        labels += [i.title + "（元）" for i in self._plan.formula.instalments]
        labels += ["合计（元）", "到哪一档", scheme.words["certified"] + "的月份"]
        labels += ["看就业结束的月份"] if self.late else []
        return [text(label, "head") for label in labels + ["说明（做这张表时）"]]

    def _row(self, number, one):
        """The row of a class, or of a line to be filled in: each formula with the value it has now."""
        row = []
        formulas = self._formulas(number, one)
        values = self._values(one) if one else [(blank, None) for _ in formulas]
        for look, formula, (made, value) in zip(self._looks, formulas, values):
            row.append(blank(look, formula) if value is None else made(value, formula, look))
        return row

    def _values(self, one):
        """[(what makes a cell, value or None)] of a class, column by column."""
        _, name, people, _, _, _, date, _, (paid, _, _) = one
        titles = [i.title for i in self._plan.formula.instalments] + [NO_TIER]  # which is at -1
        found = [(_text, name), (_text, READY)]
        found += [(xlsx_cells.count, people[COUNTS.index(field)]) for field in self._counts]
        found += [self._rate(measure, one) for measure in self._measures]
        amounts = ([paid[0]] if self._base else []) + list(paid[2]) + [paid[3]]
        found += [(xlsx_cells.money, fen) for fen in amounts] + [(_text, titles[paid[4]])]
        for by in self._moved():
            month = dates.first_day(dates.move(date[:2], by)) if date else None
            found.append((xlsx_numbers.day, month))
        return found

    def _rate(self, measure, one):
        counted, of = self._plan.formula_of(one).measures[measure]
        known = dict(zip(COUNTS, one[2]))
        counted, of = [sum([known[f] * sign for f, sign in terms]) for terms in (counted, of)]
        return xlsx_numbers.rate, (counted, of) if of > 0 else None

    def _moved(self):
        """By how many months the months of a class lie behind its certificates."""
        return [0] + ([self._plan.window_months] if self.late else [])

    def _formulas(self, number, one):
        """The formulas of a row; those of rows under one formula differ in the number alone."""
        formula = self._plan.formula_of(one) if one else self._plan.formula
        first = number == _FIRST
        known = self._written[0 if first else 1]
        if formula not in known:
            known[formula] = self._write(formula, first)
        before, here = str(number - 1), str(number)
        return [each.replace(_BEFORE, before).replace(_HERE, here) for each in known[formula]]

    def _write(self, formula, first):
        """The formulas of any row under `formula`, with signs in place of its number."""
        cells = {field: self._input(field, _HERE) for field in self._inputs}
        base = self._base + _HERE if self._base else ""
        dues = [column + _HERE for column in self.dues]
        sheet = SheetFormula(formula, cells, "B" + _HERE, base, dues)
        earlier = None
        if not first:
            above = "{}:{}{}".format(
                self._input("class_id", "$" + str(_FIRST)), self._inputs["class_id"], _BEFORE
            )
            earlier = above, "B${}:B{}".format(_FIRST, _BEFORE)
        made = [_SAME.format(cells["class_id"])]
        made.append(sheet.check(cells["class_id"], earlier, self._kinds))
        made += [_SAME.format(cells[field]) for field in self._counts]
        made += [sheet.rate(measure) for measure in self._measures]
        made += [sheet.base()] if base else []
        made += [sheet.due(due) for due in range(len(dues))]
        made.append('IF(B{}="{}",SUM({}:{}),"")'.format(_HERE, READY, dues[0], dues[-1]))
        made.append(sheet.tier())
        return made + [sheet.month("certified_on", by) for by in self._moved()]

    def _sums(self, computed):
        """The last row."""
        row = [text("合计", "text-sum"), blank("text-sum")]
        for place, field in enumerate(self._counts):
            people = sum([one[2][COUNTS.index(field)] for one in computed])
            row.append(xlsx_cells.count(people, self._sum(letters(2 + place)), "count-sum"))
        row += [blank("text-sum") for _ in self._measures]
        paid = [one[8][0] for one in computed]
        sums = [(self._base, [each[0] for each in paid])] if self._base else []
        sums += [(column, [each[2][due] for each in paid]) for due, column in enumerate(self.dues)]
        sums.append((self.total, [each[3] for each in paid]))
        for column, amounts in sums:
            row.append(xlsx_cells.money(sum(amounts), self._sum(column), "money-sum"))
        return row

    def _sum(self, column):
        return "SUM({0}{1}:{0}{2})".format(column, _FIRST, self._last)

    def _input(self, field, number):
        return "{}!{}{}".format(plan_inputs.TITLE, self._inputs[field], number)


def _text(value, formula, look):
    return text(value, look, formula)
