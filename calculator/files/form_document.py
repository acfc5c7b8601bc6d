"""A filled form as a Word document: one A4 page with the printed table."""

from calculator.engine.notice import sheet
from calculator.files.escaping import escape, printable
from calculator.files.stored_zip import packed

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE = "http://schemas.openxmlformats.org/"
_TYPES = (
    _XML + '<Types xmlns="{0}package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="{1}.main+xml"/></Types>'
).format(_OFFICE, TYPE)
_RELATIONS = (
    _XML + '<Relationships xmlns="{0}package/2006/relationships"><Relationship Id="rId1" '
    'Type="{0}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
).format(_OFFICE)

# Widths in twentieths of a point: A4 less its margins, in four columns.
_PAGE = (11906, 16838)
_MARGIN = 1304
_COLUMNS = (1900, 2749, 1900, 2749)
_TALL = 3400  # the least height of a row for running text
_ROW = 560
_FONT = '<w:rFonts w:ascii="SimSun" w:hAnsi="SimSun" w:eastAsia="宋体" w:hint="eastAsia"/>'


def document(form, filled):
    """The bytes of a .docx file. `form`, `filled` as in `engine.application.check`."""
    cell_rows = "".join(_row(row) for row in sheet.rows(form, filled))
    grid = "".join('<w:gridCol w:w="{}"/>'.format(width) for width in _COLUMNS)
    edges = "".join(
        '<w:{} w:val="single" w:sz="6" w:space="0" w:color="000000"/>'.format(edge)
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="{}" w:type="dxa"/><w:tblBorders>{}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{}</w:tblGrid>{}</w:tbl>'
    ).format(sum(_COLUMNS), edges, grid, cell_rows)
    section = (
        '<w:sectPr><w:pgSz w:w="{0}" w:h="{1}"/><w:pgMar w:top="{2}" w:right="{2}" w:bottom="{2}" '
        'w:left="{2}" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
    ).format(_PAGE[0], _PAGE[1], _MARGIN)
    above, below = sheet.ended(form), sheet.remark(form)
    heading = _paragraph(form["title"], "center", 32) + (
        _paragraph(above, "center") if above else ""
    )
    body = heading + table + (_paragraph(below) if below else "")
    main = '{}<w:document xmlns:w="{}wordprocessingml/2006/main"><w:body>{}{}</w:body></w:document>'
    files = [
        ("[Content_Types].xml", _TYPES),
        ("_rels/.rels", _RELATIONS),
        ("word/document.xml", main.format(_XML, _OFFICE, body, section)),
    ]
    return packed(files)


def _row(row):
    cells = ""
    for cell in row:
        span = 1 if len(row) > 1 else 3
        cells += _cell([_paragraph(cell["label"], "center")], _COLUMNS[0], 1)
        lines = [_paragraph(line) for line in cell["lines"]]
        lines += [_paragraph(line) for line in ([""] if cell["by_hand"] else []) + cell["by_hand"]]
        cells += _cell(lines, sum(_COLUMNS[1 : 1 + span]), span, cell["tall"])
    height = _TALL if row[0]["tall"] else _ROW
    return ('<w:tr><w:trPr><w:trHeight w:val="{}" w:hRule="atLeast"/></w:trPr>{}</w:tr>').format(
        height, cells
    )


def _cell(paragraphs, width, span, tall=False):
    return (
        '<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/><w:gridSpan w:val="{}"/>'
        '<w:vAlign w:val="{}"/></w:tcPr>{}</w:tc>'
    ).format(width, span, "top" if tall else "center", "".join(paragraphs))


def _paragraph(text, align="left", size=24):
    return (
        '<w:p><w:pPr><w:spacing w:before="40" w:after="40"/><w:jc w:val="{}"/></w:pPr><w:r><w:rPr>{}<w:sz w:val="{}"/>'
        '</w:rPr><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
    ).format(align, _FONT, size, escape(printable(text).replace("\n", "").replace("\r", "")))
