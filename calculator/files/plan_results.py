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
        """The row of a class, or of a line to be filled in."""
        name = self._input("class_id", number)
        earlier = None
        if number > _FIRST:
            above = self._input("class_id", "${}:{}{}").format(
                _FIRST, self._inputs["class_id"], number - 1
            )
            earlier = above, "B${}:B{}".format(_FIRST, number - 1)
        sheet = self._formula(number, one)
        people = one[2] if one else []
        paid = one[8][0] if one else []
        row = [
            text(one[1] if one else "", "text", _SAME.format(name)),
            text(READY if one else "", "text", sheet.check(name, earlier, self._kinds)),
        ]
        for field in self._counts:
            formula = _SAME.format(self._input(field, number))
            at = COUNTS.index(field)
            row.append(xlsx_cells.count(people[at], formula) if one else blank("count", formula))
        row += [self._rate(sheet, measure, one) for measure in self._measures]
        amounts = []
        if self._base:
            amounts.append((paid[0] if one else 0, sheet.base()))
        for due in range(len(self.dues)):
            amounts.append((paid[2][due] if one else 0, sheet.due(due)))
        summed = 'IF(B{0}="{1}",SUM({2}{0}:{3}{0}),"")'
        summed = summed.format(number, READY, self.dues[0], self.dues[-1])
        amounts.append((paid[3] if one else 0, summed))
        for fen, formula in amounts:
            row.append(xlsx_cells.money(fen, formula) if one else blank("money", formula))
        titles = [i.title for i in self._plan.formula.instalments] + [NO_TIER]  # which is at -1
        row.append(text(titles[paid[4]] if one else "", "text", sheet.tier()))
        return row + self._months(sheet, one)

    def _rate(self, sheet, measure, one):
        formula = sheet.rate(measure)
        if one:
            counted, of = self._plan.formula_of(one).measures[measure]
            known = dict(zip(COUNTS, one[2]))
            counted, of = [sum([known[f] * sign for f, sign in terms]) for terms in (counted, of)]
            if of > 0:
                return xlsx_numbers.rate(counted, of, formula)
        return blank("rate", formula)

    def _months(self, sheet, one):
        row = []
        for by in [0] + ([self._plan.window_months] if self.late else []):
            formula = sheet.month("certified_on", by)
            date = one and one[6]
            if date:
                month = dates.first_day(dates.move(date[:2], by))
                row.append(xlsx_numbers.day(month, formula, "month"))
            else:
                row.append(blank("month", formula))
        return row

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

    def _formula(self, number, one):
        formula = self._plan.formula_of(one) if one else self._plan.formula
        cells = {field: self._input(field, number) for field in self._inputs}
        base = self._base and "{}{}".format(self._base, number)
        dues = ["{}{}".format(column, number) for column in self.dues]
        return SheetFormula(formula, cells, "B{}".format(number), base, dues)
