"""Which column is which field, as a person has said it: a small file that is saved and given again."""

import json

from calculator.engine.entry.text import shown
from calculator.engine.plan.columns import bare
from calculator.engine.roster.columns import letter
from calculator.engine.roster.fields import FIELDS

_KIND = "roster-columns"
_LONGEST = 100_000  # characters of a file that is one


class MappingError(Exception):
    """The file is no mapping; `message` says why."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message


class Mapping:
    """`columns` {heading, or ``D列``: field, "" for a column that is not read}."""

    def __init__(self, columns):
        self.columns = columns
        self._by_name = {bare(name): columns[name] for name in columns}

    def field(self, place, heading):
        """The field that the column at `place` is; "" where it is not read, None where nothing is said."""
        said = self.columns.get(letter(place))
        return self.named(heading) if said is None else said

    def named(self, heading):
        """The field that a column with this heading is, None where nothing is said of it."""
        return self._by_name.get(bare(heading))

    def unused(self, headings):
        """The names that stand over none of the columns, of which `headings` is a list for each sheet."""
        there = set()
        for row in headings:
            for place, heading in enumerate(row):
                there.update((letter(place), bare(heading)))
        return [n for n in self.columns if n not in there and bare(n) not in there]


def read(text):
    """The Mapping that a file says. Raises MappingError."""
    try:
        told = json.loads(text[:_LONGEST])
    except ValueError:
        raise MappingError("列的对应不是 JSON，读不了；应写成这样：" + example({}))
    columns = told.get("columns") if isinstance(told, dict) else None
    if not isinstance(columns, dict) or not all(isinstance(columns[each], str) for each in columns):
        raise MappingError("列的对应里没有 columns；应写成这样：" + example({}))
    strange = [columns[each] for each in columns if columns[each] and columns[each] not in FIELDS]
    if strange:
        message = "列的对应里没有“{}”这一项；可写的是 {}；不读的列写空的引号"
        known = "、".join(["{}（{}）".format(field, FIELDS[field]) for field in FIELDS])
        raise MappingError(message.format(shown(strange[0]), known))
    return Mapping(columns)


def text(columns):
    """The file for these columns, {heading or ``D列``: field}, which `read` reads."""
    return json.dumps({"kind": _KIND, "columns": columns}) + "\n"


def example(columns):
    """The same in one line as somebody would write it, for a message."""
    shown_ones = columns or {"证件号码": "identity", "D列": "name"}
    parts = ['"{}": "{}"'.format(name, shown_ones[name]) for name in shown_ones]
    return '{"columns": {' + ", ".join(parts) + "}}"
