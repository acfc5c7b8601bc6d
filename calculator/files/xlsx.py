"""Workbooks (XLSX) of a few sheets, to be printed on A4 across; the same sheets give the same bytes."""

from calculator.files import xlsx_cells
from calculator.files.escaping import escape
from calculator.files.stored_zip import packed

_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
XLSX = _KIND + ".sheet"
"""The media type of such a file."""

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WIDTHS = (9, 44)  # the least and the most of a column, in digits
_LOOKED_AT = 60  # rows, for the widths


class Sheet:
    """`rows` of cells, see `xlsx_cells`; the first `frozen` rows stay and are printed on every page.

    `footer`: what is printed below each page. `checks`: what may be typed, see `xlsx_checks`. `looks`: of
    the columns, for what is typed where no cell is yet; "" for none. `merged` [(first row, first column,
    last row, last column)], rows from 1, columns from 0; `hidden`: whether the sheet is not shown.
    """

    def __init__(self, title, rows, frozen=1, footer="", checks=(), looks=()):
        self.title = title
        self.rows = rows
        self.frozen = frozen
        self.footer = footer
        self.checks = checks
        self.looks = looks
        self.merged = ()
        self.hidden = False


def workbook(sheets):
    """The bytes of a workbook of `sheets`."""
    numbered = [(place + 1, sheet) for place, sheet in enumerate(sheets)]
    kinds = [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles")]
    kinds += [("xl/worksheets/sheet{}.xml".format(n), "worksheet") for n, _ in numbered]
    types = "".join(
        '<Override PartName="/{}" ContentType="{}.{}+xml"/>'.format(name, _KIND, kind)
        for name, kind in kinds
    )
    listed = "".join(
        '<sheet name="{}" sheetId="{}"{} r:id="rId{}"/>'.format(
            escape(sheet.title), n, ' state="hidden"' if sheet.hidden else "", n
        )
        for n, sheet in numbered
    )
    repeated = "".join(
        '<definedName name="_xlnm.Print_Titles" localSheetId="{}">\'{}\'!$1:${}</definedName>'.format(
            n - 1, escape(sheet.title), sheet.frozen
        )
        for n, sheet in numbered
        if sheet.frozen
    )
    targets = [("worksheet", "worksheets/sheet{}.xml".format(n)) for n, _ in numbered]
    files = [
        (
            "[Content_Types].xml",
            '<Types xmlns="{}content-types"><Default Extension="rels" ContentType="application/vnd.'
            'openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            'ContentType="application/xml"/>{}</Types>'.format(_PACKAGE, types),
        ),
        ("_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            '<workbook xmlns="{}" xmlns:r="{}"><sheets>{}</sheets>{}</workbook>'.format(
                _MAIN,
                _OFFICE,
                listed,
                "<definedNames>{}</definedNames>".format(repeated) if repeated else "",
            ),
        ),
        ("xl/_rels/workbook.xml.rels", _relations(targets + [("styles", "styles.xml")])),
        ("xl/styles.xml", xlsx_cells.style_sheet(_MAIN)),
    ]
    files += [("xl/worksheets/sheet{}.xml".format(n), _sheet(sheet)) for n, sheet in numbered]
    return packed([(name, _HEAD + content) for name, content in files])


def _relations(targets):
    items = "".join(
        '<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>'.format(
            place + 1, _OFFICE, kind, target
        )
        for place, (kind, target) in enumerate(targets)
    )
    return '<Relationships xmlns="{}relationships">{}</Relationships>'.format(_PACKAGE, items)


def _sheet(sheet):
    pane = ""
    if sheet.frozen:
        pane = (
            '<pane ySplit="{}" topLeftCell="A{}" activePane="bottomLeft" state="frozen"/>'
        ).format(sheet.frozen, sheet.frozen + 1)
    widest = max([len(row) for row in sheet.rows])
    names = [xlsx_cells.letters(column) for column in range(widest)]
    rows = "".join([_row(str(place + 1), row, names) for place, row in enumerate(sheet.rows)])
    checks = ""
    if sheet.checks:
        checks = '<dataValidations count="{}">{}</dataValidations>'.format(
            len(sheet.checks), "".join(sheet.checks)
        )
    footer = "&L{}&R第 &P 页，共 &N 页".format(sheet.footer.replace("&", "&&"))
    return (
        '<worksheet xmlns="{}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
        '<sheetView workbookViewId="0">{}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        "{}<sheetData>{}</sheetData>{}{}"
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
        "<headerFooter><oddFooter>{}</oddFooter></headerFooter></worksheet>"
    ).format(_MAIN, pane, _columns(sheet), rows, _merged(sheet.merged), checks, escape(footer))


def _merged(merged):
    if not merged:
        return ""
    made = []
    for top, left, bottom, right in merged:
        ends = xlsx_cells.letters(left), top, xlsx_cells.letters(right), bottom
        made.append('<mergeCell ref="{}{}:{}{}"/>'.format(*ends))
    return '<mergeCells count="{}">{}</mergeCells>'.format(len(made), "".join(made))


def _row(number, cells, names):
    made = [xlsx_cells.written(cell, name + number) for cell, name in zip(cells, names)]
    return '<row r="{}">{}</row>'.format(number, "".join(made))


def _columns(sheet):
    """Columns wide enough for most of what stands in them."""
    least, most = _WIDTHS
    widths = []
    for row in sheet.rows[:_LOOKED_AT]:
        widths += [least for _ in range(len(row) - len(widths))]
        for column, cell in enumerate(row):
            shown = cell if isinstance(cell, str) else cell[1]
            wide = sum([1 if char < "\u0100" else 2 for char in shown]) + 2
            if not isinstance(cell, str) and cell[0] == "head":
                wide = (wide + 1) // 2 + 2  # broken into two lines
            if not isinstance(cell, str) and cell[0] == "aside":
                wide = 0
            widths[column] = max(widths[column], min(wide, most))
    looks = list(sheet.looks) + [""] * (len(widths) - len(sheet.looks))
    columns = "".join(
        '<col min="{0}" max="{0}" width="{1}"{2} customWidth="1"/>'.format(
            column + 1, width, xlsx_cells.styled(looks[column])
        )
        for column, width in enumerate(widths)
    )
    return "<cols>{}</cols>".format(columns) if columns else ""
