"""The headings of a table of classes: which column is what, and in which unit its numbers are.

This is the one place that knows the columns; a column that a scheme names otherwise is called as the
scheme calls it, and read by the names here as well. A heading may be Chinese or English, of any width,
and may carry a unit in brackets: one that is another measure of the same is converted, one that is
something else is refused by name.
"""

from calculator.engine.entry.text import plain

# (entry id, headings as people write them, whether the column must be there)
COLUMNS = (
    ("class_id", ("班次", "class_id"), True),
    ("trainees", ("参训人数", "trainees"), True),
    ("certified", ("取证人数", "certified"), True),
    ("employed", ("稳定就业人数", "employed"), True),
    ("unit_price", ("成交单价", "unit_price"), True),
    ("certified_on", ("取证日期", "certified_on"), False),
    ("kind", ("课程类别", "kind"), False),
    ("directory_standard", ("市级培训补贴标准", "directory_standard"), False),
    (
        "employed_uncertified",
        ("没取证但稳定就业", "employed_uncertified", "没取证但稳定就业的人数"),
        False,
    ),
    ("over_limit", ("取证且满次数", "over_limit", "满次数", "满次数的人数"), False),
    (
        "over_limit_employed",
        ("满次数且稳定就业", "over_limit_employed", "满次数且稳定就业的人数"),
        False,
    ),
    (
        "over_limit_uncertified",
        ("没取证且满次数", "over_limit_uncertified", "没取证且满次数的人数"),
        False,
    ),
)
# What people also write above such a column; read so where the column's own heading is missing.
_CLOSE = {
    "class_id": ("班级", "班名", "班级名称", "班次名称", "班级名", "班次号", "班号", "班"),
    "trainees": ("人数", "参训", "培训人数", "学员人数", "学员数", "参训数", "参加培训人数"),
    "certified": ("取证", "取证数", "拿证人数", "获证人数", "取得证书人数"),
    "employed": ("就业", "就业数", "就业人数", "稳定就业", "稳定就业数"),
    "unit_price": ("单价", "培训单价", "合同单价", "价格", "成交价"),
    "certified_on": ("日期", "取证时间", "取证日", "获证日期"),
    "kind": ("课程类型", "类别"),
}
DAY = "day"
FIELDS = tuple(field for field, _, _ in COLUMNS)
_OF_EVERY_SCHEME = ("class_id", "certified_on", "kind")
USUAL = {}  # every column by the names above
_PEOPLE = {"人": "", "名": "", "个": "", "位": "", "人次": "", "人数": ""}
_MONEY = {"元": "", "人民币": "", "人民币元": "", "rmb": "", "¥": "", "千元": "千", "万元": "万"}
_EACH = ("/每人", "/人次", "/人", "每人")  # behind money
# For each column whose numbers have one: the units that fit, with what a bare number takes behind it.
_UNITS = {"unit_price": (_MONEY, "元/人"), "directory_standard": (_MONEY, "元/人")}
_NOT_NUMBERS = ("class_id", "certified_on", "kind", DAY)
_SAYS_NOTHING = (
    "",
    "每人",
    "必填",
    "选填",
    "可填",
    "可不填",
    "可空",
    "非必填",
    "可选",
    "实际",
    "实有",
)
_UNIT_IS = ("单位:", "单位")
_BARE = "0123456789., "


