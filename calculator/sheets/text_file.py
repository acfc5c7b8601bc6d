"""A table kept as text, with whatever parts its cells, as a sheet: CSV of every encoding, pasted blocks."""

from __future__ import annotations

from calculator.engine.entry.text import AROUND
from calculator.engine.plan import quoted_cells
from calculator.engine.plan.class_table import DAMAGED
from calculator.engine.plan.heading_rows import is_above
from calculator.sheets import encoding, limits
from calculator.sheets.sheet import Sheet, SheetError, too_long, too_wide

_SEPARATORS = ",\t;，；|"
_SAMPLE = 40  # rows by which the separator is told
_LOOKED_AT = (
    4096  # characters of each of them, and of the file, by which it is told whether it is text
)
_SAYS_SEPARATOR = "sep="
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\r\f\v\x1a\x1e\x1f")
_FEW = 64  # one sign in so many that no text holds: this is none
_OPEN_QUOTES = "引号没有成对；请检查这一行的引号"
_LOST = "有坏掉的字（�），可能是文件传坏了，或者编码不对；请核对这一行"
_BLANK = "\t,;|，；" + "".join(AROUND)


def read(content: bytes) -> Sheet:
    """The table in a file of text. Raises SheetError where it is none."""
    first = encoding.first_of(content)
    name = encoding.encoding_of(content, first) if first is not None else "ascii"
    return sheet(content.decode(name, "replace"))


def sheet(text: str) -> Sheet:
    """The table that `text` is, of a file or pasted. Raises SheetError where it is none."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    strange = sum(map(text[:_LOOKED_AT].count, _CONTROLS))
    if strange * _FEW > len(text[:_LOOKED_AT]):
        raise SheetError("这不是表格，也不是文本；请装入 .xlsx、.xls、.ods 或 CSV")
    if text[:_LOOKED_AT].count(DAMAGED) * _FEW > len(text[:_LOOKED_AT]):
        raise SheetError("文件的编码认不出来；请另存为 UTF-8 或 GB18030（Excel 的“CSV UTF-8”）")
    lines = text.split("\n")
    return _rows(lines, _separator(lines))


def _rows(lines: list[str], separator: str) -> Sheet:
    made = Sheet("", [])
    at = number = count = 0
    while at < len(lines):
        line = lines[at]
        number += 1
        used = 1
        if line.count(separator) >= limits.COLUMNS:
            line = lines[at] = _not_too_wide(line, separator)
        cells: list[str] | None = line.split(separator)
        if '"' in line:
            cells, used = quoted_cells.record(lines, at, separator)
            if cells is None:
                made.problems.append((number, _OPEN_QUOTES))
        at += used
        if cells is None or not line.strip(_BLANK) or line.lower().startswith(_SAYS_SEPARATOR):
            continue
        if "=" in line or "'" in line:
            cells = [as_typed(cell) for cell in cells]
        if DAMAGED in line:
            made.problems.append((number, _LOST))
        if len(line) > limits.CELL or used > 1:
            cells = [cell[: limits.CELL] for cell in cells]
        made.rows.append((number, cells))
        count += len(cells)
        if len(made.rows) > limits.ROWS or count > limits.CELLS:
            raise too_long("", len(lines), limits.ROWS)
    return made


def as_typed(cell: str) -> str:
    """What somebody typed where a program keeps it from becoming a number: ``="0012"`` and ``'0012``."""
    if cell[:2] == '="' and cell[-1:] == '"' and len(cell) > 2:
        return cell[2:-1]
    return cell[1:] if cell[:1] == "'" else cell


def _not_too_wide(line: str, separator: str) -> str:
    """The line without the blank cells at its end. Raises SheetError where it has still too many."""
    line = line.rstrip(separator + " \t")
    wide = line.count(separator) + 1
    if wide > limits.COLUMNS:
        raise too_wide("", wide, limits.COLUMNS)
    return line


def _separator(lines: list[str]) -> str:
    """What parts the cells: that by which most rows have as many as others."""
    first = [line[:_LOOKED_AT] for line in lines[: _SAMPLE * 2] if not is_above(line)][:_SAMPLE]
    said = [
        line for line in lines[:3] if line.lstrip('\ufeff"').lower().startswith(_SAYS_SEPARATOR)
    ]
    if said:
        told = said[0].strip('"\ufeff')[len(_SAYS_SEPARATOR) :][:1]
        if told in _SEPARATORS:
            return told
    best, most = _SEPARATORS[0], 0
    for separator in _SEPARATORS:
        widths = [len(quoted_cells.split(line, separator) or ()) for line in first]
        score = max((wide * widths.count(wide) for wide in set(widths) if wide > 1), default=0)
        if score > most:
            best, most = separator, score
    return best
