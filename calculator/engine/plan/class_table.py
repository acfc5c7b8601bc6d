"""A table of classes as text (CSV, or cells copied from a spreadsheet), read row by row.

Columns stand in any order; `headings` knows which is what.
"""

from calculator.engine.entry.formula_mark import unmarked
from calculator.engine.entry.text import name, trimmed
from calculator.engine.plan import heading_rows, origin, parted_numbers, quoted_cells
from calculator.engine.plan.columns import FIELDS, columns
from calculator.engine.plan.headings import Headings, TableError

DAMAGED = "\ufffd"  # what a decoder leaves where bytes are no character
_FIRST = FIELDS[0]
_LOOKED_AT = 60  # lines that are read in search of the headings
# How files begin that are no table.
_NO_TABLE = (
    ("PK\x03\x04", "这是 Excel 工作簿，不是文本；请另存为 CSV，再装入"),
    ("%PDF", "这是 PDF，不是表；请装入做它的那张表，或用 Excel、WPS 存成的 .xlsx、CSV"),
    (
        "<",
        "这是网页（有的系统导出的 .xls 也是），不是表；请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV",
    ),
    ("{\\rtf", "这是 Word 文档，不是表；请把表存成 .xlsx 或 CSV"),
)


class ClassTable:
    """The rows below the headings of `lines`, an iterable of lines without their ends.

    `own`: the `columns` of the scheme; any other is not read, and need not be there.
    `origin`: the `Origin` of a table that was saved, or None. `line` is the number of the headings' row,
    from 1; `places` {entry id: place in the row} of the columns there are; `width` the number of headings;
    `headings` what they were taken for, see `Headings`; `left` the places of what is not read left of the
    name; `may_be_parted`: see `parted_numbers`. Raises TableError where they are no headings of classes.
    """

    def __init__(self, lines, own=None):
        self._lines = iter(lines)
        own = own or columns()
        first = self._first_lines()
        found = heading_rows.find(first, own)
        if found is None:
            required = [column.names[0] for column in own if column.needed]
            raise TableError("这里是空的；第一行应是表头：" + "，".join(required))
        above = "\n".join(first[: found.used])
        self.line = found.line
        self.origin = origin.read(above)
        self._separator = found.separator
        self._ahead = first[found.used :]
        try:
            self.headings = Headings(found.cells, found.separator, own, found.unit)
        except TableError as error:
            raise TableError(_no_table(above) or error.message)
        self.places = self.headings.places
        self.width = len(found.cells)
        taken = self.places.values()
        self.left = [at for at in range(self.places.get(_FIRST, 0)) if at not in taken]
        self.may_be_parted = parted_numbers.places(found, own, self.places)

    def _first_lines(self):
        """The lines among which the headings are."""
        found = []
        for line in self._lines:
            found.append(line)
            if len(found) == _LOOKED_AT:
                break
        return found

    def __iter__(self):
        """Each row as (its number, list of cells); for one whose quotes do not close, its line as text.

        Rows are numbered as a spreadsheet does it: the heading's line, then one for each row, over
        however many lines its cells run. Blank lines give a row of blank cells, whose width may differ
        from that of the headings.
        """
        ahead = (
            self._ahead
        )  # lines read in search of headings or a closing quote, still to be read as rows
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
        parted = self.parted(cells)
        if parted:
            return {_FIRST: _seen(self._separator.join(cells))}, parted
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

    def parted(self, cells):
        """What is wrong with a row that a comma within a number has parted, or None."""
        return parted_numbers.message(self.may_be_parted, cells)

    def left_of(self, cells):
        """What stands in a row left of the name, in columns that are not read."""
        return [name(cells[at]) for at in self.left if at < len(cells)]

    def _quoted(self, line, ahead):
        """(cells of the record that begins with `line`, further lines it takes), or (None, 0).

        A quoted cell may run over some lines; a quote that is never closed costs its own line.
        """
        text = line
        used = 0
        while True:
            cells = quoted_cells.split(text, self._separator)
            if cells is not None:
                return cells, used
            if used + 1 == quoted_cells.LONGEST_CELL:
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


def _no_table(text):
    """Why a file that begins with `text` is no table, or None where only its headings do not fit."""
    for begins, message in _NO_TABLE:
        if text.lstrip("\ufeff \t\n").startswith(begins):
            return message
    if DAMAGED in text:
        return "文件的编码认不出来；请另存为 UTF-8 或 GB18030（Excel 的“CSV UTF-8”）"
    return None
