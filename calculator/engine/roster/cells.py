"""What the cells of one person say to one check: it passes, it fails, or it cannot be told.

Each test takes a check of the rules, the texts of its columns in their order, and today; it gives a
`Said`. Nothing here knows what follows from it.
"""

from calculator.engine.entry import chances, dates, numbers, shares, written_dates, yes_no
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import is_blank, plain, shown
from calculator.engine.roster.fields import FIELDS
from calculator.engine.scheme.money import percent

PASSES, FAILS, UNKNOWN, BLANK = "passes", "fails", "unknown", "blank"
_HOURS = ("课时", "学时", "小时", "节")
_TIMES = ("次",)
_NOT = ("非", "不", "未")  # at the beginning of what is denied
_DENIED = (
    "非",
    "不是",
    "不属于",
    "不在",
    "不",
    "未",
    "无",
)  # right in front of a word that is denied


class Said:
    """`state`; `found` what a sentence shows of it; `problem` the sentence about a cell that cannot be
    read; `value` for whoever adds up over the class; `of_certified`: it is asked of nobody else."""

    def __init__(self, state, found="", problem=None, value=None, of_certified=False):
        self.state = state
        self.found = found
        self.problem = problem
        self.value = value
        self.of_certified = of_certified

    def told(self):
        """All that it says: what is alike in this is alike for whoever asks."""
        return self.state, self.found, self.problem, self.value, self.of_certified


def unread(column, message):
    """The Said of a cell that cannot be read."""
    return Said(UNKNOWN, problem="{}{}".format(FIELDS[column], message))


def day(column, text):
    """The date in a cell, None where it is blank. Raises EntryError."""
    return None if is_blank(text) else written_dates.read(column, text)


def says_yes(check, cells, on):
    """The first cell says yes, or it is blank and a later one says when, which is no day to come."""
    if is_blank(cells[0]):
        written = [cell for cell in cells[1:] if not is_blank(cell)]
        if not written:
            return Said(BLANK)
        if any(yes_no.known(cell) is False for cell in written):
            return Said(FAILS)
        return _in_time(check, cells, on) or Said(PASSES)
    said = _yes_or_no(check, cells, True)
    return (said.state == PASSES and _in_time(check, cells, on)) or said


def says_no(check, cells, on):
    """The first cell does not say yes."""
    return Said(BLANK) if is_blank(cells[0]) else _yes_or_no(check, cells, False)


def _yes_or_no(check, cells, wanted):
    try:
        found = yes_no.answer(check["columns"][0], cells[0])
    except EntryError as error:
        return unread(error.field, error.message)
    return Said(PASSES if found is wanted else FAILS)


def reaches_share(check, cells, on):
    """The share in the first cell, or the second of the third, reaches the check's; `value` is
    (numerator, denominator)."""
    rate, attended, due = cells
    columns = check["columns"]
    try:
        if not is_blank(rate):
            found = shares.share(columns[0], rate)
        elif is_blank(attended) or is_blank(due):
            return Said(BLANK)
        else:
            found = _hours(columns[1], attended), _hours(columns[2], due)
    except EntryError as error:
        return unread(error.field, error.message)
    if found[1] == 0 or found[0] > found[1]:
        message = "写的是 “{}”，多于{} “{}”；请核对"
        return unread(columns[1], message.format(shown(attended), FIELDS[columns[2]], shown(due)))
    numerator, denominator = check["share"]
    reached = found[0] * denominator >= numerator * found[1]
    return Said(PASSES if reached else FAILS, percent(*found), value=chances.lowest(*found))


def _hours(column, text):
    """Hundredths of hours."""
    bare = plain(text)
    for unit in _HOURS:
        if bare.endswith(unit):
            bare = bare[: -len(unit)]
    try:
        return numbers.cost(column, bare)
    except EntryError:
        message = "写的是 “{}”；这里应是课时数，例如 36 或 36.5"
        raise EntryError(column, message.format(shown(text)))


def how_often(check, cells, on):
    """How often it was had before; fails where this time goes beyond the check's value."""
    if is_blank(cells[0]):
        return Said(BLANK)
    try:
        times = numbers.count(check["columns"][0], _counted(cells[0]), _TIMES)
    except EntryError as error:
        return unread(error.field, error.message)
    return Said(FAILS if times + 1 > check["value"] else PASSES, str(times))


