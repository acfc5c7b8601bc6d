"""A table of classes as text (CSV, or cells copied from a spreadsheet), read row by row.

Columns stand in any order; `headings` knows which is what.
"""

from calculator.engine.entry.formula_mark import unmarked
from calculator.engine.entry.text import trimmed
from calculator.engine.plan import origin
from calculator.engine.plan.columns import FIELDS, columns
from calculator.engine.plan.headings import Headings, TableError, known_in

DAMAGED = "\ufffd"  # what a decoder leaves where bytes are no character
_SEPARATORS = ",\t;，"
_LONGEST_CELL = 16  # lines that one quoted cell may run over
_FIRST = FIELDS[0]


class ClassTable:
    """The rows below the headings of `lines`, an iterable of lines without their ends.

    `own`: the `columns` of the scheme; any other is not read, and need not be there.
    `origin`: the `Origin` of a table that was saved, or None. `line` is the number of the heading's line, from 1; `places` {entry id: place in the row} of
    the columns there are; `width` the number of headings; `headings` what they were taken for, see
    `Headings`. Raises TableError where they are no headings of classes.
    """

    def __init__(self, lines, own=None):
        self._lines = iter(lines)
        own = own or columns()
        self.line = 0
        for heading in self._lines:
            self.line += 1
            if heading.startswith("PK\x03\x04"):
                raise TableError("这是 Excel 工作簿，不是文本；请另存为 CSV，再装入")
            if not is_above(heading):
                break
        else:
            required = [column.names[0] for column in own if column.needed]
            raise TableError("这里是空的；第一行应是表头：" + "，".join(required))
        if DAMAGED in heading:
            message = "文件的编码认不出来；请另存为 UTF-8 或 GB18030（Excel 的“CSV UTF-8”）"
            raise TableError(message)
        found = [(mark, _cells(heading, mark)) for mark in _SEPARATORS]
        self._separator, headings = max(
            found, key=lambda one: (known_in(one[1], own), len(one[1] or ()))
        )
        self.origin = origin.read(heading)
        self.headings = Headings(headings or (), self._separator, own)
        self.places = self.headings.places
        self.width = len(headings)

    def __iter__(self):
        """Each row as (its number, list of cells); for one whose quotes do not close, its line as text.

        Rows are numbered as a spreadsheet does it: the heading's line, then one for each row, over
        however many lines its cells run. Blank lines give a row of blank cells, whose width may differ
        from that of the headings.
        """
        ahead = []  # lines read in search of a closing quote, still to be read as rows
        number = self.line
        separator = self._separator
        while True:
            if ahead:
                line = ahead.pop(0)
            else:
                line = next(self._lines, None)
                if line is None:
                    return
            number += 1
            if '"' not in line:
                yield number, line.split(separator)
                continue
            cells, used = self._quoted(line, ahead)
            yield number, line if cells is None else cells
            del ahead[:used]

    def texts(self, cells):
        """({entry id: text} of a row, why it cannot be read or None).

        A row that does not fit the headings stands as a whole where its name should, so that it is
        not lost.
        """
        if isinstance(cells, str):
            return {_FIRST: _seen(cells)}, "引号没有成对；请检查这一行的引号"
        for cell in cells[self.width :]:
            if trimmed(cell):
                message = "有 {} 格，表头只有 {} 格；数字里的逗号要去掉，或把数字放在引号里"
                whole = {_FIRST: _seen(self._separator.join(cells))}
                return whole, message.format(len(cells), self.width)
        have = len(cells)
        texts = {
            field: unmarked(_seen(cells[at])) if at < have else ""
            for field, at in self.places.items()
        }
        if self.headings.converts():
            texts = {field: self.headings.in_unit(field, texts[field]) for field in texts}
        for text in texts.values():
            if DAMAGED in text:
                return texts, "有认不出来的字节；请把文件另存为 UTF-8 再试"
        return texts, None

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


def _seen(cell):
    """`cell` with a space for each sign that files of tables do not hold; whoever reads one takes it for
    a space anyhow."""
    if cell and min(cell) < " ":
        return "".join([" " if c < " " and c not in "\t\n" else c for c in cell])
    return cell


def is_above(line):
    """Whether a line may stand above the headings: a blank one, or that by which Excel tells the separator."""
    return all(c in " \t,;，\ufeff" for c in line) or line.startswith("sep=")


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
