"""A table of classes as text (CSV, or cells copied from a spreadsheet), read row by row.

This is the one place that knows the columns; a column that a scheme names otherwise is called as the
scheme calls it, and read by the names here as well. Columns stand in any order; a heading may be Chinese
or English, may carry a unit in brackets, and may be written full-width.
"""

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
_AS_USUAL = {}  # every column by the names above
DAMAGED = "\ufffd"  # what a decoder leaves where bytes are no character
_SEPARATORS = ",\t;，"
_LONGEST_CELL = 16  # lines that one quoted cell may run over
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\xad"


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
    own = _plain(called.get(field, names[0]))
    return names if own in names else (called[field], own) + names


def label(field, called=_AS_USUAL):
    """The Chinese heading of a column: what the scheme has it `called`, or the usual one."""
    return called.get(field) or COLUMNS[FIELDS.index(field)][1][0]


class ClassTable:
    """The rows below the headings of `lines`, an iterable of lines without their ends.

    `asked`: the entries of the scheme; a column for another is not read, and need not be there;
    `called`: its own names for them; `day` as for `columns`.
    `line` is the number of the heading's line, from 1; `places` {entry id: place in the row} of
    the columns there are; `width` the number of headings; `understood` [(heading, name of the
    column it was taken for)] of those with another name. Raises TableError naming every missing
    or repeated column.
    """

    def __init__(self, lines, asked=FIELDS, called=_AS_USUAL, day=None):
        self._lines = iter(lines)
        own = columns(asked, called, day)
        self.line = 0
        for heading in self._lines:
            self.line += 1
            if heading.startswith("PK\x03\x04"):
                raise TableError("这是 Excel 工作簿，不是文本；请另存为 CSV，再装入")
            filled = any(c not in " \t,;，\ufeff" for c in heading)
            if filled and not heading.startswith("sep="):
                break
        else:
            required = [names[0] for _, names, needed in own if needed]
            raise TableError("这里是空的；第一行应是表头：" + "，".join(required))
        if DAMAGED in heading:
            message = "文件的编码认不出来；请另存为 UTF-8 或 GB18030（Excel 的“CSV UTF-8”）"
            raise TableError(message)
        found = [(mark, _cells(heading, mark)) for mark in _SEPARATORS]
        self._separator, headings = max(
            found, key=lambda one: (len(_known(one[1], own)), len(one[1] or ()))
        )
        self.places = _places(headings, self._separator, own)
        self.understood = [
            (headings[at].strip(), label(field, called))
            for field, at in sorted(self.places.items(), key=lambda one: one[1])
            if _plain(headings[at]) in _CLOSE.get(field, ())
        ]
        self.width = len(headings)

    def __iter__(self):
        """Each line as (its number from 1, list of cells); None for cells whose quotes do not close.

        Blank lines give a row of blank cells, whose width may differ from that of the headings.
        """
        ahead = []  # lines read in search of a closing quote, still to be read as rows
        line_number = self.line
        separator = self._separator
        while True:
            if ahead:
                line = ahead.pop(0)
            else:
                line = next(self._lines, None)
                if line is None:
                    return
            line_number += 1
            if '"' not in line:
                yield line_number, line.split(separator)
                continue
            cells, used = self._quoted(line, ahead)
            yield line_number, cells
            line_number += used
            del ahead[:used]

    def texts(self, cells):
        """{entry id: text} of a row; or, as text, why it does not fit the headings."""
        if cells is None:
            return "引号没有成对；请检查这一行的引号"
        for cell in cells[self.width :]:
            if cell.strip():
                message = "有 {} 格，表头只有 {} 格；数字里的逗号要去掉，或把数字放在引号里"
                return message.format(len(cells), self.width)
        have = len(cells)
        texts = {field: cells[at] if at < have else "" for field, at in self.places.items()}
        for text in texts.values():
            if DAMAGED in text:
                return "有认不出来的字节；请把文件另存为 UTF-8 再试"
        return texts

    def _quoted(self, line, ahead):
        """(cells of the record that begins with `line`, further lines it takes), or (None, 0).

        A quoted cell may run over some lines; a quote that is never closed costs its own line.
        """
        text = line
        used = 0
        while True:
            cells = _cells(text, self._separator)
            if cells is not None:
                return cells, used
            if used + 1 == _LONGEST_CELL:
                return None, 0
            if used == len(ahead):
                further = next(self._lines, None)
                if further is None:
                    return None, 0
                ahead.append(further)
            text += "\n" + ahead[used]
            used += 1


def _cells(text, separator):
    """The cells of one record; None where a quoted cell is not closed, or closed too early."""
    if '"' not in text:
        return text.split(separator)
    cells = []
    at = 0
    while True:
        if text[at : at + 1] == '"':
            cell = ""
            at += 1
            while True:
                end = text.find('"', at)
                if end < 0:
                    return None
                cell += text[at:end]
                at = end + 1
                if text[at : at + 1] != '"':
                    break
                cell += '"'
                at += 1
            if at < len(text) and text[at] != separator:
                return None
        else:
            end = text.find(separator, at)
            end = len(text) if end < 0 else end
            cell = text[at:end]
            at = end
        cells.append(cell)
        if at >= len(text):
            return cells
        at += 1  # beyond the separator


def _plain(heading):
    """A heading without what does not matter: width, case, spaces, a unit in brackets."""
    text = ""
    for char in heading:
        if "！" <= char <= "～":  # the full-width forms of ASCII
            char = chr(ord(char) - ord("！") + ord("!"))
        if not (char.isspace() or char == "\u3000" or char == "\xa0" or char in _INVISIBLE):
            text += char
    return text.lower().split("(")[0]


def _known(headings, own):
    """{entry id: places} of the headings that are known; `own`: the `columns` of the scheme."""
    plain = [_plain(heading) for heading in headings or ()]
    known = {}
    for field, names, _ in own:
        places = [i for i, heading in enumerate(plain) if heading in names]
        if not places:
            close = _CLOSE.get(field, ())
            places = [i for i, heading in enumerate(plain) if heading in close]
        if places:
            known[field] = places
    return known


def _alike(field, names, headings, known):
    """Words that ask whether headings nothing was read from are meant for `field`, or none."""
    taken = [place for places in known.values() for place in places]
    names = [n for n in names + _CLOSE.get(field, ()) if len(n) > 1]
    found = []
    for place, heading in enumerate(headings or ()):
        plain = _plain(heading)
        if place not in taken and len(plain) > 1:
            for name in names:
                if name in plain or plain in name:
                    found.append("“{}”".format(heading.strip()[:24]))
                    break
    return "（是不是{}？）".format("或".join(found)) if found else ""


def _places(headings, separator, own):
    known = _known(headings, own)
    problems = []
    for field, names, needed in own:
        found = known.get(field, [])
        if not found and needed:
            missing = "没有“{}”（或 {}）这一列".format(names[0], field)
            problems.append(missing + _alike(field, names, headings, known))
        elif len(found) > 1:
            problems.append("“{}”这一列有 {} 个".format(names[0], len(found)))
    if problems:
        read = "、".join(heading.strip() for heading in headings or ())[:100]
        read_first = [names[0] for field, names, _ in own if field in FIELDS[:6]]
        copied = separator.join(read_first)
        message = "表头不对：{}。读到的表头是：{}\n可以照抄这一行作表头（次序不限）：\n{}"
        raise TableError(message.format("；".join(problems), read, copied))
    return {field: places[0] for field, places in known.items()}