def _counted(text):
    """A plain no is no time at all."""
    return "0" if yes_no.known(text) is False else text


def not_later(check, cells, on):
    """The first date is not after the second; who has the first thing without a date may be too late."""
    try:
        first, second = [day(name, cell) for name, cell in zip(check["columns"], cells)]
    except EntryError as error:
        return unread(error.field, error.message)
    if second is None:
        return Said(BLANK)
    if first is None:
        return Said(UNKNOWN, problem=_undated(check), of_certified=True)
    return Said(PASSES if first <= second else FAILS)


def _undated(check):
    first, second = [FIELDS[name] for name in check["columns"]]
    return "没有写{}，不知道是不是在{}以前".format(first, second)


def is_of_kind(check, accepts, cells, at_end, on):
    """The cells name a kind among those accepted (None: whatever is not “no”).

    `at_end` True: the last column tells the same for the end and has to be accepted as well.
    """
    ends = any(switch["what"] == "at-end" for switch in check["switches"])
    own = cells[:-1] if ends else cells
    said = _kind(check, accepts, own, on)
    if not at_end or said.state == FAILS:
        return said
    column = check["columns"][-1]
    if is_blank(cells[-1]):
        then = Said(UNKNOWN, problem="没有写{}".format(FIELDS[column]))
    else:
        then = _kind(check, accepts, cells[-1:], on, column)
    return then if then.state == FAILS or said.state == PASSES else said


def _kind(check, accepts, cells, on, column=None):
    text = plain(cells[0])
    column = column or check["columns"][0]
    if not text:
        return _kind_of_others(check, accepts, cells[1:], on)
    denied = yes_no.known(text) is False
    if accepts is None or denied:
        return _in_time(check, cells, on) or Said(FAILS if denied else PASSES, shown(text))
    kind = _named(check["kinds"], text)
    if kind is None and yes_no.known(text) is None and check["unmatched_fails"]:
        return Said(FAILS, shown(text))
    if kind is None:
        return unread(column, "写的是 “{}”；{}".format(shown(text), check["asks"]))
    if kind not in accepts:
        return Said(FAILS, shown(text))
    return _in_time(check, cells, on) or Said(PASSES, shown(text))


def _kind_of_others(check, accepts, cells, on):
    """Where the first cell is blank: a name tells the kind, a number or a date that there is one."""
    written = [plain(cell) for cell in cells if not is_blank(cell)]
    if not written:
        return Said(BLANK)
    if all(yes_no.known(text) is False for text in written):
        return Said(FAILS, shown(written[0]))
    for kind in check["kinds"]:
        for word in kind["names"]:
            if any(word in text for text in written):
                ok = accepts is None or kind["id"] in accepts
                return Said(PASSES if ok else FAILS, word)
    if any(kind["names"] for kind in check["kinds"]):
        return Said(UNKNOWN)
    if accepts is not None:
        return Said(UNKNOWN)
    return _in_time(check, [""] + list(cells), on) or Said(PASSES)


def _in_time(check, cells, on):
    """A Said where a date among the cells has not come yet or cannot be read, else None."""
    for column, text in zip(check["columns"], cells):
        if not column.endswith("_on") or is_blank(text) or yes_no.known(text) is False:
            continue
        try:
            date = written_dates.read(column, text)
        except EntryError as error:
            return unread(column, error.message)
        if date > tuple(on):
            message = "是{}，还没有到；到了再算，写错了请改".format(dates.chinese(date))
            return unread(column, message)
    return None


def _named(kinds, text):
    """The id of the kind whose word is the text, else of the first that has a word in it."""
    for kind in kinds:
        if text in kind["words"]:
            return kind["id"]
    if text[0] in _NOT and not any(
        word[0] in _NOT and word in text for kind in kinds for word in kind["words"]
    ):
        return None
    for kind in kinds:
        if any(_says(text, word) for word in kind["words"]):
            return kind["id"]
    return None


def _says(text, word):
    """Whether the word is there, and not only where it is denied: （非毕业学年）."""
    at = text.find(word)
    while at >= 0 and text[:at].endswith(_DENIED):
        at = text.find(word, at + 1)
    return at >= 0
