"""A plan of many classes as CSV for spreadsheets: one line per row of the table, in its order."""

from calculator.engine.entry import dates
from calculator.engine.plan.headings import FIELDS, label
from calculator.engine.scheme.outcome import COUNTS
from calculator.engine.scheme.settlement import NO_TIER
from calculator.engine.scheme.unproved import MARK
from calculator.files.cells import harmless, quoted

_REMEMBERED = 5000  # amounts written before


class PlanCsv:
    """The lines of a `ClassPlan`, each with its end; amounts in 元 without marks.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """

    def __init__(self, plan):
        self._plan = plan
        self._dated = plan.days.dated
        self._day = plan.days.heading
        self._titles = [instalment.title for instalment in plan.formula.instalments]
        self._tiers = self._titles + [NO_TIER]  # which is at -1
        self._amounts = {}
        self._asked = [field for field in FIELDS[1:5] if field in plan.scheme.asked]
        self._counts = [COUNTS.index(field) for field in self._asked if field in COUNTS]
        self._kinds = {cap["kind"]: quoted(cap["title"]) for cap in plan.scheme.rule["caps"]}
        self._unproved = {kind: self._waiting(kind) for kind in [None] + list(self._kinds)}

    def headings(self):
        """The first line."""
        called = self._plan.scheme.called()
        headings = ["行", label(FIELDS[0], called)]
        for field in self._asked:
            headings.append(
                "{}（{}）".format(label(field, called), self._plan.scheme.entry(field)["unit"])
            )
        headings += [title + "（元）" for title in self._titles] + ["合计（元）", "到哪一档"]
        headings += [
            "再多1人{}多得（元）".format(self._plan.scheme.words["work"]),
            "到下一档还差几人",
            "到下一档多得（元）",
        ]
        headings += [label("certified_on", called)] + ([self._day] if self._day else [])
        headings += [label("kind", called), "说明", MARK]
        return ",".join(headings) + "\n"

    def one(self, one):
        """The line of a class as `ClassPlan.read` gives it."""
        line, class_id, people, price, _, kind, date, day, (paid, upward, more) = one
        amount = self._amount
        cells = [people[place] for place in self._counts]
        if price is not None:
            cells.append(amount(price))
        _, _, due, total, tier, _, _, _, _ = paid
        further = gain = ""
        if upward:
            _, further, gain = upward
            gain = amount(gain)
        note = ""
        if kind or self._dated:
            note = quoted("；".join(each["message"] for each in self._plan.warnings(one)))
        return "{},{},{},{},{},{},{},{},{},{},{},{},{}\n".format(
            line,
            _text(class_id),
            ",".join([str(cell) for cell in cells]),
            ",".join([amount(fen) for fen in due]),
            amount(total),
            self._tiers[tier],
            "" if more is None else amount(more),
            further,
            gain,
            (dates.iso(date) if date else "") + self._day_cell(day and dates.iso(day)),
            self._kinds[kind] if kind else "",
            note,
            self._unproved[kind],
        )

    def refused(self, line, texts, message):
        """The line of a row that was not computed: as it was typed, with what is wrong with it."""
        shown = [FIELDS[0]] + self._asked
        cells = [str(line)] + [_text(texts.get(field, "")) for field in shown]
        cells += ["" for _ in range(len(self._titles) + 5)]
        cells.append(
            _text(texts.get("certified_on", "")) + self._day_cell(_text(texts.get("day", "")))
        )
        cells.append(_text(texts.get("kind", "")))
        cells += [quoted("没有算：" + message), ""]
        return ",".join(cells) + "\n"

    def _day_cell(self, text):
        """One cell more for the day that decides between figures with dates, where it has a column."""
        return "," + (text or "") if self._day else ""

    def _waiting(self, kind):
        """How many citations the sum of a class of this kind rests on that nobody has proved."""
        count = len(self._plan.scheme.unproved(kind))
        return "{} 处引文".format(count) if count else ""

    def _amount(self, fen):
        """分 as 元 for a spreadsheet: no marks, decimals only where there are any."""
        text = self._amounts.get(fen)
        if text is None:
            whole, rest = divmod(abs(fen), 100)
            text = ("-" if fen < 0 else "") + str(whole)
            if rest:
                text += ".{:02d}".format(rest)
            if len(self._amounts) < _REMEMBERED:
                self._amounts[fen] = text
        return text


def _text(text):
    return quoted(harmless(text))
