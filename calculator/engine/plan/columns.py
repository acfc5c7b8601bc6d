"""The columns of a table of classes: what each is called, what stands in it, how that is read and written.

This is the one place that knows them. The headings that are understood, the page's grid, the template,
every file that goes out and what is read of one that comes in follow from here.
"""

from calculator.engine.entry import dates, numbers, written_dates
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import name, plain, trimmed
from calculator.engine.scheme.caps import kind_named
from calculator.engine.scheme.money import plain_yuan
from calculator.engine.scheme.outcome import COUNTS

NAME, PEOPLE, MONEY, DATE, KIND = (
    "name",
    "people",
    "money",
    "date",
    "kind",
)  # what stands in a column
DAY = "day"  # the column that decides between figures with dates, where a scheme has it

# (entry id, headings as people write them with our own first, what people also write: read so where the
# column's own heading is missing)
_NAMED = (
    (
        "class_id",
        ("班次", "class_id"),
        ("班级", "班名", "班级名称", "班次名称", "班级名", "班次号", "班号", "班"),
    ),
    (
        "trainees",
        ("参训人数", "trainees"),
        ("人数", "参训", "培训人数", "学员人数", "学员数", "参训数", "参加培训人数"),
    ),
    (
        "certified",
        ("取证人数", "certified"),
        ("取证", "取证数", "拿证人数", "获证人数", "取得证书人数"),
    ),
    (
        "employed",
        ("稳定就业人数", "employed"),
        ("就业", "就业数", "就业人数", "稳定就业", "稳定就业数"),
    ),
    (
        "unit_price",
        ("成交单价", "unit_price"),
        ("单价", "培训单价", "合同单价", "价格", "成交价"),
    ),
    ("certified_on", ("取证日期", "certified_on"), ("日期", "取证时间", "取证日", "获证日期")),
    ("kind", ("课程类别", "kind"), ("课程类型", "类别")),
    ("directory_standard", ("市级培训补贴标准", "directory_standard"), ()),
    (
        "employed_uncertified",
        ("没取证但稳定就业", "employed_uncertified", "没取证但稳定就业的人数"),
        (),
    ),
    ("over_limit", ("取证且满次数", "over_limit", "满次数", "满次数的人数"), ()),
    (
        "over_limit_employed",
        ("满次数且稳定就业", "over_limit_employed", "满次数且稳定就业的人数"),
        (),
    ),
    (
        "over_limit_uncertified",
        ("没取证且满次数", "over_limit_uncertified", "没取证且满次数的人数"),
        (),
    ),
)
FIELDS = tuple(field for field, _, _ in _NAMED)
_NEEDED = FIELDS[:5]
_USUAL = FIELDS[:7] + (DAY,)
_OF_EVERY_SCHEME = ("class_id", "certified_on", "kind")
_UNITS = {PEOPLE: "人", MONEY: "元/人"}
_HOLDS = {"class_id": NAME, "kind": KIND, "certified_on": DATE, DAY: DATE}
_HOLDS.update({field: PEOPLE for field in COUNTS})
# Where a class keeps it, as `ClassPlan.read` gives it.
_KEPT_AT = {
    "class_id": 1,
    "unit_price": 3,
    "directory_standard": 4,
    "kind": 5,
    "certified_on": 6,
    DAY: 7,
}


class Column:
    """One column: `field` (entry id), `heading` and all its `names`, `close` names, whether it is `needed`,
    whether it is `usual`: stands in the grid and in every file that goes out, while any other one stands
    there where the table that came in has it; `holds` one of NAME, PEOPLE, MONEY, DATE, KIND; `unit` or "";
    `kinds` {id of a kind of course: how it is written}.
    """

    def __init__(self, field, heading, names, close, scheme):
        self.field = field
        self.heading = heading
        self.names = names
        self.close = close
        self.needed = field in _NEEDED
        self.usual = field in _USUAL
        self.holds = _HOLDS.get(field, MONEY)
        self.unit = _UNITS.get(self.holds, "")
        self.kinds = {}
        self._caps = ()
        self._scheme = scheme
        self._at = _KEPT_AT.get(field)
        self._among = COUNTS.index(field) if field in COUNTS else 0
        if scheme and field in scheme.asked and field != DAY:
            self.unit = scheme.entry(field)["unit"]
        if scheme and self.holds == KIND:
            self._caps = scheme.rule["caps"]
            self.kinds = {cap["kind"]: self._written_kind(cap) for cap in self._caps}

    def title(self):
        """The heading with its unit: ``成交单价（元/人）``."""
        return "{}（{}）".format(self.heading, self.unit) if self.unit else self.heading

    def value(self, one):
        """What a class, as `ClassPlan.read` gives it, has in this column; None where that is not known.

        A name as text, people as a number, money in 分, a date as (year, month, day), the id of a kind.
        """
        return one[2][self._among] if self._at is None else one[self._at]

    def text(self, value):
        """A value as it is written, so that `read` gives the same again; nothing for None."""
        if value is None:
            return ""
        if self.holds == MONEY:
            return plain_yuan(value)
        if self.holds == DATE:
            return dates.iso(value)
        return self.kinds[value] if self.holds == KIND else str(value)

    def read(self, text):
        """The value that a cell says. Raises EntryError."""
        if self.holds == PEOPLE:
            return numbers.count(self.field, text)
        if self.holds == MONEY:
            return numbers.price(self.field, text)
        if self.holds == DATE:
            return written_dates.read(self.field, text)
        return self._kind(text) if self.holds == KIND else name(text)

    def _kind(self, text):
        kind = kind_named(self._scheme, text)
        if kind:
            return kind
        titles = "、".join("{}（{}）".format(cap["title"], cap["kind"]) for cap in self._caps)
        message = "写的是 “{}”；可写的是 {}".format(trimmed(text)[:24], titles)
        raise EntryError(self.field, message)

    def _written_kind(self, cap):
        """Its title, unless that would be read as another one."""
        return (
            cap["title"] if kind_named(self._scheme, cap["title"]) == cap["kind"] else cap["kind"]
        )


def columns(scheme=None, day=None):
    """The columns of a table of classes of `scheme`, or all by their usual names; with `day`, the heading
    of the column that says by which day's figures a class is paid (see `ClassDays`), that one too."""
    called = scheme.called() if scheme else {}
    found = []
    for field, names, close in _NAMED:
        if not scheme or field in _OF_EVERY_SCHEME or field in scheme.asked:
            heading = called.get(field) or names[0]
            own = () if bare(heading) in names else (heading, bare(heading))
            found.append(Column(field, heading, own + names, close, scheme))
    if day:
        found.append(Column(DAY, day, (day, DAY), (), scheme))
    return found


def bare(heading):
    """A heading without its unit and what does not matter: width, case, spaces, a star."""
    return parted(heading)[0]


def parted(heading):
    """(its name, [what stands in brackets or behind them]) of a heading."""
    text = "".join(plain(heading).lower().split()).strip("*")
    for bracket, usual in ("[(", "{(", "])", "})"):
        text = text.replace(bracket, usual)
    found, _, rest = text.partition("(")
    found, _, unit = found.partition("/")
    notes = rest.replace("(", ")").replace(",", ")").split(")")
    return found.rstrip(":"), ([unit] if unit else []) + notes
