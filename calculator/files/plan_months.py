"""The third sheet of a plan's workbook: what falls into which month, as sums over the second one."""

from calculator.engine.entry import dates
from calculator.files import xlsx_cells, xlsx_numbers
from calculator.files.xlsx_cells import blank, letters, text

TITLE = "按月份"
_BLANK_MONTHS = 24  # in a plan still to be filled in
_OTHERS = "没填日期，或不在上面的月份"


def rows(plan, results, found):
    """The rows of the sheet. `results` a `PlanResults`; `found` the `plan_summary.summary` of the plan,
    or None where it is still to be filled in: then each month follows the one before.
    """
    headings = ["月份"] + [i.title + "（元）" for i in plan.formula.instalments] + ["合计（元）"]
    made = [[text(heading, "head") for heading in headings]]
    known = [month for month in plan.by_day.months(plan.late, plan.window_months) if month[0]]
    if not found:
        known = _one_by_one(known)
    for month, sums in known:
        number = len(made) + 1
        formula = "" if found else _next(results, number)
        if month:
            cell = xlsx_numbers.day(dates.first_day(month), formula, "month")
        else:
            cell = blank("month", formula)
        made.append(_row(plan, results, number, cell, sums))
    return made + _end(plan, results, len(made), [sums for _, sums in known]) + _notes(found)


def _one_by_one(known):
    """As many months as there is room for, from the first that is `known`; None where there is none."""
    sums = dict(known)
    nothing = [0 for _ in known[0][1]] if known else []
    months = [known[0][0] if known else None]
    while len(months) < _BLANK_MONTHS:
        months.append(months[-1] and dates.move(months[-1], 1))
    return [(month, sums.get(month, nothing)) for month in months]


def _next(results, number):
    """The formula of the month in this row: the first one of all, or the one after that above."""
    if number == 2:
        every = ",".join([results.range_of(c) for c in (results.early, results.late) if c])
        return 'IF(COUNT({0})=0,"",MIN({0}))'.format(every)
    return 'IF(ISNUMBER(A{0}),DATE(YEAR(A{0}),MONTH(A{0})+1,1),"")'.format(number - 1)


def _row(plan, results, number, month, sums):
    """The row of a month; its `sums` are 分 by instalment, [] where nothing is known yet."""
    row = [month]
    for place, column in enumerate(results.dues):
        of = results.late if plan.late[place] else results.early
        formula = "0"
        if of:
            formula = "IF(ISNUMBER($A{0}),SUMIF({1},$A{0},{2}),0)".format(
                number, results.range_of(of), results.range_of(column)
            )
        row.append(xlsx_cells.money(sums[place] if sums else 0, formula))
    across = "SUM(B{0}:{1}{0})".format(number, letters(len(row) - 1))
    return row + [xlsx_cells.money(sum(sums), across)]


def _end(plan, results, last, months):
    """What stands in no month of the table, and the sum of all, which ends at the row `last`."""
    others, total = [text(_OTHERS)], [text("合计", "text-sum")]
    paid = plan.by_day.instalments() + [plan.total]
    for place, column in enumerate(results.dues + [results.total]):
        name = letters(place + 1)
        there = sum([sums[place] if place < len(sums) else sum(sums) for sums in months if sums])
        above = "-SUM({0}2:{0}{1})".format(name, last) if last > 1 else ""
        rest = "ROUND({}{},2)".format(results.sum_of(column), above)
        others.append(xlsx_cells.money(paid[place] - there, rest))
        summed = "SUM({0}2:{0}{1})".format(name, last + 1)
        total.append(xlsx_cells.money(paid[place], summed, "money-sum"))
    return [others, total]


def _notes(found):
    """What such a month is."""
    return [[], [found["month_title"]], [found["month_note"]]] if found else []
