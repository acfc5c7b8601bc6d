"""A table as an XLSX file, with nothing but the standard library: it also runs on Pyodide."""

from __future__ import annotations

import base64
import csv
import io
import re
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from calculator.engine.entry.formula_mark import unmarked

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can say: same data, same bytes
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,13})(\.\d{1,2})?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
XLSX = f"{_KIND}.sheet"  # the media type of such a file
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def of_csv(title: str, text: str, words: int | None = None) -> str:
    """A workbook with one sheet, as base64, of the CSV `text`; its first line is the headings.

    `words` is the place of a column whose cells stay text even where they look like numbers.

    Cells that are plain numbers become numbers; every other cell stays text, never a formula. The
    apostrophe that marks text in the CSV is not needed and goes.
    """
    rows = [[unmarked(cell) for cell in row] for row in csv.reader(io.StringIO(text))]
    return base64.b64encode(workbook(title, rows, words)).decode("ascii")


def workbook(title: str, rows: list[list[str]], words: int | None = None) -> bytes:
    """The bytes of a workbook with one sheet called `title`; the first row is bold and stays.

    `words` as for `of_csv`.
    """
    sheet = (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f"<cols>{_widths(rows)}</cols><sheetData>"
        + "".join(_row(place, row, words) for place, row in enumerate(rows, 1))
        + "</sheetData></worksheet>"
    )
    files = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>',
        "_rels/.rels": _relations({"officeDocument": "xl/workbook.xml"}),
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{escape(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            {"worksheet": "worksheets/sheet1.xml", "styles": "styles.xml"}
        ),
        "xl/styles.xml": f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font/>'
        '<font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/>'
        '</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/>'
        '<xf fontId="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = ZipInfo(name, _EARLIEST)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, content.encode())
    return written.getvalue()


def _relations(targets: dict[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{place}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{items}</Relationships>'


def _row(place: int, cells: list[str], words: int | None) -> str:
    style = ' s="1"' if place == 1 else ""
    made = []
    for column, cell in enumerate(cells):
        name = f"{_letters(column)}{place}"
        if cell and column != words and _NUMBER.fullmatch(cell):
            made.append(f'<c r="{name}"{style}><v>{cell}</v></c>')
        elif cell:
            text = escape(_CONTROL.sub("\ufffd", cell))
            made.append(
                f'<c r="{name}"{style} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
            )
    return f'<row r="{place}">{"".join(made)}</row>'


def _letters(column: int) -> str:
    """The name of a column, from 0: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _widths(rows: list[list[str]]) -> str:
    """Columns wide enough for most of what stands in them."""
    made = []
    for column in range(len(rows[0])):
        widest = max(
            sum(1 if c.isascii() else 2 for c in row[column])
            for row in rows[:200]
            if column < len(row)
        )
        width = min(max(widest + 2, 8), 40)
        made.append(f'<col min="{column + 1}" max="{column + 1}" width="{width}" customWidth="1"/>')
    return "".join(made)