class TableError(Exception):
    """The text as a whole is no table of classes; `message` says why."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message


def columns(asked, called, day=None):
    """Those of `COLUMNS` that a scheme has which asks for the entries `asked`, with what the scheme has
    them `called` {entry id: heading} in front; with `day`, the heading of the column that says by which
    day's figures a class is paid (see `ClassDays`), that one too.
    """
    found = [
        (field, _names(field, names, called), needed)
        for field, names, needed in COLUMNS
        if field in _OF_EVERY_SCHEME or field in asked
    ]
    return found + [(DAY, (day, DAY), False)] if day else found


def _names(field, names, called):
    own, _ = _parted(called.get(field, names[0]))
    return names if own in names else (called[field], own) + names


def label(field, called=USUAL):
    """The Chinese heading of a column: what the scheme has it `called`, or the usual one."""
    return called.get(field) or COLUMNS[FIELDS.index(field)][1][0]


class Headings:
    """The columns among `headings` (list of text), for the `own` columns of a scheme, see `columns`.

    `places` {entry id: place in the row}; `understood` [(heading, what it was taken for)] of those with
    another name or another unit. Raises TableError naming every column that is missing, there twice, or
    in a unit that does not fit. `separator`: what parts the cells, for a line that can be copied.
    """

    def __init__(self, headings, separator, own, called):
        parted = [_parted(heading) for heading in headings]
        known = _known(parted, own)
        problems = []
        self.places = {}
        self._scales = {}
        for field, names, needed in own:
            found = known.get(field, [])
            units = [(place, _scale(field, parted[place][1])) for place in found]
            fitting = [(place, scale) for place, scale in units if scale is not None]
            if len(fitting) > 1:
                problems.append("“{}”这一列有 {} 个".format(names[0], len(fitting)))
            elif fitting:
                self.places[field], self._scales[field] = fitting[0]
            elif found:
                _, wanted = _UNITS.get(field, (_PEOPLE, "人"))
                message = "“{}”括号里写的不是这一列的单位；这一列要的是“{}”，单位是{}，请照这个填，再改表头"
                problems.append(message.format(headings[found[0]].strip()[:24], names[0], wanted))
            elif needed:
                missing = "没有“{}”（或 {}）这一列".format(names[0], field)
                problems.append(missing + _alike(field, names, headings, parted, known))
        if problems:
            read = "、".join(heading.strip() for heading in headings)[:100]
            read_first = [names[0] for field, names, _ in own if field in FIELDS[:6]]
            copied = separator.join(read_first)
            message = "表头不对：{}。读到的表头是：{}\n可以照抄这一行作表头（次序不限）：\n{}"
            raise TableError(message.format("；".join(problems), read, copied))
        self._scales = {field: self._scales[field] for field in self._scales if self._scales[field]}
        self.understood = [
            (headings[at].strip(), label(field, called) + self._converted(field))
            for field, at in sorted(self.places.items(), key=_place)
            if field in self._scales or parted[at][0] in _CLOSE.get(field, ())
        ]

    def in_unit(self, field, text):
        """What stands in a column as it is meant: ``0.2`` below 万元 as ``0.2万``."""
        scale = self._scales.get(field) or ""
        bare = plain(text) if scale else ""
        return bare + scale if bare and all(c in _BARE for c in bare) else text

    def converts(self):
        """Whether numbers of some column are not in its usual unit."""
        return bool(self._scales)

    def _converted(self, field):
        scale = self._scales.get(field)
        return "（按{}元换算成元）".format(scale) if scale else ""


def known_in(headings, own):
    """How many of the `own` columns are among `headings`, None where these are none."""
    return len(_known([_parted(heading) for heading in headings or ()], own))


def _place(pair):
    return pair[1]


def _parted(heading):
    """(its name, [what stands in brackets or behind them]) of a heading, without what does not matter:
    width, case, spaces, a star for what must be filled in."""
    text = "".join(plain(heading).lower().split()).strip("*")
    for bracket, usual in ("[(", "{(", "])", "})"):
        text = text.replace(bracket, usual)
    name, _, rest = text.partition("(")
    name, _, unit = name.partition("/")
    return name.rstrip(":"), ([unit] if unit else []) + rest.replace("(", ")").replace(
        ",", ")"
    ).split(")")


def _scale(field, notes):
    """What a bare number of the column takes behind it, mostly nothing; None where a unit does not fit."""
    if field in _NOT_NUMBERS:
        return ""
    fitting, _ = _UNITS.get(field, (_PEOPLE, None))
    scale = ""
    for note in notes:
        for word in _UNIT_IS:
            if note.startswith(word):
                note = note[len(word) :]
        for each in _EACH:
            if fitting is _MONEY and note.endswith(each):
                note = note[: -len(each)]
        if note in fitting:
            scale = fitting[note]
        elif note not in _SAYS_NOTHING:
            return None
    return scale


def _known(parted, own):
    """{entry id: places} of the headings that are known; `own`: the `columns` of the scheme."""
    plain_names = [name for name, _ in parted]
    known = {}
    for field, names, _ in own:
        places = [i for i, name in enumerate(plain_names) if name in names]
        if not places:
            close = _CLOSE.get(field, ())
            places = [i for i, name in enumerate(plain_names) if name in close]
        if places:
            known[field] = places
    return known


def _alike(field, names, headings, parted, known):
    """Words that ask whether headings nothing was read from are meant for `field`, or none."""
    taken = [place for places in known.values() for place in places]
    names = [n for n in names + _CLOSE.get(field, ()) if len(n) > 1]
    found = []
    for place, (name, _) in enumerate(parted):
        if place not in taken and len(name) > 1:
            if any(n in name or name in n for n in names):
                found.append("“{}”".format(headings[place].strip()[:24]))
    return "（是不是{}？）".format("或".join(found)) if found else ""
