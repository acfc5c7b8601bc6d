"""The formula of a scheme as formulas of a spreadsheet, for the class in one row.

`compiled` says the same in Python; the tests hold the two against each other. Amounts are reckoned in
whole 分, which a spreadsheet's numbers hold exactly, so that no sum is off by a rounding.
"""

from calculator.engine.scheme.outcome import COUNTS, FURTHER
from calculator.engine.scheme.settlement import NO_TIER
from calculator.engine.scheme.typed import PRICES

READY = "能算"
NOT_READY = "请核对"


class SheetFormula:
    """`formula` for one row; `cells` {entry id: name of its cell}, without those that have no column.

    `ready`, `base` and `due` (by instalment) are the names of the cells that hold what `check`, `base`
    and `due` give; `base` is "" where nothing is shared out. Every formula is blank unless `ready` says
    READY.
    """

    def __init__(self, formula, cells, ready, base, due):
        self._formula = formula
        self._cells = cells
        self._ready = ready
        self._base_cell = base
        self._due_cells = due

    def check(self, name, earlier, kinds):
        """READY where a class can be computed; blank where `name`, a cell, is blank; else NOT_READY.

        It asks what `outcome` and `class_plan` ask. `earlier`: the names in the rows above and what
        this gives for them, so that a name that comes again is found, or None; `kinds`: the kinds
        of courses, or "".
        """
        cells = self._cells
        asked = ["COUNT({})={}".format(",".join(self._needed()), len(self._needed()))]
        for field in COUNTS:
            if field in cells:
                asked.append("{0}=INT({0})".format(cells[field]))
                asked.append("{}>={}".format(cells[field], 1 if field == "trainees" else 0))
        for field in PRICES:
            if field in cells:
                asked.append('OR({0}="",{0}>0)'.format(cells[field]))
                asked.append("ABS({0}*100-ROUND({0}*100,0))<0.00001".format(cells[field]))
        n, c, e, u, k, ke, v = [self._number(field) for field in COUNTS]
        asked += [
            "{}>={}".format(larger, smaller)
            for larger, smaller, needed in (
                (n, c, ("trainees", "certified")),
                (c, e, ("certified", "employed")),
                (c, k, ("over_limit",)),
                ("{}-{}".format(n, c), u, ("trainees", "certified", "employed_uncertified")),
                ("{}-{}".format(n, c), v, ("trainees", "certified", "over_limit_uncertified")),
                ("{}-{}".format(n, c), "{}+{}".format(u, v), FURTHER[:1] + FURTHER[3:]),
            )
            if all(field in cells for field in needed)
        ]
        if "over_limit_employed" in cells:
            asked += ["{}<={}".format(ke, most) for most in (k, e)]
            held = "{}-{}<={}-{}".format(e, ke, c, k)
            asked.append('OR({}="",{})'.format(cells["over_limit_employed"], held))
        for field, only in (
            ("employed_uncertified", "{}={}+{}".format(n, c, v)),
            (
                "over_limit_employed",
                "MAX(0,{}-({}-{}))={}".format(k, c, e, self._fewer_over_limit()),
            ),
        ):
            if self._formula.uses(field):
                said = '{}<>"",'.format(cells[field]) if field in cells else ""
                asked.append("OR({}{})".format(said, only))
        if "certified_on" in cells:
            asked.append('OR({0}="",ISNUMBER({0}))'.format(cells["certified_on"]))
        if kinds and "kind" in cells:
            asked.append('OR({0}="",ISNUMBER(MATCH({0},{1},0)))'.format(cells["kind"], kinds))
        if earlier:
            same = 'SUMPRODUCT(EXACT({},{})*({}="{}"))=0'
            asked.append(same.format(earlier[0], name, earlier[1], READY))
        # A comparison of text with a number is true in a spreadsheet, and arithmetic with it an error.
        return 'IF({}="","",IFERROR(IF(AND({}),"{}","{}"),"{}"))'.format(
            name, ",".join(asked), READY, NOT_READY, NOT_READY
        )

    def rate(self, measure):
        """The share that a measure comes to."""
        counted, of = self._formula.measures[measure]
        return self._if_ready('IF({1}>0,{0}/{1},"")'.format(self._sum(counted), self._sum(of)))

    def base(self):
        """What is shared out."""
        return self._if_ready("{}/100".format(self._fen(self._formula.heads)))

    def due(self, place):
        """What is paid of the instalment at this place."""
        return self._if_ready("{}/100".format(self._due_fen(place)))

    def tier(self):
        """The title of the highest instalment that is paid."""
        text = '"{}"'.format(NO_TIER)
        for place, instalment in enumerate(self._formula.instalments):
            title = '"{}"'.format(instalment.title.replace('"', '""'))
            pays = self._pays(place)
            text = title if not pays else "IF({},{},{})".format(pays, title, text)
        return self._if_ready(text)

    def month(self, field, by):
        """The first day of the month that is `by` months after the day in the column `field`."""
        cell = self._cells[field]
        moved = "MONTH({})+{}".format(cell, by) if by else "MONTH({})".format(cell)
        text = 'IF(ISNUMBER({0}),DATE(YEAR({0}),{1},1),"")'
        return self._if_ready(text.format(cell, moved))

    def _if_ready(self, text):
        return 'IF({}="{}",{},"")'.format(self._ready, READY, text)

    def _needed(self):
        wanted = COUNTS[:3] + PRICES[:1]
        return [self._cells[field] for field in wanted if field in self._cells]

    def _number(self, field):
        """A count or price; 0 where it has no column."""
        return self._cells.get(field, "0")

    def _count(self, name):
        """A head count within a sum; see `outcome` for the one that follows where it is blank."""
        if name == "class":
            return "1"
        if name != "over_limit_employed" or "over_limit" not in self._cells:
            return self._number(name)
        if name not in self._cells:
            return self._fewer_over_limit()
        return 'IF({0}="",{1},{0})'.format(self._cells[name], self._fewer_over_limit())

    def _fewer_over_limit(self):
        """Those over the limit or those employed, whoever are fewer. A blank cell counts as nobody only
        where something is added to it."""
        return "MIN({}+0,{}+0)".format(self._number("over_limit"), self._number("employed"))

    def _sum(self, terms):
        text = ""
        terms = [(name, sign) for name, sign in terms if self._count(name) != "0"]
        for name, sign in terms:
            text += ("+" if text else "") if sign > 0 else "-"
            text += self._count(name)
        return text if len(terms) == 1 and text[0] != "-" else "({})".format(text or "0")

    def _fen(self, heads):
        """The price times `heads`, in whole 分."""
        return "ROUND({}*100,0)*{}".format(self._number("unit_price"), self._sum(heads))

    def _base_fen(self):
        return "ROUND({}*100,0)".format(self._base_cell) if self._base_cell else "0"

    def _amount_fen(self, place):
        instalments = self._formula.instalments
        instalment = instalments[place]
        if instalment.amount is not None:
            return "{}*{}".format(self._sum(instalment.heads), instalment.amount)
        if instalment.share is None:
            shares = [i for i in range(place) if instalments[i].share is not None]
            parts = [self._base_fen()] + [self._share_fen(i) for i in shares]
            return "({})".format("-".join(parts))
        numerator, denominator = instalment.share
        if instalment.heads == self._formula.heads:
            return "ROUND({}*{}/{},0)".format(self._base_fen(), numerator, denominator)
        share = "ROUND({}*{}/{},0)".format(self._fen(instalment.heads), numerator, denominator)
        return "IF({}=0,0,{})".format(self._base_fen(), share)

    def _share_fen(self, place):
        """A share that is taken off the base: from its own cell, where that holds it in any case."""
        if self._pays(place):
            return self._amount_fen(place)
        return "ROUND({}*100,0)".format(self._due_cells[place])

    def _due_fen(self, place):
        pays = self._pays(place)
        amount = self._amount_fen(place)
        return "IF({},{},0)".format(pays, amount) if pays else amount

    def _earned(self, place):
        """The condition of an instalment, nothing where it has none."""
        instalment = self._formula.instalments[place]
        if instalment.threshold is None:
            return ""
        numerator, denominator = instalment.reaches
        counted, of = [self._sum(terms) for terms in self._formula.measures[instalment.measure]]
        sign = ">=" if instalment.threshold.inclusive else ">"
        return "AND({1}>0,{0}*{4}{2}{1}*{3})".format(counted, of, sign, numerator, denominator)

    def _pays(self, place):
        """Whether it is paid, nothing where it always is: what takes its place does so instead."""
        conditions = [self._earned(place)] if self._earned(place) else []
        own = self._formula.instalments[place].id
        for later, instalment in enumerate(self._formula.instalments):
            if own in instalment.replaces:
                conditions.append("NOT({})".format(self._earned(later) or "TRUE"))
        if len(conditions) < 2:
            return "".join(conditions)
        return "AND({})".format(",".join(conditions))
